/** A phone whose clock is wrong by years: it decides nothing, and what is filed arrives. */
import type { DeclarationDetail } from '../../src/shared/contract/declaration';
import type { Draft } from '../../src/shared/contract/draft';
import { addMonths, chinaDay } from '../../src/shared/base/china-time';
import { idNumberCheck } from '../../src/shared/base/identity';
import { wholeDraft } from '../drafts';
import { startServer, type RunningServer } from '../running-server';
import { openWeapp, type Weapp } from './harness';
import { signInAs, VILLAGER } from './people';

const YEAR = 365 * 86_400_000;
const today = chinaDay(new Date().toISOString());
const wrong = [
  ['six years ahead', 6 * YEAR],
  ['in 1971', -55 * YEAR],
  ['a day behind', -86_400_000],
] as const;

let server: RunningServer;
let app: Weapp;
let born = 0;
beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

function somebodyOf(years: number): string {
  const first = `522422${addMonths(today, -12 * years).replace(/-/g, '')}${String((born += 1)).padStart(3, '0')}`;
  return first + idNumberCheck(first);
}

/** Filed for another, whose illness it is: all that is left are the consents. */
const illnessOf = (years: number): Draft =>
  wholeDraft({
    kind: 'illness',
    illness: { who: 'self', treatment: 'inpatient', paid: '50300', selfPaid: '19000' },
    forOther: true,
    relation: 'relative',
    helper: { name: '安大山', phone: '0857-0000122' },
    applicant: { name: '安小渡', phone: '0857-0000124', idNumber: somebodyOf(years) },
    consent: { health: true, finance: true, location: false, children: false },
    step: 'consent',
    reviewing: false,
    startedAt: '2032-01-01T00:00:00.000Z',
  });

async function open(clock: number, draft: Draft): Promise<void> {
  app = await openWeapp({ server: server.url, clock });
  await signInAs(app, VILLAGER);
  const { account } = app.storage.get('session') as { account: { id: string } };
  app.storage.set('draft', { ...draft, owner: account.id });
  await app.relaunch();
  await app.until('接着填');
  await app.page().tap('接着填');
}

async function filed(id: string): Promise<DeclarationDetail> {
  const { token } = app.storage.get('session') as { token: string };
  const reply = await fetch(`${server.url}/api/declarations/${id}`, { headers: { authorization: `Bearer ${token}` } });
  expect(reply.status).toBe(200);
  return (await reply.json()) as DeclarationDetail;
}

describe.each(wrong)('a phone whose clock stands %s', (_where, clock) => {
  test('files the illness of a child, whose guardian is asked for the consent, and it arrives', async () => {
    const draft = illnessOf(10);
    await open(clock, draft);
    await app.until('孩子的情况');
    await app.page().tap('孩子的情况');
    await app.page().tap('下一步');
    await app.until('看一遍');
    await app.page().tap('都对，发出去');
    await app.until('受理编号');
    await filed(draft.id);
  }, 60_000);

  test('takes no adult for a child', async () => {
    await open(clock, illnessOf(30));
    await app.until('看病和身体的情况');
    expect(app.page().text()).not.toContain('孩子的情况');
  }, 60_000);

  test('lets today be the day of the flood', async () => {
    const draft = wholeDraft({
      step: 'disaster-when',
      reviewing: false,
      disaster: { type: 'flood', losses: ['house'], houseHabitable: true },
    });
    await open(clock, draft);
    await app.until('哪一天的事？');
    await app.page().pick('出事的日子，请选择', today);
    await app.page().tap('下一步');
    await app.until('哪些受了损失？');
    expect((app.storage.get('draft') as Draft).disaster.happenedOn).toBe(today);
  }, 60_000);
});

describe.each(wrong.slice(0, 2))(
  'a phone whose first start is without a signal, and whose clock stands %s',
  (_where, clock) => {
    test("files a child's illness once there is one, and has its receipt", async () => {
      let reached = false;
      app = await openWeapp({ server: server.url, clock, lose: () => (reached ? undefined : 'before') });
      await app.until('我要申报');
      await app.page().tap('我要申报');
      await app.until('先答后面的');
      await app.page().tap('先答后面的');
      await app.until('家里出了什么事？');
      // All the answers before the consents, as if they had been given.
      const begun = app.storage.get('draft') as Draft;
      const { village: _village, owner: _owner, ...answered } = illnessOf(10);
      const { id, startedAt } = begun;
      app.storage.set('draft', { ...answered, id, startedAt, villageKnown: false, villageLater: true });
      await app.relaunch();
      await app.until('接着填');
      await app.page().tap('接着填');
      await app.until('孩子的情况');
      await app.page().tap('孩子的情况');
      await app.page().tap('下一步');
      await app.until('选好村就能交');
      reached = true;
      await app.signal('online');
      for (const [field, choice] of [
        ['市（州）', '毕节市'],
        ['县（市、区）', '威宁彝族回族苗族自治县'],
        ['乡镇（街道）', '观风海镇'],
        ['村（社区）', '海丰村'],
      ] as const) {
        await app.until(field);
        await app.page().pick(`${field}，请选择`, choice);
      }
      await app.page().tap('下一步');
      await app.until('看一遍');
      await app.page().tap('都对，发出去');
      await app.until(VILLAGER);
      await app.page().tap(VILLAGER);
      await app.until('已收到');
      await app.until('受理编号');
      expect((await filed(id)).content.hardship).toMatchObject({ kind: 'illness' });
    }, 60_000);
  },
);
