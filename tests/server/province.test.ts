/** Whatever the province's seed writes in bulk, the product writes as well when its people do it one by one. */
import { createHash } from 'node:crypto';
import { fireTimer } from '../../mock-server/cases/sweep';
import { verifyHistory } from '../../mock-server/cases/verify';
import { recount } from '../../mock-server/counters/replay';
import { openDeclaration, openContent, openSummary } from '../../mock-server/content/sealed';
import { makeReferenceSource } from '../../mock-server/reference/source';
import {
  openProvince,
  ProvinceRefused,
  seedProvince,
  writeVillagers,
  type OpenedProvince,
} from '../../mock-server/seed/province';
import { roleOf } from '../../mock-server/seed/province/play';
import { ROUND_MS } from '../../mock-server/seed/province/play';
import { Random } from '../../mock-server/seed/province/random';
import { totalsOf } from '../../mock-server/seed/province/shares';
import type { PlannedCase, Step } from '../../mock-server/seed/province/steps';
import { addSession } from '../../mock-server/store/accounts';
import { findDeclaration } from '../../mock-server/store/cases';
import type { Store } from '../../mock-server/store/open';
import { findWhole, type Whole } from '../../mock-server/store/whole';
import type { NewActionInput } from '../../src/shared/contract/case';
import { roles } from '../../src/shared/contract/session';
import { TestServer, testSealing } from './harness';
import { onBothStores } from './stores';

const now = new Date('2026-11-23T02:00:00.000Z');
const options = {
  seed: '7',
  cases: 400,
  // Weining and Rongjiang with what encloses them: staff for all villages take long to write.
  within: (code: string) => /^(520526|522632|520000|520500|522600)/.test(code),
};
type Bundle = readonly [PlannedCase, ...PlannedCase[]];

const servicesOf = (store: Store) => ({
  db: store.db,
  sealing: testSealing,
  reference: makeReferenceSource(store.db),
  now: () => now,
});

/** Each outcome and each kind of step once, and some more at random. */
function sample({ plan }: OpenedProvince): Bundle[] {
  const random = new Random('sample');
  const met = new Set<string>();
  return plan.counties.flatMap((county) =>
    [...plan.casesOf(county)].filter((bundle) => {
      const features = bundle.flatMap(({ outcome, steps }) => [
        outcome,
        ...steps.map(({ by, action }) => `${action.type} ${by}`),
      ]);
      const fresh = features.some((feature) => !met.has(feature));
      for (const feature of features) met.add(feature);
      return fresh || random.chance(0.02);
    }),
  );
}

/** The same people, acting over HTTP at the same moments. */
class Replay {
  private readonly tokens = new Set<string>();

  constructor(
    private readonly server: TestServer,
    private readonly opened: OpenedProvince,
  ) {}

  private async token(accountId: string): Promise<string> {
    if (!this.tokens.has(accountId)) {
      const tokenHash = createHash('sha256').update(accountId).digest('base64url');
      const expiresAt = new Date(now.getTime() + 86_400_000);
      await addSession(this.server.services.db, { tokenHash, accountId, expiresAt }, now);
      this.tokens.add(accountId);
    }
    // Whatever is hashed may be the token.
    return accountId;
  }

  async play(bundle: Bundle): Promise<void> {
    const { services } = this.server;
    await writeVillagers(services, this.opened.villagersIn(bundle));
    const steps = bundle.flatMap((planned) => planned.steps.map((step) => ({ planned, step })));
    for (const { planned, step } of steps.sort((one, other) => one.step.at - other.step.at)) {
      for (const each of bundle) await this.passTime(each, step.at);
      this.server.setTime(new Date(step.at).toISOString());
      await this.take(planned, step, bundle);
    }
    for (const each of bundle) await this.passTime(each, now.getTime());
  }

  private async passTime(planned: PlannedCase, until: number): Promise<void> {
    for (;;) {
      const whole = await wholeOf(this.server.store, planned);
      const due = whole?.row.nextTimerAt ? whole.row.nextTimerAt.getTime() + ROUND_MS : undefined;
      if (!whole || due === undefined || due > until) return;
      this.server.setTime(new Date(due).toISOString());
      await fireTimer(this.server.services, whole.row.id);
    }
  }

  private async take(planned: PlannedCase, { by, department, action }: Step, bundle: Bundle): Promise<void> {
    const whole = await wholeOf(this.server.store, planned);
    const { staff } = this.opened.plan;
    const villager = () => this.token(this.opened.accountOf(planned, by === 'own' ? 'own' : 'filer'));
    if (action.type === 'declare') {
      await this.server.call('fileDeclaration', { body: action.declaration }, await villager());
      return;
    }
    const role = whole ? roleOf(by, whole.row) : by;
    const staffRole = roles.find((each) => each === role);
    if (action.type === 'discover') {
      const someone = staffRole && staff.at(staffRole, action.discovery.village, department);
      await this.server.call('discover', { body: action.discovery }, await this.token(someone?.id ?? ''));
      return;
    }
    if (!whole) throw new Error('nothing was filed');
    const { row } = whole;
    if (action.type === 'object_to_notice') {
      await this.server.call('objectToNotice', { params: { notice: row.noticeId ?? '' }, body: action.objection });
      return;
    }
    if (action.type === 'answer_filing') {
      const { receipt = '' } = whole.declarations.find(({ id }) => id === action.declaration) ?? {};
      const idNumberEnd = planned.household.members[0]?.idNumber?.slice(-6) ?? '';
      const body = { id: action.id, answer: action.answer, receipt, idNumberEnd };
      await this.server.call('confirmDeclaration', { body }, await villager());
      return;
    }
    const token = staffRole ? await this.token(staff.at(staffRole, row.villageCode, department).id) : await villager();
    const into = action.type === 'merge' ? bundle.find(({ key }) => key === action.body.into) : undefined;
    const target = into && (await wholeOf(this.server.store, into));
    const body = { ...action.body, ...(target ? { into: target.row.id } : {}) };
    const request = { id: action.id, type: action.type, basedOn: row.version, body } as NewActionInput;
    await this.server.call('takeAction', { params: { caseId: row.id }, body: request }, token);
  }
}

function firstDeclaration({ steps }: PlannedCase): string {
  const first = steps[0]?.action;
  if (first?.type === 'declare') return first.declaration.id;
  return first?.type === 'discover' ? first.discovery.id : '';
}

async function wholeOf({ db }: Store, planned: PlannedCase): Promise<Whole | undefined> {
  const declaration = await findDeclaration(db, firstDeclaration(planned));
  return declaration && findWhole(db, declaration.caseId, '2026-11-23');
}

/** What is stored of cases, opened; each number that the product draws stands as the place where it is met first. */
function plain(wholes: readonly (Whole | undefined)[]): unknown {
  const opened = wholes.map((whole) => {
    if (!whole) return undefined;
    const { row, householdVersion, declarations, actions } = whole;
    return {
      row: { ...row, summary: openSummary(testSealing, row) },
      householdVersion,
      declarations: declarations.map(({ content: _sealed, ...each }) => ({
        ...each,
        filed: openDeclaration(testSealing, { ...each, content: _sealed }),
      })),
      actions: actions.map((action) => ({
        ...action,
        content: openContent(testSealing, action),
        // Over a salt and a sealed value of its own; `verify:history` proves them.
        body: undefined,
        commitment: undefined,
        hash: undefined,
        previousHash: undefined,
      })),
    };
  });
  const drawn = new Map<string, string>();
  const text = JSON.stringify(opened, (key, value: unknown) => (key === 'position' ? undefined : value)).replace(
    /[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}|(?<=")[A-Z\d]{4}-[A-Z\d]{4}-[A-Z\d]{2}(?=")|(?<="noticeId":")[\w-]{16}/g,
    (found) => {
      const place = drawn.get(found) ?? `#${drawn.size}`;
      drawn.set(found, place);
      return place;
    },
  );
  return JSON.parse(text);
}

onBothStores('the invented province', (openTestStore) => {
  it('is exact, proved, and the same as what its people bring about over HTTP', async () => {
    const bulk = await openTestStore();
    const services = servicesOf(bulk);
    const [province] = await seedProvince(services, options);
    const { cases, people } = totalsOf(options.cases);
    expect(province).toMatchObject({
      cases: options.cases,
      eliminated: { households: cases.eliminated, people: people.eliminated },
    });
    expect(await verifyHistory(bulk.db, testSealing)).toMatchObject({ cases: options.cases, flaws: [] });
    expect(await recount(services)).toEqual([]);
    const desk = new TestServer(bulk);
    try {
      desk.setTime(now.toISOString());
      await desk.listen();
      const overview = await desk.call('getOverview', { query: {} }, await desk.signIn('demo-province-guizhou'));
      const { recognized, monitored, eliminated } = province ?? {};
      expect(overview.total).toMatchObject({ recognized, monitored, eliminated });
    } finally {
      await desk.close();
    }
    await expect(seedProvince(servicesOf(bulk), options)).rejects.toThrow(ProvinceRefused);

    const slow = await openTestStore();
    const server = new TestServer(slow);
    try {
      server.setTime(now.toISOString());
      const opened = await openProvince(server.services, options);
      await server.listen();
      const replay = new Replay(server, opened);
      const bundles = sample(opened);
      expect(bundles.length).toBeGreaterThan(20);
      for (const bundle of bundles) {
        await replay.play(bundle);
        const stored = (store: Store) => Promise.all(bundle.map((planned) => wholeOf(store, planned)));
        expect(plain(await stored(slow))).toEqual(plain(await stored(bulk)));
      }
    } finally {
      await server.close();
    }
  }, 600_000);
});
