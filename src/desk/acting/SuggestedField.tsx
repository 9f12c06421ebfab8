import { View } from '@tarojs/components';
import { useReader } from '../reader';
import { ChoiceList, SelectField } from '../../ui';

interface Option {
  value: string;
  title: string;
}

interface SuggestedFieldProps {
  id: string;
  label: string;
  options: readonly Option[];
  /** Values of those that fit the case; they stand open, the rest behind a wheel. */
  suggested: readonly string[];
  value: string | undefined;
  error?: string;
  onPick(value: string): void;
}

/** One of many, of which a few are likely. */
export function SuggestedField({ id, label, options, suggested, value, error, onPick }: SuggestedFieldProps) {
  const { acting } = useReader().words.staff;
  const likely = suggested.flatMap((each) => options.find((option) => option.value === each) ?? []);
  const rest = options.filter((option) => !suggested.includes(option.value));
  if (likely.length === 0)
    return <SelectField id={id} label={label} options={options} value={value} error={error} onPick={onPick} />;
  return (
    <View id={id} className="k-stack">
      <View className="k-field__label">{label}</View>
      <View className="k-small">{acting.suggested}</View>
      <ChoiceList label={label} options={likely} value={value} error={error} onChoose={onPick} />
      <SelectField
        id={`${id}-other`}
        label={acting.others}
        placeholder={acting.pickOther}
        options={rest}
        value={value}
        onPick={onPick}
      />
    </View>
  );
}
