/** The phone list (通讯录): who serves each village, in it and above, with their work phones. */
import { Area, AreaCode } from './area';
import { departments } from './department';
import { roles } from './session';
import * as z from '../base/zod';

export const PhonesQuery = z.strictObject({ area: AreaCode.optional() });

/** Somebody with a role there; one without a work phone stands there all the same. */
export const Phone = z.object({
  role: z.enum(roles),
  department: z.enum(departments).optional(),
  name: z.string().optional(),
  phone: z.string().optional(),
  /** Whom they stand in for today. */
  deputyFor: z.string().optional(),
});
export type Phone = z.infer<typeof Phone>;

const PhoneTown = Area.extend({ people: z.array(Phone), villages: z.array(Area.extend({ people: z.array(Phone) })) });
export type PhoneTown = z.infer<typeof PhoneTown>;

export const PhoneList = z
  .object({
    area: Area,
    hotline: z.string(),
    /** Of a province or a city: its counties, each with a list of its own. */
    counties: z.array(Area),
    /** Those of the county and above: county officers and departments. */
    people: z.array(Phone),
    towns: z.array(PhoneTown),
  })
  .meta({ id: 'PhoneList' });
export type PhoneList = z.infer<typeof PhoneList>;
