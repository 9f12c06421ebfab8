/** How a control of the form finds its place: spread what `at` gives into a part of the kit. */
import type { DiscoveryDraft } from './draft';

export interface Place {
  id: string;
  error: string | undefined;
}

export interface PartProps {
  draft: DiscoveryDraft;
  answer(change: Partial<DiscoveryDraft>): void;
  /** @param pointer of the field in the request */
  at(pointer: string): Place;
}

/** The id of the control for a field of the request. */
export const placeId = (pointer: string): string => `d-at${pointer.replace(/\//g, '-')}`;
