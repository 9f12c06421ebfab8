import { View } from '@tarojs/components';
import { useState } from 'react';
import { copyText } from '../../platform/clipboard';
import type { CaseDetail } from '../../shared/contract/case';
import { useReader } from '../reader';
import { Button, Card, Heading } from '../../ui';
import { spoken } from '../../ui/a11y';
import { useSeePlace } from './use-see-place';
import './case.css';

/** Where the household lives, as far as the declaration says; nothing here pretends to know the house. */
export function Directions({ detail }: { detail: CaseDetail }) {
  const say = useReader().words.staff.case;
  const [copied, setCopied] = useState<boolean>();
  const { place, see, said } = useSeePlace(detail);
  const { county, town, village } = detail.village;
  const name = say.place(county, town, village);
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.wayTitle}</Heading>
      <View>{name}</View>
      <View className="k-small">{place ? say.placeWords(place.accuracy) : say.wayWords}</View>
      {place && (
        <View className="k-row">
          <View className="d-call__button">
            <Button small look="quiet" onTap={() => void see()}>
              {say.seePlace}
            </Button>
          </View>
          <View className="k-small" {...spoken({ live: 'polite' })}>
            {said}
          </View>
        </View>
      )}
      <View className="k-row">
        <View className="d-call__button">
          <Button small look="quiet" onTap={() => void copyText(name).then(setCopied)}>
            {say.copyPlace}
          </Button>
        </View>
        <View className="k-small" {...spoken({ live: 'polite' })}>
          {copied === undefined ? '' : copied ? say.copied : say.notCopied}
        </View>
      </View>
    </Card>
  );
}
