import { clock } from '../../shared/contract/attachment';
import type { Draft } from '../../shared/contract/draft';
import type { Words } from '../../shared/words';
import { addToDraft, removeFromDraft } from '../../stores/attaching';
import { PhotoPicker, useReader } from '../../ui';
import { HomePlace } from './HomePlace';
import type { Step, StepProps } from './step';
import { Voice } from './Voice';
import './media.css';

function Media({ draft, answer }: StepProps) {
  const { words } = useReader();
  return (
    <>
      <PhotoPicker
        title={words.media.photosTitle}
        hint={words.media.photosWords}
        photos={draft.attachments.filter(({ kind }) => kind === 'photo')}
        onAdd={(photo) => addToDraft({ kind: 'photo', ...photo })}
        onRemove={(id) => void removeFromDraft(id)}
      />
      <Voice draft={draft} title={words.media.voiceTitle} />
      <HomePlace draft={draft} answer={answer} />
    </>
  );
}

function sayMedia({ attachments, place }: Draft, { media, readBack }: Words): string {
  const photos = attachments.filter(({ kind }) => kind === 'photo').length;
  const voice = attachments.find(({ kind }) => kind === 'voice');
  return (
    [
      media.count(photos, 0),
      voice ? media.said(clock(voice.seconds ?? 0)) : '',
      place ? media.place.marked(place.accuracy) : '',
    ]
      .filter(Boolean)
      .join(readBack.join) || media.none
  );
}

/** Never required, and said so: papers are looked at during the visit. */
export const mediaStep: Step = {
  id: 'media',
  applies: () => true,
  title: (words) => words.media.title,
  sub: (words) => words.media.sub,
  View: Media,
  answers: () => [],
  say: sayMedia,
};
