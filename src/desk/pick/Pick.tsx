import { View } from '@tarojs/components';
import { Chip, FieldError } from '../../ui';
import { spoken } from '../../ui/a11y';
import './pick.css';

interface PickProps<T extends string> {
  id?: string;
  label: string;
  options: readonly { value: T; title: string }[];
  value: T | undefined;
  error?: string;
  onPick(value: T): void;
}

/** One of a few in small chips, for who knows the form. */
export function Pick<T extends string>({ id, label, options, value, error, onPick }: PickProps<T>) {
  return (
    <View className="d-pick" {...(id === undefined ? {} : { id })}>
      <View className="d-pick__label">{label}</View>
      <View className="d-pick__chips" {...spoken({ role: 'radiogroup', label })}>
        {options.map((option) => (
          <Chip
            key={option.value}
            look="filter"
            on={option.value === value}
            label={option.title}
            onTap={() => onPick(option.value)}
          >
            {option.title}
          </Chip>
        ))}
      </View>
      <FieldError error={error} />
    </View>
  );
}
