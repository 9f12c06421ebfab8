import { View } from '@tarojs/components';
import { useState } from 'react';
import { copyText } from '../../platform/clipboard';
import { showPlace } from '../../platform/map';
import type { CaseDetail } from '../../shared/case';
import { useReader } from '../reader';
import { Button, Card, Heading } from '../../ui';
import { spoken } from '../../ui/a11y';
import { placeIn } from './people';
import './case.css';

/** Where the household lives, as far as the declaration says; nothing here pretends to know the house. */
export function TheWay({ detail }: { detail: CaseDetail }) {
  const say = useReader().words.staff.case;
  const [said, setSaid] = useState('');
  const { county, town, village } = detail.village;
  const name = say.place(county, town, village);
  const place = placeIn(detail);
  const copy = async () => setSaid((await copyText(name)) ? say.copied : say.notCopied);
  const see = async () => {
    if (!place) return;
    // A map's owner is told where, and not who lives there.
    const became = await showPlace(place, name);
    setSaid(became === 'opened' ? '' : became === 'copied' ? say.placeCopied : say.notCopied);
  };
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.wayTitle}</Heading>
      <View>{name}</View>
      <View className="k-small">{place ? say.placeWords(place.accuracy) : say.wayWords}</View>
      <View className="k-row">
        {place && (
          <View className="d-call__button">
            <Button small look="quiet" onTap={() => void see()}>
              {say.seePlace}
            </Button>
          </View>
        )}
        <View className="d-call__button">
          <Button small look="quiet" onTap={() => void copy()}>
            {say.copyPlace}
          </Button>
        </View>
        <View className="k-small" {...spoken({ live: 'polite' })}>
          {said}
        </View>
      </View>
    </Card>
  );
}
