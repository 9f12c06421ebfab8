/** What every part of the form is given. */
import type { Problems } from '../../ui';
import type { DiscoveryDraft } from './draft';

export interface PartProps {
  draft: DiscoveryDraft;
  answer(change: Partial<DiscoveryDraft>): void;
  at: Problems['at'];
}
