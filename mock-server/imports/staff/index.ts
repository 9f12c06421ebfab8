/** The staff sheet (人员名册): who is invited, who moves, whose name or phone is corrected (ADR 31). */
import { randomUUID } from 'node:crypto';
import type { NewRole } from '../../../src/shared/contract/admin';
import { isWithin } from '../../../src/shared/contract/area';
import { chinaDay } from '../../../src/shared/base/china-time';
import { Refusal } from '../../../src/shared/contract/problem';
import { detailsOf } from '../../admin/accounts';
import { invitationRow, openInvitation, phoneIndexOf } from '../../admin/invitation';
import { areasOf } from '../../admin/scope';
import { tellDuties } from '../../admin/tell';
import type { Services } from '../../services';
import { getAccount } from '../../store/accounts';
import { addChanges, type ChangeRow } from '../../store/admin';
import {
  findInvited,
  findKnownStaff,
  lockAccounts,
  writeStaff,
  type KnownStaff,
  type StaffWriting,
} from '../../store/staff';
import type { BoundRow, Confirmed, Decided, Entry, Importing, ImportKind, Judged, Placed } from '../kind';
import { decideStaff, type Invited, type StaffChange, type StaffDecision, type StaffFacts } from './decide';
import { staffFields } from './fields';
import { readStaffRow, type StaffRow } from './person';
import { staffExample } from './template';

/** Rows of one phone are one person, wherever they are to work. */
function place(of: Importing, row: BoundRow): Placed {
  const read = readStaffRow(of, row);
  return 'reasons' in read ? read : { place: read.phone, village: of.area };
}

const rowsOf = (of: Importing, { rows }: Entry): StaffRow[] =>
  rows.flatMap((row) => {
    const read = readStaffRow(of, row);
    return 'reasons' in read ? [] : [read];
  });

interface Person {
  entry: Decided;
  rows: StaffRow[];
  facts: StaffFacts;
}

async function findPeople(of: Importing, entries: readonly (Entry | Decided)[]): Promise<Person[]> {
  const { services, moment, area } = of;
  const people = entries.map((entry) => ({
    entry: { decision: null, candidate: null, ...entry },
    rows: rowsOf(of, entry),
  }));
  const rows = people.flatMap((each) => each.rows);
  const phones = [...new Set(rows.map(({ phone }) => phone))];
  const known = await findKnownStaff(services.db, area, { phones, names: [...new Set(rows.map(({ name }) => name))] });
  const indexOf = (phone: string) => phoneIndexOf(moment, phone);
  const invited = new Map<string, Invited>();
  for (const { phoneIndex, ...row } of await findInvited(services.db, phones.map(indexOf), moment.at)) {
    const content = openInvitation(moment, row);
    // One for other areas too is another administrator's.
    if (content.roles.every((role) => isWithin(role.area, area))) invited.set(phoneIndex, { id: row.id, content });
  }
  const isMeant = (own: readonly StaffRow[]) => (each: KnownStaff) =>
    own.some(({ phone, name }) => each.phone === phone || each.name === name);
  return people.map(({ entry, rows: own }) => ({
    entry,
    rows: own,
    facts: { known: known.filter(isMeant(own)), invited: invited.get(indexOf(own[0]?.phone ?? '')) },
  }));
}

const decide = ({ rows, facts }: Person, by: readonly string[]): StaffDecision => decideStaff(rows, facts, by);

async function judge(of: Importing, entries: readonly Entry[]): Promise<Judged[]> {
  return (await findPeople(of, entries)).map((person) => {
    const { verdict, reasons } = decide(person, [of.by]);
    return { entry: person.entry.entry, verdict, reasons };
  });
}

interface Writing extends StaffWriting {
  changes: ChangeRow[];
}

function writingOf({ id, moment, services }: Importing, by: string, change: StaffChange): Writing {
  const log = (kind: ChangeRow['kind'], subject: string, roles: readonly NewRole[]): ChangeRow[] =>
    roles.map((role) => ({
      at: moment.at,
      accountId: by,
      kind,
      subject,
      areaCode: role.area,
      details: detailsOf(role),
    }));
  const none: Writing = { invitations: [], expired: [], corrected: [], revoked: [], granted: [], changes: [] };
  if (change.what === 'invite') {
    const { content, instead } = change;
    const row = invitationRow(services, { id: randomUUID(), invitedBy: by, importId: id }, content);
    return {
      ...none,
      invitations: [row],
      expired: instead === undefined ? [] : [instead],
      changes: [
        ...(instead === undefined ? [] : log('invitation_revoked', instead, content.roles)),
        ...log('invited', row.id, content.roles),
      ],
    };
  }
  const { account, correct, grant, revoke } = change;
  const ofAccount = (role: NewRole) => ({ ...role, id: account });
  const correction = { at: moment.at, accountId: by, kind: 'staff_corrected', subject: account, details: {} } as const;
  return {
    ...none,
    corrected: correct ? [{ ...correct, id: account }] : [],
    granted: grant.map(ofAccount),
    revoked: revoke.map(ofAccount),
    changes: [
      ...(correct ? [{ ...correction, areaCode: correct.area }] : []),
      ...log('role_revoked', account, revoke),
      ...log('role_granted', account, grant),
    ],
  };
}

/** What is decided at the dry run is decided again on what stands now. */
const isTaken = ({ verdict }: StaffDecision, { decision }: Decided): boolean =>
  verdict === 'new' || verdict === 'changed' || (verdict === 'undecided' && decision === 'take');

/** @throws Refusal `not_allowed` where whoever confirmed it administers the area no more */
async function mustAdminister({ area, moment }: Importing, { db }: Pick<Services, 'db'>, by: string): Promise<void> {
  const account = await getAccount(db, by, chinaDay(moment.at.toISOString()));
  if (!areasOf(account).some((own) => isWithin(area, own))) throw new Refusal('not_allowed');
}

async function write(
  of: Importing,
  { accountId: by }: Confirmed,
  entries: readonly Decided[],
): Promise<ReadonlyMap<string, null>> {
  const { db } = of.services;
  await mustAdminister(of, of.services, by);
  const before = await findPeople(of, entries);
  await lockAccounts(
    db,
    before.flatMap(({ facts }) => facts.known.map(({ id }) => id)),
  );
  // What was changed before the lock was there is seen from here on.
  const people = await findPeople(of, entries);
  const written = people.flatMap((person) => {
    const decision = decide(person, [of.by, by]);
    return decision.change && isTaken(decision, person.entry)
      ? [{ entry: person.entry.entry, writing: writingOf(of, by, decision.change) }]
      : [];
  });
  const all = <K extends keyof Writing>(part: K) =>
    written.flatMap(({ writing }) => writing[part] as Writing[K][number][]);
  const writing: StaffWriting = {
    invitations: all('invitations'),
    expired: all('expired'),
    corrected: all('corrected'),
    revoked: all('revoked'),
    granted: all('granted'),
  };
  await writeStaff(db, writing, of.moment.at);
  const changes = await addChanges(db, all('changes'));
  await tellDuties(
    of.services,
    changes.flatMap((change) =>
      change.kind === 'role_granted' || change.kind === 'role_revoked' ? [{ accountId: change.subject, change }] : [],
    ),
  );
  return new Map(written.map(({ entry }) => [entry, null]));
}

export const staffKind: ImportKind = {
  columns: staffFields,
  example: staffExample,
  place,
  // Whoever has two roles stands in two rows: a phone that comes twice says nothing.
  numbered: () => undefined,
  judge,
  write,
};
