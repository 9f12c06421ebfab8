/** Fills a store with the invented province, through the product's own decisions and its one write, thousands of rows at once. */
import type { AreaCode } from '../../../src/shared/area';
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
/** What follows the history; see `background.ts`. */
const FOLLOWERS = ['tell', 'count'];

export interface ProvinceOptions {
  seed: string;
  cases: number;
  /** Statements under way; the embedded store takes one after the other. */
  atOnce: number;
  /** The part of the province that has cases, with what encloses it; all of it when absent. */
  within?: (code: AreaCode) => boolean;
  onProgress?: (done: Progress) => void;
}

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
  const opened = await planned(services, options);
  await writeStaff(services, opened.plan);
  return opened;
}

async function planned(
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
 * @returns the province and its cities as the overview counts them
 * @throws ProvinceRefused as `openProvince` does
 */
export async function seedProvince(services: ProvinceServices, options: ProvinceOptions): Promise<TallyRow[]> {
  const { plan, player, villagersIn } = await openProvince(services, options);
  const tally = new Tally(readAreas());
  const { calendar } = services.reference.current();
  const writer = new Writer(services, options.atOnce);
  const progress: Progress = { county: '', cases: 0, actions: 0 };
  for (const county of plan.counties) {
    const sums = new Sums();
    for (const bundle of plan.casesOf(county)) {
      const { steps, wholes } = player.play(bundle, services.now().getTime());
      for (const whole of wholes) {
        tally.add(whole.row);
        sums.addAll(changesIn(whole, new Set(whole.actions.map(({ id }) => id)), calendar));
      }
      progress.cases += wholes.length;
      progress.actions += wholes.reduce((sum, { actions }) => sum + actions.length, 0);
      await writer.add(villagersIn(bundle), steps, wholes.length);
    }
    await writeCounters(services, sums);
    options.onProgress?.({ ...progress, county: services.reference.current().nameOf(county) });
  }
  await writer.end();
  await passFollowers(services.db, FOLLOWERS, services.now());
  return tally.rows;
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

async function writeCounters({ db, now }: ProvinceServices, { rows, dayRows }: Sums): Promise<void> {
  for (let from = 0; from < Math.max(rows.length, dayRows.length); from += ROWS_A_WRITE)
    await addToCounters(db, rows.slice(from, from + ROWS_A_WRITE), dayRows.slice(from, from + ROWS_A_WRITE), now());
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

/** Gathers what is played and writes it while the next is played. */
class Writer {
  private villagers: Villager[] = [];
  private rounds: Step[][] = [];
  private cases = 0;
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly services: Pick<Services, 'db' | 'sealing'>,
    private readonly atOnce: number,
  ) {}

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
    const writing = this.write(villagers, rounds);
    const ended = writing.finally(() => this.underWay.delete(ended));
    this.underWay.add(ended);
    if (this.underWay.size >= this.atOnce) await Promise.race(this.underWay);
  }

  private async write(villagers: readonly Villager[], rounds: readonly (readonly Step[])[]): Promise<void> {
    const { db, sealing } = this.services;
    await writeVillagers({ db, sealing }, villagers);
    for (const steps of rounds) await writeSteps(db, steps);
  }

  async end(): Promise<void> {
    await this.send();
    await Promise.all(this.underWay);
  }
}
