/** What a staff sheet comes to for one person: a pure function of what it says and of who is known. */
import type { NewRole } from '../../../src/shared/contract/admin';
import { levelOf, type AreaCode } from '../../../src/shared/contract/area';
import type { ImportCode, ImportVerdict } from '../../../src/shared/contract/imports';
import { caseRoles } from '../../../src/shared/contract/session';
import { key } from '../../../src/shared/base/text';
import type { InvitedContent } from '../../admin/invitation';
import type { KnownStaff } from '../../store/staff';
import type { StaffRow } from './person';

export interface Invited {
  id: string;
  content: InvitedContent;
}

export interface StaffFacts {
  /** Of the area, with the same phone or the same name. */
  known: readonly KnownStaff[];
  /** Whoever has the phone and has not activated yet. */
  invited?: Invited | undefined;
}

/** What is to be written; nothing where all of it stands so. */
export type StaffChange =
  | { what: 'invite'; content: InvitedContent; instead?: string }
  | {
      what: 'change';
      account: string;
      /** Where it is written down. */
      correct?: { name: string; phone: string; area: AreaCode };
      grant: NewRole[];
      revoke: NewRole[];
    };

export interface StaffDecision {
  verdict: ImportVerdict;
  reasons: { code: ImportCode; row: number }[];
  change?: StaffChange;
}

const samePlace = (one: NewRole, other: NewRole) => one.role === other.role && one.area === other.area;
const same = (one: NewRole, other: NewRole) => samePlace(one, other) && one.department === other.department;

interface Moves {
  grant: StaffRow[];
  revoke: NewRole[];
}

/**
 * What is said and not held is given. What is held and not said stays, but for the same role on the same level elsewhere
 * where a new one is given: that one moved.
 */
export function movesOf(held: readonly NewRole[], said: readonly StaffRow[]): Moves {
  const grant = said.filter(
    ({ role }, at) =>
      !held.some((each) => same(each, role)) && said.findIndex((each) => samePlace(each.role, role)) === at,
  );
  const isNew = ({ role }: StaffRow) => !held.some((each) => samePlace(each, role));
  const revoke = held.filter(
    (each) =>
      !said.some(({ role }) => samePlace(role, each)) &&
      grant.some(
        (given) =>
          isNew(given) &&
          given.role.role === each.role &&
          given.role.department === each.department &&
          levelOf(given.role.area) === levelOf(each.area),
      ),
  );
  return { grant, revoke };
}

function reasonsOf({ grant, revoke }: Moves, held: readonly NewRole[]): StaffDecision['reasons'] {
  return grant.map(({ row, role }) => {
    if (held.some((each) => samePlace(each, role))) return { code: 'staff.department_changed' as const, row };
    const moved = revoke.some((each) => each.role === role.role && each.department === role.department);
    return { code: moved ? ('staff.role_moved' as const) : ('staff.role_given' as const), row };
  });
}

const after = (held: readonly NewRole[], { grant, revoke }: Moves): NewRole[] => [
  ...held.filter((each) => !revoke.includes(each) && !grant.some(({ role }) => samePlace(role, each))),
  ...grant.map(({ role }) => role),
];

/** Who of the known the rows mean, and how sure that is. */
function meant(first: StaffRow, rows: readonly StaffRow[], known: readonly KnownStaff[]) {
  const isNamed = ({ name }: KnownStaff) => key(name ?? '') === key(first.name);
  const reached = known.filter(({ phone }) => phone === first.phone);
  const account = reached.find(isNamed) ?? reached[0];
  if (account && !isNamed(account) && reached.length > 1) return { shared: true };
  if (account) return { account, otherName: !isNamed(account) };
  // By another phone: whoever has the name, and a role that the sheet says of them.
  const namesakes = known.filter(isNamed);
  const [found, second] = namesakes.filter(({ roles }) =>
    roles.some((held) => rows.some(({ role }) => samePlace(held, role))),
  );
  return found && !second ? { account: found, otherName: false } : { namesake: namesakes.length > 0 };
}

/**
 * @param rows of one phone, at least one
 * @param by who brings the sheet, and who confirmed it
 */
export function decideStaff(
  rows: readonly StaffRow[],
  { known, invited }: StaffFacts,
  by: readonly string[],
): StaffDecision {
  const [first] = rows;
  if (!first) throw new Error('a person without a row');
  const at = (code: ImportCode) => ({ code, row: first.row });
  const other = rows.find(({ name }) => key(name) !== key(first.name));
  if (other) return { verdict: 'refused', reasons: [{ code: 'staff.two_names', row: other.row }] };
  const found = meant(first, rows, known);
  if (found.shared) return { verdict: 'refused', reasons: [at('staff.shared_phone')] };
  if (!found.account) return decideInvited(rows, invited, found.namesake ? [at('staff.namesake')] : []);
  const { account, otherName } = found;
  const moves = movesOf(account.roles, rows);
  if (by.includes(account.id) && moves.grant.some(({ role }) => caseRoles.includes(role.role)))
    return { verdict: 'refused', reasons: [at('staff.own')] };
  const otherPhone = account.phone !== first.phone;
  if ((otherName || otherPhone) && account.outside) return { verdict: 'refused', reasons: [at('staff.outside')] };
  if (!otherName && !otherPhone && moves.grant.length === 0) return { verdict: 'unchanged', reasons: [] };
  return {
    verdict: otherName ? 'undecided' : 'changed',
    reasons: [
      ...(otherName ? [at('staff.other_name')] : []),
      ...(otherPhone ? [at('staff.phone_corrected')] : []),
      ...reasonsOf(moves, account.roles),
    ],
    change: {
      what: 'change',
      account: account.id,
      ...(otherName || otherPhone
        ? { correct: { name: first.name, phone: first.phone, area: account.roles[0]?.area ?? first.role.area } }
        : {}),
      grant: moves.grant.map(({ role }) => role),
      revoke: moves.revoke,
    },
  };
}

function decideInvited(
  rows: readonly StaffRow[],
  invited: Invited | undefined,
  told: StaffDecision['reasons'],
): StaffDecision {
  const [first] = rows;
  if (!first) throw new Error('a person without a row');
  const { name, phone } = first;
  const held = invited?.content.roles ?? [];
  const moves = movesOf(held, rows);
  const content = { name, workPhone: phone, roles: after(held, moves) };
  if (!invited) return { verdict: 'new', reasons: told, change: { what: 'invite', content } };
  if (moves.grant.length === 0 && key(invited.content.name) === key(name))
    return { verdict: 'unchanged', reasons: [{ code: 'staff.invited', row: first.row }] };
  return {
    verdict: 'changed',
    reasons: [{ code: 'staff.invited_otherwise', row: first.row }],
    change: { what: 'invite', content, instead: invited.id },
  };
}
