import { View } from '@tarojs/components';
import { classes, FieldError, Icon, Press } from '../../ui';
import { spoken } from '../../ui/a11y';
import '../../ui/Chip.css';
import './pick.css';

interface PickManyProps<T extends string> {
  id?: string;
  label: string;
  options: readonly { value: T; title: string }[];
  value: readonly T[];
  error?: string;
  /** The whole new set, in the order of the options. */
  onPick(value: T[]): void;
}

/** Any of a few in small chips; a tick says too which are chosen. */
export function PickMany<T extends string>({ id, label, options, value, error, onPick }: PickManyProps<T>) {
  const toggled = (tapped: T) =>
    options.map((option) => option.value).filter((each) => (each === tapped) !== value.includes(each));
  return (
    <View className="d-pick" {...(id === undefined ? {} : { id })}>
      <View className="d-pick__label">{label}</View>
      <View className="d-pick__chips" {...spoken({ role: 'group', label })}>
        {options.map((option) => {
          const on = value.includes(option.value);
          return (
            <Press
              key={option.value}
              className={classes('k-chip', 'k-chip--filter', 'd-pick__many', on && 'k-chip--on')}
              role="checkbox"
              label={option.title}
              checked={on}
              onTap={() => onPick(toggled(option.value))}
            >
              {on && <Icon name="check" />}
              <View>{option.title}</View>
            </Press>
          );
        })}
      </View>
      <FieldError error={error} />
    </View>
  );
}
