/** Every answer once more, each with its way back. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { findSource } from '../../platform/files';
import { chinaDay } from '../../shared/base/china-time';
import type { Draft } from '../../shared/contract/draft';
import type { Words } from '../../shared/words';
import { Card, Icon, Photo, PhotoGrid, PhotoViewer, Press, useReader } from '../../ui';
import { reviewedOf } from './steps';
import type { Step } from './step';
import './Review.css';

interface ReviewProps {
  draft: Draft;
  /** It is on its way just now, so nothing of it can change. */
  fixed: boolean;
  onChange(step: Step): void;
}

/** The whole read-back in one go, for who has it read aloud. */
export function readBackOf(draft: Draft, words: Words): string {
  const today = chinaDay(now());
  const said = reviewedOf(draft).map(
    (step) => `${step.title(words, draft)} ${step.say(draft, words, today) || words.readBack.missing}`,
  );
  return [words.readBack.title, ...said].join('\n');
}

function Photos({ photos }: { photos: Draft['attachments'] }) {
  const { words } = useReader();
  const [large, setLarge] = useState<number>();
  const shown = large === undefined ? undefined : photos[large];
  return (
    <>
      <PhotoGrid>
        {photos.map((photo, at) => (
          <View key={photo.id} className="k-photos__tile">
            <Photo
              id={photo.id}
              label={words.media.see(at + 1)}
              load={() => findSource(photo)}
              onTap={() => setLarge(at)}
            />
          </View>
        ))}
      </PhotoGrid>
      {shown && large !== undefined && (
        <PhotoViewer
          key={shown.id}
          id={shown.id}
          at={large}
          of={photos.length}
          load={() => findSource(shown)}
          onMove={setLarge}
          onClose={() => setLarge(undefined)}
        />
      )}
    </>
  );
}

export function Review({ draft, fixed, onChange }: ReviewProps) {
  const { words } = useReader();
  const today = chinaDay(now());
  const photos = draft.attachments.filter(({ kind }) => kind === 'photo');
  return (
    <Card className="review">
      {reviewedOf(draft).map((step) => {
        const title = step.title(words, draft);
        return (
          <View key={step.id} className="review__row">
            <View className="k-grow">
              <View className="k-small">{title}</View>
              <View className="review__said">{step.say(draft, words, today) || words.readBack.missing}</View>
              {step.id === 'media' && photos.length > 0 && <Photos photos={photos} />}
            </View>
            <Press
              className="review__change"
              label={words.readBack.changeWhat(title)}
              disabled={fixed}
              onTap={() => onChange(step)}
            >
              <Icon name="edit" />
              <View>{words.readBack.change}</View>
            </Press>
          </View>
        );
      })}
    </Card>
  );
}
