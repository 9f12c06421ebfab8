import { View } from '@tarojs/components';
import { spoken } from './a11y';
import { FieldError } from './FieldError';
import { Icon } from './Icon';
import { useKitWords } from './kit-context';
import { Press } from './Press';
import './Stepper.css';

interface StepperProps {
  id?: string;
  label: string;
  hint?: string;
  /** Undefined until the first tap. */
  value: number | undefined;
  min: number;
  max: number;
  /** How the number is said: 5 口人. */
  say(value: number): string;
  error?: string;
  onChange(value: number): void;
}

/** A small number, by taps. */
export function Stepper({ id, label, hint, value, min, max, say, error, onChange }: StepperProps) {
  const words = useKitWords();
  const off = { less: value === undefined || value <= min, more: value !== undefined && value >= max };
  return (
    <View className="k-field" {...(id === undefined ? {} : { id })}>
      <View className="k-stepper" {...spoken({ role: 'group', label })}>
        <View className="k-stepper__words">
          <View className="k-field__label">{label}</View>
          {hint !== undefined && <View className="k-small">{hint}</View>}
        </View>
        <View className="k-stepper__row">
          <Press
            className="k-stepper__key"
            label={words.less(label)}
            disabled={off.less}
            onTap={() => onChange((value ?? min) - 1)}
          >
            <Icon name="minus" />
          </Press>
          <View className="k-stepper__value" {...spoken({ live: 'polite' })}>
            {value === undefined ? words.none : say(value)}
          </View>
          <Press
            className="k-stepper__key"
            label={words.more(label)}
            disabled={off.more}
            onTap={() => onChange(value === undefined ? Math.max(min, 1) : value + 1)}
          >
            <Icon name="plus" />
          </Press>
        </View>
      </View>
      <FieldError error={error} />
    </View>
  );
}
