/** The sealed parts of an attachment, each bound to its row: a file moved into another's place does not open. */
import type { AttachmentSize } from '../../src/shared/contract/attachment';
import type { Sealing } from '../sealing';

export type Part = AttachmentSize;

const contextOf = (id: string, part: Part) => `attachment/${id}/${part}`;

export const sealPart = (sealing: Sealing, id: string, part: Part, bytes: Uint8Array) =>
  sealing.sealBytes(bytes, contextOf(id, part));

export const openPart = (sealing: Sealing, id: string, part: Part, sealed: Uint8Array) =>
  sealing.openBytes(sealed, contextOf(id, part));
