import { useState } from 'react';
import { showPlace } from '../../platform/map';
import type { CaseDetail } from '../../shared/contract/case';
import { useReader } from '../reader';
import { placeIn } from './people';

/** The way to the door of a case's household, where it marked its home: seen on a map, or said why not. */
export function useSeePlace(detail: CaseDetail | undefined) {
  const say = useReader().words.staff.case;
  const [said, setSaid] = useState('');
  const place = detail && placeIn(detail);
  const see = async () => {
    if (!detail || !place) return;
    const { county, town, village } = detail.village;
    // A map's owner is told where, and not who lives there.
    const became = await showPlace(place, say.place(county, town, village));
    setSaid(became === 'opened' ? '' : became === 'copied' ? say.placeCopied : say.notCopied);
  };
  return { place, see, said };
}
