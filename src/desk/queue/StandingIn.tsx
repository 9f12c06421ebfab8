import { View } from '@tarojs/components';
import { go } from '../../platform/navigation';
import { sayVillage } from '../../shared/contract/area';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../reader';
import { Button, Banner } from '../../ui';

/** Tells a deputy whose places these are for now. */
export function StandingIn({ account: { roles } }: { account: Account }) {
  const { words } = useReader();
  const say = words.staff.deputies;
  const standIn = roles.filter(({ deputyFor }) => deputyFor !== undefined);
  if (standIn.length === 0) return null;
  const join = (parts: readonly string[]) => [...new Set(parts)].join(words.duty.placeJoin);
  return (
    <Banner title={say.standingIn(join(standIn.map(({ deputyFor }) => deputyFor ?? '')))}>
      {say.standingInWords(join(standIn.map(({ area }) => sayVillage(area.name))))}
      <View className="k-row">
        <Button small look="quiet" onTap={() => void go('deputies')}>
          {say.see}
        </Button>
      </View>
    </Banner>
  );
}
