/** Shelters (临时安置点): where a household sleeps tonight that has no safe place; the township keeps them, by village. */
import { VillageCode, VillagePath } from './area';
import { Instant } from '../base/china-time';
import { Phone } from '../base/identity';
import { VillageContact } from './vacancies';
import { text } from '../base/text';
import * as z from '../base/zod';

/** For how many people. */
export const MAX_PLACES = 5000;

const said = {
  village: VillageCode,
  name: text(40),
  /** How one gets there, as people say it. */
  address: text(100),
  /** Whom to call before going there. */
  phone: Phone,
  places: z.int().min(1).max(MAX_PLACES),
  /** A closed one is shown to nobody who looks for a place. */
  open: z.boolean(),
};

/** One as a township keeps it; `version` is what it saw, 0 for a new one. */
export const ShelterToKeep = z.strictObject({ ...said, version: z.int().min(0) }).meta({ id: 'ShelterToKeep' });
export type ShelterToKeep = z.infer<typeof ShelterToKeep>;

export const Shelter = z
  .object({
    ...said,
    id: z.uuid(),
    village: VillagePath,
    name: z.string(),
    address: z.string(),
    phone: z.string(),
    version: z.int(),
    changedAt: Instant,
  })
  .meta({ id: 'Shelter' });
export type Shelter = z.infer<typeof Shelter>;

export const Shelters = z.object({ shelters: z.array(Shelter) });

/** For a household in a village, whoever asks: who gets what it files, whom to call, and where to go tonight. */
export const VillageHelp = VillageContact.extend({
  village: VillagePath,
  /** The open ones of its township: those of the village itself first. */
  shelters: z.array(Shelter),
}).meta({ id: 'VillageHelp' });
export type VillageHelp = z.infer<typeof VillageHelp>;
