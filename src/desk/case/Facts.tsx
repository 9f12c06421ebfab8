import { View } from '@tarojs/components';
import { classes } from '../../ui';
import type { Fact } from './facts';
import './case.css';

/** Names and what they are, a row each. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <View className="d-facts">
      {facts.map(({ name, value, long }) => (
        <View key={name} className={classes('d-facts__row', long && 'd-facts__row--long')}>
          <View className="d-facts__name">{name}</View>
          <View className="d-facts__value">{value}</View>
        </View>
      ))}
    </View>
  );
}
