/** About sixty invented declarations over the nine counties, in every state, filed and handled through the real doors. */
import { randomUUID } from 'node:crypto';
import type { NewAction } from '../../src/shared/contract/case';
import { chinaDay, addDays } from '../../src/shared/base/china-time';
import { CONSENT_VERSION } from '../../src/shared/contract/consent';
import type { NewDeclaration } from '../../src/shared/contract/declaration';
import { noCircumstances } from '../../src/shared/hardships/circumstances';
import { takeAction } from '../cases/act';
import { fileDeclaration } from '../cases/file';
import { fireTimer } from '../cases/sweep';
import { findTransition, type Status } from '../../src/shared/contract/workflow';
import type { Services } from '../services';
import { getAccount } from '../store/accounts';
import { findCase, findDeclaration } from '../store/cases';
import { inventedIdNumber, type AccountIds } from './people';
import { names, newborn, sayings, type Saying } from './sayings';
import { bodyOf, reviewedWays, ways, type Way } from './ways';

const HOUR = 3_600_000;

interface Place {
  villages: string[];
  secretary: string;
  /** Where the whole procedure is played: who reviews and decides. */
  township?: string;
  county?: string;
  villager: string;
  count: number;
}

/** Villages by county, in the order of their codes, and who acts there. */
const places: readonly Place[] = [
  {
    villages: ['520526107001', '520526107202'],
    secretary: 'demo-secretary-weining',
    township: 'demo-township-guanfenghai',
    county: 'demo-county-weining',
    villager: 'demo-villager-weining',
    count: 26,
  },
  {
    villages: ['522632101001', '522632101002'],
    secretary: 'demo-secretary-rongjiang',
    township: 'demo-township-guzhou',
    county: 'demo-county-rongjiang',
    villager: 'demo-villager-rongjiang',
    count: 26,
  },
  { villages: ['520525101'], secretary: 'seed-secretary-520525101', villager: 'demo-villager-nayong', count: 5 },
  { villages: ['520425101'], secretary: 'seed-secretary-520425101', villager: 'seed-villager', count: 5 },
  { villages: ['520527102'], secretary: 'seed-secretary-520527102', villager: 'seed-villager', count: 5 },
  { villages: ['520627101'], secretary: 'seed-secretary-520627101', villager: 'seed-villager', count: 5 },
  { villages: ['522324101'], secretary: 'seed-secretary-522324101', villager: 'seed-villager', count: 5 },
  { villages: ['522326101'], secretary: 'seed-secretary-522326101', villager: 'seed-villager', count: 5 },
  { villages: ['522633101'], secretary: 'seed-secretary-522633101', villager: 'seed-villager', count: 5 },
];

/** The one of them all, waiting for its visit in 榕江, who has no identity number. */
const NEWBORN = 32;

export async function seedDeclarations(
  services: Services,
  people: AccountIds,
  villagesOfTown: (townPrefix: string) => string[],
): Promise<number> {
  const now = services.now();
  let sequence = 0;
  for (const place of places) {
    const villages = place.villages.flatMap((code) => (code.length === 12 ? [code] : villagesOfTown(code).slice(0, 2)));
    const here = place.township ? [...ways, ...reviewedWays] : ways;
    let absorbing: Absorbing | undefined;
    for (let index = 0; index < place.count; index += 1, sequence += 1) {
      const way = here[index % here.length];
      const saying = sequence === NEWBORN ? newborn : sayings[(sequence * 3) % sayings.length];
      const served = villages[index % villages.length];
      const merging = way?.steps.some(([, type]) => type === 'merge') ? absorbing : undefined;
      const village = way?.unserved
        ? villagesOfTown(served?.slice(0, 9) ?? '').find((code) => !villages.includes(code))
        : (merging?.village ?? served);
      // The first two of a place, and what its way says, belong to its demo villager: their own screen shows something.
      const filer = people.get(index < 2 || way?.shown ? place.villager : 'seed-villager');
      if (!way || !saying || !village || !filer)
        throw new Error('the seed names someone or somewhere that does not exist');
      const played = await play(services, people, place, { sequence, village, filer, saying, way, now, merging });
      if (way.absorbs) absorbing = played;
    }
  }
  return sequence;
}

interface Play {
  sequence: number;
  village: string;
  filer: string;
  saying: Saying;
  way: Way;
  now: Date;
  /** The same household's, which this one is merged into. */
  merging: Absorbing | undefined;
}

/** A case that another of its household is merged into: husband and wife, who have one telephone. */
interface Absorbing {
  caseId: string;
  village: string;
  phone: string;
}

/** @returns what was opened */
async function play(
  services: Services,
  people: AccountIds,
  place: Place,
  { sequence, village, filer, saying, way, now, merging }: Play,
): Promise<Absorbing> {
  const phone = merging?.phone ?? `0857-000${String(1000 + sequence)}`;
  const at = (hoursAgo: number): Services => ({ ...services, now: () => new Date(now.getTime() - hoursAgo * HOUR) });
  const dayOf = (hoursAgo: number) => chinaDay(at(hoursAgo).now().toISOString());
  const declaration: NewDeclaration = {
    id: randomUUID(),
    village,
    hardship: saying.hardship((daysAgo) => addDays(dayOf(way.filedHoursAgo), -daysAgo)),
    circumstances: { ...noCircumstances, ...saying.circumstances },
    ...(saying.words ? { words: saying.words } : {}),
    applicant: saying.numberless
      ? { phone, ...saying.numberless((daysAgo) => addDays(dayOf(way.filedHoursAgo), -daysAgo)) }
      : { phone, name: names[sequence % names.length] ?? '', idNumber: inventedIdNumber(sequence + 1) },
    householdSize: saying.size,
    filer: saying.filer ?? { relation: 'self' },
    consent: {
      version: CONSENT_VERSION,
      health: true,
      finance: true,
      ...(saying.numberless ? { children: true } : {}),
    },
  };
  await fileDeclaration(at(way.filedHoursAgo), filer, declaration);
  const caseId = (await findDeclaration(services.db, declaration.id))?.caseId ?? '';
  const { name: head } = declaration.applicant;
  const measure = randomUUID();
  for (const [hoursAgo, type] of way.steps) {
    if (type === 'end_notice') {
      await fireTimer(at(hoursAgo), caseId);
      continue;
    }
    const row = await findCase(services.db, caseId);
    const actor = row && people.get(actorOf(place, type, row.status) ?? '');
    if (!row) throw new Error('the seed acts on a case that does not exist');
    const scene = { day: dayOf(hoursAgo), head, people: saying.size, measure, absorbing: merging?.caseId ?? '' };
    const action = { id: randomUUID(), type, basedOn: row.version, body: bodyOf(type, scene) } as NewAction;
    await takeAction(at(hoursAgo), await getAccount(services.db, actor ?? filer, dayOf(hoursAgo)), caseId, action);
  }
  return { caseId, village, phone };
}

/** Who of a place takes a step; nobody on the staff means the household. */
function actorOf(place: Place, type: NewAction['type'], status: Status): string | undefined {
  const by = findTransition(status, type)?.by ?? [];
  if (by.includes('household')) return undefined;
  if (by.includes('first_secretary')) return place.secretary;
  return by.includes('township_reviewer') ? place.township : place.county;
}
