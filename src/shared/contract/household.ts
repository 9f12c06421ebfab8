/** The household record (农户档案): one household over its declarations, cases, measures and members. */
import { categories } from './assessment';
import { AreaCode, VillagePath } from './area';
import { eliminationModes, origins } from './case';
import { Likeness } from './duplicate';
import { ChinaDay, Instant } from '../base/china-time';
import { hardshipKinds } from '../hardships/index';
import { IdNumber, MAX_NAME, Phone } from '../base/identity';
import { Measure } from './measure';
import { Event } from './progress';
import { Receipt } from './receipt';
import { roles } from './session';
import { shownName, text } from '../base/text';
import { ShownMember } from './visit';
import { statuses } from './workflow';
import * as z from '../base/zod';

/** A person, by name or part of it, phone or identity number; in the body, because none belongs in an address. */
export const PersonSearch = z
  .strictObject({
    /** Found where it stands together in a name; of one character, a name that begins with it. */
    name: z.personal('identity', text(MAX_NAME, shownName)).optional(),
    phone: Phone.optional(),
    idNumber: IdNumber.optional(),
    /** An area inside the caller's own. */
    area: AreaCode.optional(),
  })
  .refine(({ name, phone, idNumber }) => [name, phone, idNumber].some((each) => each !== undefined), {
    path: ['name'],
    error: 'required',
  })
  .meta({ id: 'PersonSearch' });
export type PersonSearch = z.infer<typeof PersonSearch>;

export const FoundHousehold = z
  .object({
    id: z.uuid(),
    applicantName: z.string(),
    /** By which those of one name are told apart. */
    likeness: Likeness.optional(),
    village: VillagePath,
    cases: z.int(),
    /** The latest case. */
    status: z.enum(statuses),
    openedAt: Instant,
  })
  .meta({ id: 'FoundHousehold' });
export type FoundHousehold = z.infer<typeof FoundHousehold>;

/** A household of the county's register that no case was opened for. */
export const RegisteredHousehold = z.object({
  id: z.uuid(),
  /** Its head. */
  head: z.string(),
  people: z.int(),
  village: VillagePath,
});
export type RegisteredHousehold = z.infer<typeof RegisteredHousehold>;

/** One of a household's cases, with what was filed in it. */
const CaseOfHousehold = z.object({
  id: z.uuid(),
  status: z.enum(statuses),
  origin: z.enum(origins),
  openedAt: Instant,
  category: z.enum(categories).optional(),
  recognizedOn: ChinaDay.optional(),
  eliminatedOn: ChinaDay.optional(),
  eliminationMode: z.enum(eliminationModes).optional(),
  /** Where it was merged into. */
  mergedInto: z.uuid().optional(),
  measures: z.array(Measure),
  declarations: z.array(
    z.object({
      id: z.uuid().optional(),
      receipt: Receipt,
      filedAt: Instant,
      kind: z.enum(hardshipKinds).optional(),
      applicantName: z.string(),
    }),
  ),
});

/** What the county's register says of it beside people and income. */
const Registered = z.object({
  number: z.string(),
  /** When a sheet said so last. */
  asOf: ChinaDay,
  formerlyPoor: z.boolean().nullable(),
  /** Who answers for helping it (帮扶责任人), and where they work. */
  helper: z.string().optional(),
  helperUnit: z.string().optional(),
});

/** Yuan a head and year. */
const IncomeOfYear = z.object({
  /** In which the twelve months end that a visit counts; as the register has it, where its sheet says one. */
  year: z.int().optional(),
  from: z.enum(['visit', 'register']),
  netPerHead: z.number(),
  referencePerHead: z.number().optional(),
  /** Of the household; counted in the reference income. */
  insurancePaid: z.number().optional(),
  selfPaid: z.number().optional(),
  /** What it was measured by then. */
  line: z.int().optional(),
  demo: z.boolean().optional(),
});
export type IncomeOfYear = z.infer<typeof IncomeOfYear>;

const VisitOfHousehold = z.object({
  case: z.uuid(),
  visitedOn: ChinaDay,
  visitors: z.array(z.string()),
  /** Whether it was to be taken on, or off. */
  for: z.enum(['confirm', 'propose_elimination']),
});

const Reader = z.object({ name: z.string().optional(), role: z.enum(roles).optional(), at: Instant });

export const HouseholdRecord = z
  .object({
    id: z.uuid(),
    village: VillagePath,
    /** As the last visit wrote them down, identity numbers masked; empty before one. */
    members: z.array(ShownMember),
    membersAsOf: ChinaDay.optional(),
    /** Where nobody has visited since: as the register has them. */
    membersFrom: z.literal('register').optional(),
    /** Newest first. */
    cases: z.array(CaseOfHousehold),
    /** Its head in the county's register. */
    head: z.string().optional(),
    /** As the county's register has it. */
    registered: Registered.optional(),
    /** By year, the latest first; of one year what a visit wrote down and what the register has. */
    incomes: z.array(IncomeOfYear).optional(),
    /** The latest first. */
    visits: z.array(VisitOfHousehold).optional(),
    /** All that was done in its cases, the latest first. */
    timeline: z.array(Event.extend({ case: z.uuid() })).optional(),
    /** Who has read in it, the latest first. */
    readers: z.array(Reader).optional(),
  })
  .meta({ id: 'HouseholdRecord' });
export type HouseholdRecord = z.infer<typeof HouseholdRecord>;
