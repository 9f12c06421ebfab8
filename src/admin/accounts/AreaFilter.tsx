import { View } from '@tarojs/components';
import { useState } from 'react';
import { areaLevels, type AreaCode } from '../../shared/contract/area';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../reader';
import { Chip, useLoad } from '../../ui';
import { AreaChoice } from '../AreaChoice';
import { wayTo } from '../area-tree';
import { ownAreas } from '../own';
import { wayWords } from '../way-words';

interface AreaFilterProps {
  account: Account;
  area: AreaCode | undefined;
  onFilter(area: AreaCode | undefined): void;
}

/** Narrows the list to an area inside one's own, and says to which. */
export function AreaFilter({ account, area, onFilter }: AreaFilterProps) {
  const { words } = useReader();
  const say = words.admin.accounts;
  const [choosing, setChoosing] = useState(false);
  const way = useLoad(async () => (area === undefined ? [] : wayTo(area)), area ?? '');
  const place = way.data && wayWords(way.data, words);
  return (
    <View className="a-filter">
      <View className="a-bar">
        <View className="k-strong">{area === undefined ? say.everywhere : (place ?? area)}</View>
        {area !== undefined && <Chip onTap={() => onFilter(undefined)}>{say.whole}</Chip>}
        <Chip onTap={() => setChoosing(!choosing)}>{choosing ? words.kit.cancel : say.narrow}</Chip>
      </View>
      {choosing && (
        <AreaChoice
          id="a-filter-area"
          label={say.area}
          roots={ownAreas(account)}
          levels={areaLevels}
          way={undefined}
          onChoose={(chosen) => {
            setChoosing(false);
            onFilter(chosen?.[chosen.length - 1]?.code);
          }}
        />
      )}
    </View>
  );
}
