/** Where nobody has the role that a step waits for: what is then the next level's. */
import { Area, AreaCode } from './area';
import { departments } from './department';
import { Contact } from './progress';
import { roles } from './session';
import * as z from '../base/zod';

export const VacanciesQuery = z.strictObject({ area: AreaCode.optional() });

export const Vacancies = z
  .object({
    area: Area,
    /** Whether a county has nobody who decides for it; false above and below one. */
    vacant: z.boolean(),
    /** Of a province or a city: how many of each are vacant in its counties. */
    inside: z.array(
      z.object({ area: Area, vacant: z.boolean(), towns: z.int(), villages: z.int(), departments: z.int() }),
    ),
    /** Of a county or a town: each town that has nobody, or a village that has no first secretary, with those villages. */
    towns: z.array(Area.extend({ vacant: z.boolean(), villages: z.array(Area) })),
    departments: z.array(z.enum(departments)),
    /** Who gives roles there, for who may not. */
    administrators: z.array(z.object({ name: z.string().optional(), phone: z.string() })),
  })
  .meta({ id: 'Vacancies' });
export type Vacancies = z.infer<typeof Vacancies>;

/** Who gets what is filed in a village; without anybody there is the hotline alone. */
export const VillageContact = z
  .object({ goesTo: z.enum(roles).optional(), contact: Contact })
  .meta({ id: 'VillageContact' });
export type VillageContact = z.infer<typeof VillageContact>;
