import { View } from '@tarojs/components';
import { spoken } from './a11y';
import { classes } from './classes';
import { FieldError } from './FieldError';
import { Icon, type IconName } from './Icon';
import { Press } from './Press';
import './Choice.css';

export interface PictureOption<T extends string> {
  value: T;
  icon: IconName;
  title: string;
  words?: string;
}

interface ChoiceProps<T extends string> {
  id?: string;
  /** What is being chosen, for who listens. */
  label: string;
  options: readonly PictureOption<T>[];
  value: T | undefined;
  error?: string;
  onChoose(value: T): void;
}

/** One of a few, each a picture card. */
export function Choice<T extends string>({ id, label, options, value, error, onChoose }: ChoiceProps<T>) {
  return (
    <View {...(id === undefined ? {} : { id })}>
      <FieldError above error={error} />
      <View className="k-choice" {...spoken({ role: 'radiogroup', label })}>
        {options.map((option) => (
          <Press
            key={option.value}
            className={classes('k-choice__card', option.value === value && 'k-choice__card--on')}
            role="radio"
            label={option.words === undefined ? option.title : `${option.title}，${option.words}`}
            checked={option.value === value}
            onTap={() => onChoose(option.value)}
          >
            <View className="k-choice__picture">
              <Icon name={option.icon} size="picture" />
            </View>
            <View className="k-choice__words">
              <View>{option.title}</View>
              {option.words !== undefined && <View className="k-choice__sub">{option.words}</View>}
            </View>
            {option.value === value && (
              <View className="k-choice__check">
                <Icon name="check" />
              </View>
            )}
          </Press>
        ))}
      </View>
    </View>
  );
}
