/** Right below the answer that there is no safe place to sleep: where to go. It comes into sight by itself. */
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { attendTo } from '../../platform/focus';
import type { VillageCode } from '../../shared/contract/area';
import { useHotline } from '../../stores/policy';
import { useVillageHelp } from '../../stores/village-help';
import { TonightCard, useReader } from '../../ui';

const ID = 'tonight';

export function Tonight({ village }: { village: VillageCode | undefined }) {
  const { words } = useReader();
  const help = useVillageHelp(village);
  const hotline = useHotline();
  useEffect(() => attendTo(ID), []);
  return (
    <View id={ID}>
      <TonightCard help={help} hotline={hotline} urgent={words.tonight.willBeUrgent} />
    </View>
  );
}
