/** Who is signed in, and for which areas they answer. */
import { Area } from './area';
import { Instant } from '../base/china-time';
import { departments } from './department';
import { text } from '../base/text';
import * as z from '../base/zod';

export const roles = [
  'village_cadre',
  'first_secretary',
  'township_reviewer',
  'county_officer',
  'city_supervisor',
  'province_reader',
  'department_officer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/**
 * Roles whose work needs to know who the household is and what it said; the others see how the case stands.
 * The consent names exactly these to the household (words.declare.consent).
 */
export const contentRoles: readonly Role[] = [
  'village_cadre',
  'first_secretary',
  'township_reviewer',
  'county_officer',
];

/** Everyone on the staff whose work is with cases; an administrator's is not. */
export const caseRoles: readonly Role[] = roles.filter((role) => role !== 'administrator');

/** Who opens a case for a household that did not declare itself. */
export const discoveryRoles: readonly Role[] = ['village_cadre', 'first_secretary', 'department_officer'];

/** Who may call what, by the roles that they have somewhere; `anyone` needs no session and `signed_in` no role. */
export const callers = {
  /** Whoever has a role. */
  onStaff: roles,
  /** Whose work is with cases. */
  staff: caseRoles,
  /** Whose work needs to know who the household is. */
  content: contentRoles,
  discoverer: discoveryRoles,
  secretary: ['first_secretary'],
  /** Whose work others stand in for on some days. */
  handing: ['first_secretary', 'township_reviewer', 'county_officer'],
  approver: ['county_officer'],
  /** Who answers for the work of those below them. */
  overseer: ['township_reviewer', 'county_officer'],
  administrator: ['administrator'],
  /** Who brings sheets in, each their own kinds (`maySend`). */
  importer: ['county_officer', 'administrator', 'department_officer'],
  /** Who sends warnings. */
  warner: ['department_officer'],
  /** Who looks at what became of warnings. */
  precision: ['county_officer', 'city_supervisor', 'province_reader', 'department_officer'],
  /** Who appoints people, and who answers for the county that lacks them. */
  appointing: ['county_officer', 'administrator'],
} as const satisfies Record<string, readonly Role[]>;

/** A role in an area: the right reaches everything inside it and nothing outside. */
export const RoleInArea = z
  .object({
    role: z.enum(roles),
    area: Area,
    /** Which one a department's officer is of. */
    department: z.enum(departments).optional(),
    /** Whose role it is while they are away. */
    deputyFor: z.string().optional(),
  })
  .meta({ id: 'RoleInArea' });
export type RoleInArea = z.infer<typeof RoleInArea>;

export const Account = z
  .object({
    id: z.uuid(),
    /** Known for staff; a villager's account has none until they file. */
    name: z.string().optional(),
    /** Whether they have given their own identity number, so that a case of their household is closed to them. */
    numberGiven: z.boolean().optional(),
    /** Empty for a villager. */
    roles: z.array(RoleInArea),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

/** The code that `wx.login` gave, or, at a local sign-in, the code of a demo person. */
export const SignIn = z.strictObject({ code: text(128) }).meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

/** WeChat's `session_key` is no part of it: it never leaves the server. */
export const Session = z.object({ token: z.string(), expiresAt: Instant, account: Account }).meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

/** Someone invented, as whom a developer can sign in locally. */
export const DemoPerson = z
  .object({ code: z.string(), name: z.string(), role: z.enum([...roles, 'villager']), area: z.string() })
  .meta({ id: 'DemoPerson' });
export type DemoPerson = z.infer<typeof DemoPerson>;

/** How one signs in at this server; demo people are empty unless its WeChat gateway is the local one. */
export const SignInWays = z
  .object({ gateway: z.enum(['wechat', 'local']), demoPeople: z.array(DemoPerson) })
  .meta({ id: 'SignInWays' });
export type SignInWays = z.infer<typeof SignInWays>;
