/** Photos and voices that the server has. */
import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { fetchAttachment } from '../platform/transfer';
import type { Attachment } from '../shared/contract/attachment';
import { useReader } from './kit-context';
import { Photo, PhotoGrid } from './Photo';
import { PhotoViewer } from './PhotoViewer';
import { PlayButton } from './PlayButton';

export function AttachedFiles({ attachments }: { attachments: readonly Attachment[] }) {
  const { words } = useReader();
  const [large, setLarge] = useState<number>();
  const close = useCallback(() => setLarge(undefined), []);
  const photos = attachments.filter(({ kind }) => kind === 'photo');
  const voices = attachments.filter(({ kind }) => kind === 'voice');
  const shown = large === undefined ? undefined : photos[large];
  return (
    <View className="k-stack">
      {voices.map(({ id, seconds = 0 }) => (
        <PlayButton key={id} seconds={seconds} load={() => fetchAttachment(id, 'full')} />
      ))}
      {photos.length > 0 && (
        <PhotoGrid>
          {photos.map(({ id }, at) => (
            <Photo
              key={id}
              id={id}
              label={words.media.see(at + 1)}
              load={() => fetchAttachment(id, 'thumbnail')}
              onTap={() => setLarge(at)}
            />
          ))}
        </PhotoGrid>
      )}
      {shown && large !== undefined && (
        <PhotoViewer
          key={shown.id}
          id={shown.id}
          at={large}
          of={photos.length}
          load={() => fetchAttachment(shown.id, 'full')}
          onMove={setLarge}
          onClose={close}
        />
      )}
    </View>
  );
}
