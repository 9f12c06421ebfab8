/** Whom a department named in a warning, sealed beside it. */
import type { ChinaDay } from '../../src/shared/base/china-time';
import type { Sealing } from '../sealing';

export interface WarningContent {
  name: string;
  birthDate?: ChinaDay;
  /** By which the line was reached, in the unit of the sheet's figure. */
  measured?: number | undefined;
}

const contextOf = (id: string) => `warning/${id}`;

export const sealWarning = (sealing: Sealing, id: string, content: WarningContent): Uint8Array =>
  sealing.seal(content, contextOf(id));

/** Nothing once the case is erased that it is in. */
export const openWarning = (
  sealing: Sealing,
  { id, content }: { id: string; content: Uint8Array },
): WarningContent | undefined =>
  content.byteLength === 0 ? undefined : (sealing.open(content, contextOf(id)) as WarningContent);
