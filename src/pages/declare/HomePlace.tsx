/** Where the home is, for who has no house number: marked by one tap while standing there, or left out. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { openPermissions } from '../../platform/media';
import { findPlace } from '../../platform/place';
import type { PlaceTrouble } from '../../shared/contract/place';
import { Button, Card, Heading, Banner, useReader } from '../../ui';
import type { StepProps } from './step';

const insideWeChat = process.env.TARO_ENV === 'weapp';

export function HomePlace({ draft: { place }, answer }: Pick<StepProps, 'draft' | 'answer'>) {
  const { words } = useReader();
  const say = words.media.place;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<PlaceTrouble>();
  const mark = async () => {
    setBusy(true);
    setTrouble(undefined);
    const found = await findPlace();
    setBusy(false);
    if (typeof found === 'string') setTrouble(found);
    else answer({ place: found });
  };
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.title}</Heading>
      <View className="k-sub">{say.words}</View>
      {trouble && (
        <Banner look="warn">
          {say.trouble[trouble]}
          {insideWeChat && trouble === 'denied' && (
            <Button small look="quiet" onTap={openPermissions}>
              {words.media.allow}
            </Button>
          )}
        </Banner>
      )}
      {place && <View className="k-strong">{say.marked(place.accuracy)}</View>}
      <View className="k-row">
        <Button small look="quiet" busy={busy ? say.finding : undefined} onTap={() => void mark()}>
          {place ? say.again : say.mark}
        </Button>
        {place && !busy && (
          <Button small look="quiet" onTap={() => answer({ place: undefined })}>
            {say.remove}
          </Button>
        )}
      </View>
    </Card>
  );
}
