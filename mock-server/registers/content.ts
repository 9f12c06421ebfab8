/** What the register says of a household: its own values and those of each member, sealed beside it. */
import type { VillageCode } from '../../src/shared/contract/area';
import type { Sealing } from '../sealing';
import type { RegisterField, Value } from './fields';

export type Values = Partial<Record<RegisterField, Value>>;
/** Cells that could not be read, as they are written. */
export type Unread = Partial<Record<RegisterField, string>>;

export interface RegisterMember {
  values: Values;
  unread: Unread;
  /** Where it can be right: it alone says who they are. */
  idNumber?: string;
}

export interface RegisterContent {
  village: VillageCode;
  /** The household's number in the register. */
  number: string;
  values: Values;
  unread: Unread;
  members: RegisterMember[];
  /** The fields for which some sheet had a column: of others nothing is known. */
  asked: RegisterField[];
}

export const isHead = ({ values }: RegisterMember): boolean => values.relation_to_head === '户主';

const contextOf = (householdId: string) => `register/${householdId}`;

export const sealRegister = (sealing: Sealing, householdId: string, content: RegisterContent): Uint8Array =>
  sealing.seal(content, contextOf(householdId));

export const openRegister = (
  sealing: Sealing,
  { householdId, content }: { householdId: string; content: Uint8Array },
): RegisterContent => sealing.open(content, contextOf(householdId)) as RegisterContent;

/** What a sheet said, as it is kept with the action that brought it. */
export const registerIn = (body: Record<string, unknown> | undefined): RegisterContent | undefined =>
  body?.register as RegisterContent | undefined;

const nameIn = ({ values: { member_name: name } }: RegisterMember): string | undefined =>
  typeof name === 'string' ? name : undefined;

/** Whoever is its head, or stands first; nobody where no row names anybody. */
export function findHead({ members }: RegisterContent): (RegisterMember & { name: string }) | undefined {
  const named = members.flatMap((member) => {
    const name = nameIn(member);
    return name === undefined ? [] : [{ ...member, name }];
  });
  return named.find(isHead) ?? named[0];
}

/** As who a list names it; a dash where no row names anybody. */
export const headOf = (content: RegisterContent): string => findHead(content)?.name ?? '—';

/** Names and phones, to find the household by. */
export function peopleInRegister({ members, values }: RegisterContent): { name?: string; phones: string[] }[] {
  const phone = (value: Value | undefined) => (typeof value === 'string' ? [value] : []);
  return members.map((member) => {
    const name = nameIn(member);
    return {
      ...(name === undefined ? {} : { name }),
      phones: [...phone(member.values.member_phone), ...(isHead(member) ? phone(values.household_phone) : [])],
    };
  });
}
