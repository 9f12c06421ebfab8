/** What an action is photographed as. */
import { isPhotographed } from '../../shared/contract/photographed';
import type { StaffActionType } from '../../shared/contract/workflow';
import { useActionPhotos } from '../../stores/action-photos';
import type { Fact } from '../case/facts';
import { useReader } from '../reader';

export type Photographed = 'visit' | 'vote' | 'delivery' | 'notice';

export function findPhotographed(action: StaffActionType): Photographed | undefined {
  if (!isPhotographed(action)) return undefined;
  if (action === 'deliberate') return 'vote';
  return action === 'deliver_measure' || action === 'give_emergency_help' ? 'delivery' : 'visit';
}

/** How many photos go with an action, as one reads it back; nothing where there are none. */
export function usePhotoFacts(action: string | undefined): Fact[] {
  const { media, staff } = useReader().words;
  const { length } = useActionPhotos(action);
  return length === 0 ? [] : [{ name: staff.photos.name, value: media.count(length, 0) }];
}
