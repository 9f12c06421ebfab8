import { View } from '@tarojs/components';
import { spoken } from './a11y';
import { classes } from './classes';
import { FieldError } from './FieldError';
import { Press } from './Press';
import './Toggle.css';

interface ToggleProps {
  id?: string;
  label: string;
  words?: string;
  /** The two states in words, so that the colour never speaks alone. */
  onText: string;
  offText: string;
  value: boolean;
  error?: string;
  onChange(value: boolean): void;
}

/** A switch that says in words what it stands at. */
export function Toggle({ id, label, words, onText, offText, value, error, onChange }: ToggleProps) {
  return (
    <View {...(id === undefined ? {} : { id })}>
      <Press
        className="k-toggle"
        role="switch"
        label={[label, words].filter(Boolean).join('，')}
        checked={value}
        onTap={() => onChange(!value)}
      >
        <View className="k-grow">
          <View className="k-strong">{label}</View>
          {words !== undefined && <View className="k-small">{words}</View>}
        </View>
        <View className="k-toggle__state" {...spoken({ hidden: true })}>
          <View className={classes('k-toggle__track', value && 'k-toggle__track--on')}>
            <View className="k-toggle__knob" />
          </View>
          <View className="k-toggle__text">{value ? onText : offText}</View>
        </View>
      </Press>
      <FieldError error={error} />
    </View>
  );
}
