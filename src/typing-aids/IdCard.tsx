/** Name and number from a photo of an identity card. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { sendCard } from '../platform/card';
import { insideWeChat } from '../platform/login';
import { openPermissions, pickPhotos } from '../platform/media';
import type { PickTrouble } from '../shared/contract/attachment';
import { addAidWords } from '../shared/words/typing-aids';
import { Banner, Button, Trouble, useReader } from '../ui';
import { Filled } from './Filled';
import { useAsking } from './use-asking';
import { useFilling } from './use-filling';
import { useOffered } from './use-offered';

interface IdCardProps {
  typed: { name: string; idNumber: string };
  /** Whichever of the two was read. */
  onFill(read: { name?: string; idNumber?: string }): void;
}

export function IdCard({ typed, onFill }: IdCardProps) {
  const say = addAidWords(useReader()).typingAids;
  const offered = useOffered('card');
  const [trouble, setTrouble] = useState<PickTrouble>();
  const { busy, error, run } = useAsking();
  const filling = useFilling(typed, onFill);
  if (!offered) return null;

  const read = async () => {
    setTrouble(undefined);
    const { photos, troubles } = await pickPhotos(1, 'card');
    setTrouble(troubles[0]);
    const [photo] = photos;
    if (photo) filling.offer(await sendCard(photo.source));
  };
  return (
    <View className="k-stack">
      <View className="k-row">
        <Button small look="quiet" icon="camera" busy={busy ? say.card.asking : undefined} onTap={() => void run(read)}>
          {filling.filled ? say.card.again : say.card.ask}
        </Button>
      </View>
      <View className="k-small">{say.card.words}</View>
      {trouble && (
        <Banner look="warn">
          {say.card.trouble[trouble]}
          {insideWeChat && trouble === 'denied' && (
            <Button small look="quiet" onTap={openPermissions}>
              {say.allow}
            </Button>
          )}
        </Banner>
      )}
      {error !== undefined && <Trouble error={error} />}
      <Filled filling={filling} demo={offered.demo} />
    </View>
  );
}
