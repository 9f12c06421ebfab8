import { View } from '@tarojs/components';
import { useState } from 'react';
import { copyText } from '../../platform/clipboard';
import type { CaseDetail } from '../../shared/case';
import { useReader } from '../reader';
import { Button, Card, Heading } from '../../ui';
import { spoken } from '../../ui/a11y';
import './case.css';

/** Where the household lives, as far as the declaration says; nothing here pretends to know the house. */
export function TheWay({ village }: Pick<CaseDetail, 'village'>) {
  const say = useReader().words.staff.case;
  const [copied, setCopied] = useState<boolean>();
  const place = say.place(village.county, village.town, village.village);
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.wayTitle}</Heading>
      <View>{place}</View>
      <View className="k-small">{say.wayWords}</View>
      <View className="k-row">
        <View className="d-call__button">
          <Button small look="quiet" onTap={() => void copyText(place).then(setCopied)}>
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
