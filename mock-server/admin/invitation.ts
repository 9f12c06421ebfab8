/** What is kept of an invitation, and its one-time code. */
import type * as admin from '../../src/shared/contract/admin';
import type { Services } from '../services';
import type { InvitationRow } from '../store/admin';

const DAY = 86_400_000;
const VALID_DAYS = 7;
/** Without 0, 1, I and O, which are read for one another; 32 signs, so that a byte's five bits name one. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 12;

export type InvitedContent = Pick<admin.NewInvitation, 'name' | 'workPhone' | 'roles'>;
type Sealed = Pick<Services, 'sealing'>;

const contextOf = (id: string) => `invitation:${id}`;

export const openInvitation = ({ sealing }: Sealed, { id, content }: Pick<InvitationRow, 'id' | 'content'>) =>
  sealing.open(content, contextOf(id)) as InvitedContent;

export const phoneIndexOf = ({ sealing }: Sealed, phone: string): string => sealing.blindIndex('work phone', phone);

/** Until when a code that is made now can be used. */
export const validUntil = (now: Date): Date => new Date(now.getTime() + VALID_DAYS * DAY);

/**
 * Made from what names it with the server's key, so that asking twice gives the same one though only its keyed hash is
 * stored. @param of the invitation's id, with the id of a later issue where it was given another code
 */
export function codeOf({ sealing }: Sealed, of: string): string {
  const bytes = Buffer.from(sealing.blindIndex('invitation code', of), 'base64url').subarray(0, LENGTH);
  return [...bytes].map((byte) => SIGNS[byte & 31]).join('');
}

export const codeIndexOf = ({ sealing }: Sealed, code: string): string => sealing.blindIndex('invitation', code);

/** As people read it to one another. */
export const shownCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');
export const typedCode = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');

type Kept = Pick<Services, 'sealing' | 'now'>;
type Origin = Pick<InvitationRow, 'id' | 'invitedBy'> & Partial<Pick<InvitationRow, 'moves' | 'importId'>>;

/** A row to be written. */
export function invitationRow(services: Kept, origin: Origin, content: InvitedContent): InvitationRow {
  const { sealing, now } = services;
  const { id, invitedBy, moves = null, importId = null } = origin;
  return {
    id,
    codeIndex: codeIndexOf(services, codeOf(services, id)),
    invitedBy,
    expiresAt: validUntil(now()),
    content: sealing.seal(content, contextOf(id)),
    usedBy: null,
    moves,
    phoneIndex: content.workPhone === undefined ? null : phoneIndexOf(services, content.workPhone),
    importId,
  };
}
