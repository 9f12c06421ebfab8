import { View } from '@tarojs/components';
import { go } from '../../platform/navigation';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../reader';
import { Button } from '../../ui';
import { spoken } from '../../ui/a11y';
import { placesFor } from './places';
import { useWaiting } from './use-waiting';
import './side.css';

/** On a phone, below a list: what a desktop has at its side. */
export function WorkPlaces({ account }: { account: Account }) {
  const { words } = useReader();
  const { queue } = words.staff;
  const places = placesFor(account, words, useWaiting(account));
  return (
    <View className="d-places" {...spoken({ role: 'navigation', label: queue.placesLabel })}>
      {places.map(({ name, title, params, count }) => (
        <Button key={name} look="quiet" small onTap={() => void go(name, params)}>
          {count ? queue.counted(title, count) : title}
        </Button>
      ))}
    </View>
  );
}
