import { addActionPhoto, useActionPhotos, type PhotoSubject } from '../../stores/action-photos';
import { useUploads } from '../../stores/uploads';
import { PhotoPicker } from '../../ui';
import { useReader } from '../reader';

interface ActionPhotosProps {
  of: 'visit' | 'vote' | 'delivery' | 'notice';
  subject: PhotoSubject;
  /** How many the server has. */
  there?: number;
  /** A photo is about to be kept. */
  onAdd?: () => void;
}

/** Where the photos of a visit, a vote, a delivery or a hung notice are taken, with or without a signal. */
export function ActionPhotos({ of, subject, there = 0, onAdd }: ActionPhotosProps) {
  const { media, staff } = useReader().words;
  const say = staff.photos;
  const waiting = useActionPhotos(subject.action);
  return (
    <PhotoPicker
      title={say[of].title}
      hint={there > 0 ? say.there(media.count(there, 0)) : say[of].hint}
      photos={waiting.filter(({ sent }) => !sent)}
      others={there + waiting.filter(({ sent }) => sent).length}
      onAdd={(photo) => {
        onAdd?.();
        return addActionPhoto(subject, photo);
      }}
      onRemove={(id) => useUploads.getState().remove(id)}
    />
  );
}
