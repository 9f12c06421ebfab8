/** What an administrator keeps: who answers for what, areas, policies, calendars, and the list of what was changed. */
import { Area, AreaCode, levelOf, sayVillage, type AreaLevel, type VillageCode } from './area';
import { CalendarYear } from './calendar';
import { addDays, ChinaDay, chinaDay, Instant, weekday } from '../base/china-time';
import { departments } from './department';
import { PolicyContent } from './policy';
import { figureShapes } from './policy-fields';
import { RoleInArea, roles, type Role } from './session';
import { MAX_NAME } from '../base/identity';
import { cleaned, phoneOf, shownName, text } from '../base/text';
import * as z from '../base/zod';

/** On what level of area a role makes sense; a role for the wrong level would reach nobody's work or too much of it. */
export const roleLevels: Record<Role, readonly AreaLevel[]> = {
  village_cadre: ['village'],
  first_secretary: ['village', 'town'],
  township_reviewer: ['town'],
  county_officer: ['county'],
  city_supervisor: ['city'],
  province_reader: ['county', 'city', 'province'],
  department_officer: ['county', 'city', 'province'],
  administrator: ['town', 'county', 'city', 'province'],
};

/** A role to give: a department's officer, and nobody else, says of which department. */
export const NewRole = z
  .strictObject({ role: z.enum(roles), area: AreaCode, department: z.enum(departments).optional() })
  .refine(({ role, area }) => roleLevels[role].includes(levelOf(area)), { path: ['area'], error: 'choice.unknown' })
  .refine(({ role, department }) => role !== 'department_officer' || department !== undefined, {
    path: ['department'],
    error: 'required',
  })
  .refine(({ role, department }) => role === 'department_officer' || department === undefined, {
    path: ['department'],
    error: 'unknown_field',
  })
  .meta({ id: 'NewRole' });
export type NewRole = z.infer<typeof NewRole>;

const OldRole = z.strictObject({ role: z.enum(roles), area: AreaCode });

/** A role at most once: two of the same would leave open which department counts. */
const NewRoles = z.array(NewRole).max(20);

export const RolesChange = z
  .strictObject({ grant: NewRoles, revoke: z.array(OldRole).max(20) })
  .refine(({ grant, revoke }) => grant.length + revoke.length > 0, { path: ['grant'], error: 'required' })
  .meta({ id: 'RolesChange' });
export type RolesChange = z.infer<typeof RolesChange>;

/** Someone on the staff; the roles are those inside the administrator's own areas. */
export const StaffAccount = z
  .object({
    id: z.uuid(),
    name: z.string().optional(),
    workPhone: z.string().optional(),
    roles: z.array(RoleInArea),
  })
  .meta({ id: 'StaffAccount' });
export type StaffAccount = z.infer<typeof StaffAccount>;

export const StaffQuery = z.strictObject({
  /** Only who has a role in this area or inside it. */
  area: AreaCode.optional(),
  cursor: z.string().max(400).optional(),
});
export type StaffQuery = z.infer<typeof StaffQuery>;
export const StaffPage = z.object({ accounts: z.array(StaffAccount), nextCursor: z.string().optional() });

/** By name, part of it, or work phone; in the body, because a phone is none of an address's. */
export const StaffSearch = z.strictObject({ find: text(MAX_NAME, shownName), area: AreaCode.optional() }).meta({
  id: 'StaffSearch',
});
export const FoundStaff = z.object({ accounts: z.array(StaffAccount), more: z.boolean() });

/** Mobile or landline, with or without area code; also a hotline's few digits. */
export const WorkPhone = cleaned(phoneOf)
  .min(1)
  .refine((phone) => /^(?:1\d{10}|0\d{2,3}-\d{7,8}|\d{5,8})$/.test(phone), { error: 'phone.format' });

export const NewInvitation = z
  .strictObject({
    /** Made by the caller: the same id sent twice is one invitation with one code. */
    id: z.uuid(),
    name: text(MAX_NAME, shownName),
    workPhone: WorkPhone.optional(),
    roles: NewRoles.min(1),
  })
  .meta({ id: 'NewInvitation' });
export type NewInvitation = z.infer<typeof NewInvitation>;

/** A code for somebody who is on the staff already: made by the caller, the same id sent twice is one code. */
export const NewMove = z.strictObject({ id: z.uuid() }).meta({ id: 'NewMove' });

/** What was typed wrongly of somebody on the staff, as it is right. */
export const StaffCorrection = z
  .strictObject({ name: text(MAX_NAME, shownName), workPhone: WorkPhone.optional() })
  .meta({ id: 'StaffCorrection' });
export type StaffCorrection = z.infer<typeof StaffCorrection>;

/** One that nobody has used yet. */
export const OpenInvitation = z
  .object({
    id: z.uuid(),
    name: z.string(),
    workPhone: z.string().optional(),
    roles: z.array(RoleInArea),
    expiresAt: Instant,
    /** It moves an account that is there to another WeChat, and makes nobody new. */
    moves: z.literal(true).optional(),
  })
  .meta({ id: 'OpenInvitation' });
export type OpenInvitation = z.infer<typeof OpenInvitation>;
export const OpenInvitations = z.object({ invitations: z.array(OpenInvitation) });

/** The code is shown this once; the server keeps its hash. */
export const Invitation = z.object({ code: z.string(), expiresAt: Instant }).meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;

export const villageKinds = ['neighbourhood', 'village'] as const;
export type VillageKind = (typeof villageKinds)[number];

/** The last three digits of a code and the end of a name, by kind (the statistics bureau's rules). */
export const villageRules: Record<VillageKind, { codes: readonly [first: number, last: number]; ending: string }> = {
  neighbourhood: { codes: [1, 199], ending: '居民委员会' },
  village: { codes: [200, 399], ending: '村民委员会' },
};

/** Undefined for the few, such as a forest farm, that are neither. */
export function findVillageKind(code: VillageCode): VillageKind | undefined {
  const number = Number(code.slice(9));
  return villageKinds.find((kind) => villageRules[kind].codes[0] <= number && number <= villageRules[kind].codes[1]);
}

/** The whole name of what people call by a short one: 七里半社区 → 七里半社区居民委员会. */
export function wholeVillageName(name: string, kind: VillageKind | undefined): string {
  const short = shownName(name);
  return kind === undefined || short === '' ? name : sayVillage(short) + villageRules[kind].ending;
}

/** An area is called by a name in Chinese, whatever else stands in it. */
const AreaName = text(60, shownName).refine((name) => /[\u3400-\u9fff\ud840-\ud8bf]/.test(name), { error: 'format' });

export const NewVillage = z
  .strictObject({
    town: AreaCode.refine((code) => levelOf(code) === 'town', { error: 'choice.unknown' }),
    name: AreaName,
    kind: z.enum(villageKinds),
  })
  .meta({ id: 'NewVillage' });
export type NewVillage = z.infer<typeof NewVillage>;

export const VillageName = z.strictObject({ name: AreaName }).meta({ id: 'VillageName' });

/** A policy as it is proposed: from when it holds is decided by who puts it in force. */
export const PolicyProposal = z
  .strictObject({
    ...PolicyContent.shape,
    version: z.string().regex(/^[a-z0-9][a-z0-9.-]{2,63}$/),
    source: text(500),
    ...figureShapes.proposed,
  })
  .superRefine(({ triage: { high, urgent } }, context) => {
    if (urgent <= high)
      context.addIssue({
        code: 'too_small',
        origin: 'number',
        minimum: high + 1,
        inclusive: true,
        input: urgent,
        path: ['triage', 'urgent'],
      });
  })
  .meta({ id: 'PolicyProposal' });
export type PolicyProposal = z.infer<typeof PolicyProposal>;

/** Proposed until a day is set; in force from that day on, until a later one of the same area begins. */
export const policyStates = ['proposed', 'coming', 'in_force', 'past'] as const;
export const PolicyVersion = z
  .object({
    policy: PolicyContent,
    areaName: z.string(),
    state: z.enum(policyStates),
    /** Whether the caller proposed it, and somebody else has to put it in force. */
    yours: z.boolean().optional(),
    validFrom: ChinaDay.optional(),
  })
  .meta({ id: 'PolicyVersion' });
export type PolicyVersion = z.infer<typeof PolicyVersion>;

export const PolicyActivation = z.strictObject({ from: ChinaDay }).meta({ id: 'PolicyActivation' });

/** The first day on which a policy can begin: today's deadlines are promised already. */
export const earliestActivation = (now: string): ChinaDay => addDays(chinaDay(now), 1);

const Days = z.array(ChinaDay).max(120);

/** What the State Council published for a year. */
export const NewCalendar = z
  .strictObject({ holidays: Days.min(1), makeUpDays: Days, source: text(300) })
  .superRefine(({ holidays, makeUpDays }, context) => {
    const off = new Set(holidays);
    makeUpDays.forEach((day, index) => {
      if (![0, 6].includes(weekday(day)) || off.has(day))
        context.addIssue({ code: 'custom', path: ['makeUpDays', index], message: 'date.not_weekend' });
    });
  })
  .meta({ id: 'NewCalendar' });
export type NewCalendar = z.infer<typeof NewCalendar>;

export const YearParam = z.strictObject({ year: z.string().regex(/^20\d{2}$/) });

export const changeKinds = [
  'role_granted',
  'role_revoked',
  'invited',
  'invitation_revoked',
  'staff_corrected',
  'activated',
  'move_offered',
  'codes_issued',
  'key_made',
  'key_revoked',
  'moved',
  'village_added',
  'village_renamed',
  'policy_proposed',
  'policy_withdrawn',
  'policy_activated',
  'calendar_loaded',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What a change was about; nothing personal. */
export const ChangeDetails = z.object({
  role: z.enum(roles).optional(),
  department: z.enum(departments).optional(),
  /** Names of a village before and after. */
  before: z.string().optional(),
  after: z.string().optional(),
  validFrom: z.string().optional(),
  source: z.string().optional(),
  holidays: z.array(z.string()).optional(),
  makeUpDays: z.array(z.string()).optional(),
});
export type ChangeDetails = z.infer<typeof ChangeDetails>;

export const AdminChange = z
  .object({
    seq: z.int(),
    at: Instant,
    /** Absent when it was done at the server's command line. */
    by: z.string().optional(),
    kind: z.enum(changeKinds),
    /** An account's or invitation's id, a village's code, a policy's version, a year. */
    subject: z.string(),
    /** The name of an account that is the subject. */
    subjectName: z.string().optional(),
    area: Area,
    details: ChangeDetails,
  })
  .meta({ id: 'AdminChange' });
export type AdminChange = z.infer<typeof AdminChange>;

export const ChangesQuery = z.strictObject({
  cursor: z
    .string()
    .regex(/^\d{1,12}$/)
    .optional(),
});
export const ChangesPage = z.object({ changes: z.array(AdminChange), nextCursor: z.string().optional() });

export const PolicyList = z.object({ policies: z.array(PolicyVersion) });
export const CalendarList = z.object({ years: z.array(CalendarYear) });
