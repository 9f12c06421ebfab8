import { View } from '@tarojs/components';
import { useState } from 'react';
import { findKeptDetail } from '../../desk/case/kept-cases';
import { placeIn } from '../../desk/case/people';
import { useReader } from '../../desk/reader';
import { showPlace } from '../../platform/map';
import type { CaseSummary } from '../../shared/case';
import type { Account } from '../../shared/session';
import { Chip } from '../../ui';
import { spoken } from '../../ui/a11y';
import { placeOf } from './map-search';

/** The way to the door, where the household marked it and the case is on the phone. */
export function PlaceChip({ row, name, account }: { row: CaseSummary; name: string; account: Account }) {
  const { case: say, route } = useReader().words.staff;
  const [said, setSaid] = useState('');
  const kept = findKeptDetail(account.id, row.id);
  const place = kept && placeIn(kept.detail);
  if (!place) return null;
  const see = async () => {
    // A map's owner is told where, and not who lives there.
    const became = await showPlace(place, placeOf(row.village));
    setSaid(became === 'opened' ? '' : became === 'copied' ? say.placeCopied : say.notCopied);
  };
  return (
    <>
      <Chip label={route.placeName(name)} onTap={() => void see()}>
        {route.place}
      </Chip>
      <View className="v-why k-small" {...spoken({ live: 'polite' })}>
        {said}
      </View>
    </>
  );
}
