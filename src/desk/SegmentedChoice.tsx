import { View } from '@tarojs/components';
import { classes, FieldError, Icon, Press } from '../ui';
import { spoken } from '../ui/a11y';
import './segmented.css';

interface SegmentedChoiceProps<T extends string> {
  id?: string;
  label: string;
  /** Said under the label. */
  hint?: string;
  options: readonly { value: T; title: string }[];
  value: T | undefined;
  error?: string;
  onChoose(value: T): void;
}

/** One of a few short answers, side by side: one tap each, for who fills in many. */
export function SegmentedChoice<T extends string>({
  id,
  label,
  hint,
  options,
  value,
  error,
  onChoose,
}: SegmentedChoiceProps<T>) {
  return (
    <View className="k-field" {...(id === undefined ? {} : { id })}>
      <View className="k-field__label">{label}</View>
      {hint !== undefined && <View className="k-small">{hint}</View>}
      <View className="d-few" {...spoken({ role: 'radiogroup', label })}>
        {options.map((option) => {
          const on = option.value === value;
          return (
            <Press
              key={option.value}
              className={classes('d-few__one', on && 'd-few__one--on')}
              role="radio"
              label={`${label}，${option.title}`}
              checked={on}
              onTap={() => onChoose(option.value)}
            >
              <View className={classes('d-few__mark', on && 'd-few__mark--on')}>{on && <Icon name="check" />}</View>
              <View>{option.title}</View>
            </Press>
          );
        })}
      </View>
      <FieldError error={error} />
    </View>
  );
}
