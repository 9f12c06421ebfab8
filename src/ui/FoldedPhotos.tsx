import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Attachment } from '../shared/contract/attachment';
import { AttachedFiles } from './AttachedFiles';
import { Button } from './Button';
import { useReader } from './kit-context';
import './FoldedPhotos.css';

/** Photos that are fetched once somebody wants to see them: a history may have many. */
export function FoldedPhotos({ photos }: { photos: readonly Attachment[] }) {
  const { media } = useReader().words;
  const [open, setOpen] = useState(false);
  return (
    <View className="k-folded">
      {open ? (
        <AttachedFiles attachments={photos} />
      ) : (
        <Button small look="quiet" icon="camera" onTap={() => setOpen(true)}>
          {media.attached.show(media.count(photos.length, 0))}
        </Button>
      )}
    </View>
  );
}
