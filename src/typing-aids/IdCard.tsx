/** Name and number from a photo of an identity card. */
import { useState } from 'react';
import { sendCard } from '../platform/card';
import { pickPhotos } from '../platform/media';
import type { PickTrouble } from '../shared/contract/attachment';
import { addAidWords } from '../shared/words/typing-aids';
import { useReader } from '../ui';
import { AskAid } from './AskAid';
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
  const asked = useAsking();
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
    <AskAid
      say={say.card}
      ask={filling.filled ? say.card.again : say.card.ask}
      icon="camera"
      asked={asked}
      trouble={trouble}
      onAsk={() => void asked.run(read)}
    >
      <Filled filling={filling} demo={offered.demo} />
    </AskAid>
  );
}
