/** The household record (农户档案): one household over its declarations, cases, measures and members. */
import { categories } from './assessment';
import { AreaCode, VillagePath } from './area';
import { eliminationModes, origins } from './case';
import { Likeness } from './duplicate';
import { ChinaDay, Instant } from '../base/china-time';
import { hardshipKinds } from '../hardships/index';
import { IdNumber, MAX_NAME, Phone } from '../base/identity';
import { Measure } from './measure';
import { Receipt } from './receipt';
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
    z.object({ receipt: Receipt, filedAt: Instant, kind: z.enum(hardshipKinds).optional(), applicantName: z.string() }),
  ),
});

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
  })
  .meta({ id: 'HouseholdRecord' });
export type HouseholdRecord = z.infer<typeof HouseholdRecord>;
