/** Fills a store with the invented province, through the product's own decisions and its one write, thousands of rows at once. */
import type { AreaCode } from '../../../src/shared/contract/area';
import { changesIn } from '../../counters/cell';
import { Sums } from '../../counters/count';
import { openidIndex } from '../../messages/openid';
import type { Services } from '../../services';
import { insertAccounts } from '../../store/accounts';
import { addToCounters } from '../../store/counters';
import { passFollowers } from '../../store/jobs';
import { insertReference, isEmptyLocked } from '../../store/reference';
import { writeSteps, type Step } from '../../store/steps';
import { readAreas } from '../areas';
import { calendarYears } from '../calendar';
import { seedPeople } from '../people';
import { policies } from '../policy';
import { Plan } from './plan';
import { Player, type Villagers } from './play';
import { Random } from './random';
import type { PlannedCase } from './steps';
import { Tally, type TallyRow } from './tally';

/** Cases that are written by one statement. */
const CASES_A_WRITE = 250;
/** Accounts, and counters, that are written by one statement. */
const ROWS_A_WRITE = 5_000;

export interface ProvinceOptions {
  seed: string;
  cases: number;
  /** The part of the province that has cases, with what encloses it; all of it when absent. */
  within?: (code: AreaCode) => boolean;
}

export interface SeededCounty {
  cases: number;
  actions: number;
  rows: TallyRow[];
}

/** Seeds one county after the other; several hands share the counties. */
export type Hand = (county: AreaCode) => Promise<SeededCounty>;

export interface Progress {
  county: string;
  cases: number;
  actions: number;
}

/** The store is not empty enough. */
export class ProvinceRefused extends Error {}

type ProvinceServices = Pick<Services, 'db' | 'sealing' | 'reference' | 'now'>;

/** Of the year before the demo policy begins, with the same figures (demo): two years of actions need one. */
const earlierPolicies = policies.map((policy) => ({
  ...policy,
  version: 'guizhou-demo-2024',
  validFrom: '2024-01-01',
  validTo: '2024-12-31',
}));
export const provincePolicies = [...earlierPolicies, ...policies];

/** A store that is ready for the province: with its areas, policies and staff, and without a case. */
export interface OpenedProvince {
  plan: Plan;
  player: Player;
  villagersIn(bundle: readonly PlannedCase[]): Villager[];
  accountOf: Villagers['accountOf'];
}

/** @throws ProvinceRefused when the store holds areas already */
export async function openProvince(services: ProvinceServices, options: ProvinceOptions): Promise<OpenedProvince> {
  await services.db.transaction(async (tx) => {
    if (!(await isEmptyLocked(tx)))
      throw new ProvinceRefused('This store is in use already: name an empty one. 数据库不是空的。');
    await insertReference(tx, { areas: readAreas(), policies: provincePolicies, years: calendarYears() });
    await seedPeople(tx, services);
  });
  const opened = await planOf(services, options);
  await writeStaff(services, opened.plan);
  return opened;
}

/** What `openProvince` has opened, in another process. */
export async function planOf(
  services: ProvinceServices,
  { seed, cases, within = () => true }: ProvinceOptions,
): Promise<OpenedProvince> {
  const reference = await services.reference.refresh();
  const [policy] = policies;
  if (!policy) throw new Error('the seed has no policy');
  const { calendar } = reference;
  const areas = readAreas().filter(({ code }) => within(code));
  const plan = new Plan({ seed, cases, now: services.now(), areas, calendar, policy });
  const villagers = villagersOf(seed);
  const served = new Set(plan.villages.flatMap((village) => (village.served ? [village.code] : [])));
  return {
    plan,
    player: new Player({ sealing: services.sealing, reference }, plan.staff, villagers, served),
    villagersIn: (bundle) => bundle.flatMap(villagers.codesOf),
    accountOf: villagers.accountOf,
  };
}

/**
 * The plan is the same for the same seed, number and moment; numbers that the product draws (of cases, receipts, notices)
 * are drawn anew.
 * @param hands in other processes; this one does it alone when there are none
 * @returns the province and its cities as the overview counts them
 * @throws ProvinceRefused as `openProvince` does
 */
export async function seedProvince(
  services: ProvinceServices,
  options: ProvinceOptions,
  hands: readonly Hand[] = [],
  onProgress?: (done: Progress) => void,
): Promise<TallyRow[]> {
  const opened = await openProvince(services, options);
  const tally = new Tally(readAreas());
  const progress: Progress = { county: '', cases: 0, actions: 0 };
  const left = [...opened.plan.counties];
  const alone: Hand = (county) => seedCounty(services, opened, county);
  const work = async (hand: Hand) => {
    for (let county = left.shift(); county !== undefined; county = left.shift()) {
      const { cases, actions, rows } = await hand(county);
      tally.addRows(rows);
      progress.cases += cases;
      progress.actions += actions;
      onProgress?.({ ...progress, county: services.reference.current().nameOf(county) });
    }
  };
  await Promise.all((hands.length > 0 ? hands : [alone]).map(work));
  await passFollowers(services.db, services.now());
  return tally.rows;
}

/** Plays a county and writes it; what is played next does not wait for what is being written. */
export async function seedCounty(
  services: ProvinceServices,
  { plan, player, villagersIn }: OpenedProvince,
  county: AreaCode,
): Promise<SeededCounty> {
  const { calendar } = services.reference.current();
  const tally = new Tally(readAreas());
  const sums = new Sums();
  const writer = new Writer(services);
  let [cases, actions] = [0, 0];
  for (const bundle of plan.casesOf(county)) {
    const { steps, wholes } = player.play(bundle, services.now().getTime());
    for (const whole of wholes) {
      tally.add(whole.row);
      sums.addAll(changesIn(whole, new Set(whole.actions.map(({ id }) => id)), calendar));
      actions += whole.actions.length;
    }
    cases += wholes.length;
    await writer.add(villagersIn(bundle), steps, wholes.length);
  }
  await writer.end();
  await writeCounters(services, sums);
  return { cases, actions, rows: tally.rows };
}

/** Somebody who files is known by nothing but their sign-in. */
export interface Villager {
  id: string;
  code: string;
}

function villagersOf(seed: string): Villagers & { codesOf(planned: PlannedCase): Villager[] } {
  const random = new Random(`province/${seed}/villagers`);
  const accountOf: Villagers['accountOf'] = ({ key }, by) => random.fork(`${by} ${key}`).uuid();
  return {
    accountOf,
    codesOf: (planned) =>
      (['filer', 'own'] as const)
        .filter((by) => planned.steps.some((step) => step.by === by))
        .map((by) => ({ id: accountOf(planned, by), code: `province-${by}-${planned.household.index}` })),
  };
}

async function writeStaff({ db, sealing }: ProvinceServices, { staff }: Plan): Promise<void> {
  for (let from = 0; from < staff.all.length; from += ROWS_A_WRITE) {
    const some = staff.all.slice(from, from + ROWS_A_WRITE);
    await insertAccounts(
      db,
      some.map(({ id, code, name, workPhone }) => ({
        id,
        openidIndex: openidIndex({ sealing }, code),
        openid: null,
        name,
        workPhone,
      })),
      some.flatMap(({ id, roles }) =>
        roles.map(({ department = null, ...role }) => ({ accountId: id, ...role, department })),
      ),
    );
  }
}

async function writeCounters({ db }: ProvinceServices, { rows, dayRows }: Sums): Promise<void> {
  for (let from = 0; from < Math.max(rows.length, dayRows.length); from += ROWS_A_WRITE)
    await addToCounters(db, rows.slice(from, from + ROWS_A_WRITE), dayRows.slice(from, from + ROWS_A_WRITE));
}

export async function writeVillagers(
  { db, sealing }: Pick<Services, 'db' | 'sealing'>,
  villagers: readonly Villager[],
): Promise<void> {
  const people = villagers.map(({ id, code }) => ({
    id,
    openidIndex: openidIndex({ sealing }, code),
    openid: null,
    name: null,
    workPhone: null,
  }));
  await insertAccounts(db, people, []);
}

/** Gathers what is played, and writes it while the next is played. */
class Writer {
  private villagers: Villager[] = [];
  private rounds: Step[][] = [];
  private cases = 0;
  private underWay: Promise<void> = Promise.resolve();

  constructor(private readonly services: Pick<Services, 'db' | 'sealing'>) {}

  /** @param steps of one bundle, each to be written after the one before */
  async add(villagers: readonly Villager[], steps: readonly Step[], cases: number): Promise<void> {
    this.villagers.push(...villagers);
    steps.forEach((step, round) => (this.rounds[round] ??= []).push(step));
    this.cases += cases;
    if (this.cases >= CASES_A_WRITE) await this.send();
  }

  private async send(): Promise<void> {
    const [villagers, rounds] = [this.villagers, this.rounds];
    [this.villagers, this.rounds, this.cases] = [[], [], 0];
    await this.underWay;
    this.underWay = this.write(villagers, rounds);
    // It is awaited with the next one, or at the end.
    this.underWay.catch(() => undefined);
  }

  private async write(villagers: readonly Villager[], rounds: readonly (readonly Step[])[]): Promise<void> {
    await writeVillagers(this.services, villagers);
    for (const steps of rounds) await writeSteps(this.services.db, steps);
  }

  async end(): Promise<void> {
    await this.send();
    await this.underWay;
  }
}
