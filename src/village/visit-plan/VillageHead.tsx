import { View } from '@tarojs/components';
import { useState } from 'react';
import { findOnMap } from '../../platform/map';
import { sayVillage } from '../../shared/contract/area';
import { useReader } from '../../desk/reader';
import { Chip, Heading } from '../../ui';
import { spoken } from '../../ui/a11y';
import { mapSearch, placeOf } from './map-search';
import type { VillageOnWay } from './plan';

/** The village's turn, how many households, and the way there. */
export function VillageHead({ number, on: { village, stops } }: { number: number; on: VillageOnWay }) {
  const { route: say, queue } = useReader().words.staff;
  const [found, setFound] = useState<'opened' | 'copied' | 'failed'>();
  const name = sayVillage(village.village);
  const said = { opened: '', copied: say.mapCopied, failed: say.mapFailed };
  return (
    <View className="v-village">
      <View className="k-row">
        <View className="k-grow">
          <Heading level={2}>{say.villageOf(number, name)}</Heading>
          <View className="k-small">{[village.town, say.households(stops.length)].join(queue.dot)}</View>
        </View>
        <Chip
          label={say.mapLabel(name)}
          onTap={() => void findOnMap(placeOf(village), mapSearch(village)).then(setFound)}
        >
          {say.map}
        </Chip>
      </View>
      <View className="k-small" {...spoken({ live: 'polite' })}>
        {found === undefined ? '' : said[found]}
      </View>
    </View>
  );
}
