import { useActionPhotos } from '../../stores/action-photos';
import type { Fact } from '../case/facts';
import { useReader } from '../reader';

/** How many photos go with an action, as one reads it back; nothing where there are none. */
export function usePhotoFacts(action: string | undefined): Fact[] {
  const { media, staff } = useReader().words;
  const { length } = useActionPhotos(action);
  return length === 0 ? [] : [{ name: staff.photos.name, value: media.count(length, 0) }];
}
