import { View } from '@tarojs/components';
import { spoken } from './a11y';
import { classes } from './classes';
import { Icon } from './Icon';
import './Field.css';

interface FieldErrorProps {
  error: string | undefined;
  /** It stands over what it is about: a long list would hide it below. */
  above?: boolean;
}

/** What is wrong with a field: red, with a sign, and in words. */
export function FieldError({ error, above }: FieldErrorProps) {
  if (error === undefined) return null;
  return (
    <View className={classes('k-error', above && 'k-error--above')} {...spoken({ role: 'alert' })}>
      <Icon name="error" />
      <View className="k-grow">{error}</View>
    </View>
  );
}
