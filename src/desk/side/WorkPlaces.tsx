import { View } from '@tarojs/components';
import { go } from '../../platform/navigation';
import type { Account } from '../../shared/session';
import { Button, useReader } from '../../ui';
import { spoken } from '../../ui/a11y';
import { placesFor } from './places';
import './side.css';

/** On a phone, below a list: what a desktop has at its side. */
export function WorkPlaces({ account }: { account: Account }) {
  const { words } = useReader();
  const places = placesFor(account, words);
  return (
    <View className="d-places" {...spoken({ role: 'navigation', label: words.staff.queue.placesLabel })}>
      {places.map(({ name, title, params }) => (
        <Button key={name} look="quiet" small onTap={() => void go(name, params)}>
          {title}
        </Button>
      ))}
    </View>
  );
}
