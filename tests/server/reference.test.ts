/** Areas, policies and calendars in memory: several servers stay right, and what has not changed is not read. */
import { sql } from 'drizzle-orm';
import { sweep } from '../../mock-server/cases/sweep';
import { policies } from '../../mock-server/seed/policy';
import { describeServerOnBothStores, TestServer } from './harness';

const COUNTY = '520526000000';
const VILLAGE = '520526107001';

describeServerOnBothStores('the reference', (server) => {
  let other: TestServer;
  let province: string;
  let county: string;

  beforeAll(async () => {
    other = new TestServer(server().store);
    await other.listen();
    province = await server().signIn('demo-admin-guizhou');
    county = await other.signIn('demo-county-weining');
  });
  afterAll(() => other.close());

  /** What is sent to the store meanwhile, outside transactions. */
  async function statementsOf(work: () => Promise<unknown>): Promise<number> {
    const { $client } = server().store.db as unknown as { $client: { query: () => unknown } };
    const query = jest.spyOn($client, 'query');
    other.follows = false;
    try {
      await work();
      return query.mock.calls.length;
    } finally {
      other.follows = true;
      query.mockRestore();
    }
  }
  const rename = (name: string) =>
    server().call('renameVillage', { params: { village: VILLAGE }, body: { name } }, province);
  const nameAt = async (one: TestServer) => (await one.call('getVillage', { params: { village: VILLAGE } })).village;
  const etagOf = async (path: string) => (await other.send('GET', path)).headers.get('etag') ?? '';
  const statusOf = async (path: string, etag: string) =>
    (await other.send('GET', path, { headers: { 'if-none-match': etag } })).status;

  it('shows a village’s new name to the very next request, at the other server too', async () => {
    expect(await nameAt(other)).toBe('七里半社区');
    await rename('七里桥社区居民委员会');
    expect([await nameAt(other), await nameAt(server())]).toEqual(['七里桥社区', '七里桥社区']);
    await rename('七里半社区居民委员会');
    const { inside } = await other.call('getOverview', { query: { area: '520526107000' } }, county);
    expect(inside.every(({ area }) => area.name !== '七里桥社区')).toBe(true);
    expect(await nameAt(other)).toBe('七里半社区');
  });

  it('puts a policy in force everywhere at once', async () => {
    const [{ validFrom: _from, validTo: _to, ...content }] = policies as [(typeof policies)[number]];
    const version = 'guizhou-later';
    const policy = { ...content, version, source: '测试', noticeDays: 8 };
    await server().call('proposePolicy', { body: policy }, province);
    const second = await server().signIn('demo-admin-second');
    await server().call('activatePolicy', { params: { version }, body: { from: '2026-11-25' } }, second);
    expect((await other.call('getPolicy', {})).noticeDays).toBe(5);
    other.passHours(48);
    expect((await other.call('getPolicy', {})).noticeDays).toBe(8);
    other.passHours(-48);
  });

  it('reads a policy from before a figure was known with what held then, and rewrites nothing', async () => {
    const [{ validFrom: _from, draftDays, ...known }] = policies as [(typeof policies)[number]];
    const version = 'guizhou-early';
    const content = JSON.stringify({ ...known, version });
    const { db } = server().store;
    await db.execute(
      sql`insert into policies (version, area_code, content) values (${version}, ${known.area}, ${content}::jsonb)`,
    );
    const proposed = await server().call('listPolicies', {}, province);
    expect(proposed.policies.find(({ policy }) => policy.version === version)?.policy).toMatchObject({ draftDays });
    const activation = { params: { version }, body: { from: '2026-11-27' } };
    expect((await server().call('activatePolicy', activation, province)).policy).toMatchObject({ draftDays });
    expect((await other.services.reference.refresh()).policyAt(known.area, '2026-11-27')).toMatchObject({
      version,
      draftDays,
    });
    const { rows } = await db.execute(
      sql`select jsonb_exists(content, 'draftDays') as written from policies where version = ${version}`,
    );
    expect(rows).toEqual([{ written: false }]);
  });

  it('lets the clock of a server that nobody asks count by a calendar that the other one has loaded', async () => {
    const day = '2032-02-02';
    const body = { holidays: [day], makeUpDays: [], source: '测试' };
    await server().call('loadCalendar', { params: { year: '2032' }, body }, province);
    expect(other.services.reference.current().calendar.isProvisional(day)).toBe(true);
    await sweep(other.services, (_case, error) => {
      throw error;
    });
    expect(other.services.reference.current().calendar.isProvisional(day)).toBe(false);
  });

  it('counts by a calendar that the other server has loaded', async () => {
    const day = '2031-02-03';
    expect(other.services.reference.current().calendar.isProvisional(day)).toBe(true);
    const body = { holidays: [day], makeUpDays: [], source: '测试' };
    await server().call('loadCalendar', { params: { year: '2031' }, body }, province);
    await other.call('whoAmI', {}, county);
    const { calendar } = other.services.reference.current();
    expect([calendar.isProvisional(day), calendar.isWorkingDay(day)]).toEqual([false, false]);
  });

  it('answers 304 with one small statement, and anew once an area changed', async () => {
    for (const path of ['/api/areas', '/api/areas/520526', `/api/villages/${VILLAGE}`]) {
      const etag = await etagOf(path);
      expect(await statementsOf(async () => expect(await statusOf(path, etag)).toBe(304))).toBe(1);
      // What it returns is read from memory as well.
      expect(await statementsOf(() => etagOf(path))).toBe(1);
      await rename('七里桥社区居民委员会');
      expect(await statusOf(path, etag)).toBe(200);
      expect(await etagOf(path)).not.toBe(etag);
      await rename('七里半社区居民委员会');
      // The same names again, but by another version: never the tag from before.
      expect(await etagOf(path)).not.toBe(etag);
    }
  });

  it('finds the caller and what they see with one statement', async () => {
    expect(await statementsOf(() => other.call('whoAmI', {}, county))).toBe(1);
    const { roles } = await other.call('whoAmI', {}, county);
    expect(roles[0]?.area).toEqual({ code: COUNTY, name: '威宁彝族回族苗族自治县' });
  });

  it('is read once by many who find it changed at the same moment', async () => {
    await rename('七里桥社区居民委员会');
    const eight = () => Promise.all(Array.from({ length: 8 }, () => other.call('whoAmI', {}, county)));
    // Whoever asks while the first reading goes on may need a second.
    expect(await statementsOf(eight)).toBeLessThanOrEqual(8 + 2);
    await rename('七里半社区居民委员会');
  });

  it('has no new version when roles change', async () => {
    const { versions } = await other.services.reference.refresh();
    const { accounts } = await server().call('listStaff', { query: { area: VILLAGE } }, province);
    const params = { id: accounts[0]?.id ?? '' };
    const role = { role: 'village_cadre' as const, area: VILLAGE };
    await server().call('changeRoles', { params, body: { grant: [role], revoke: [] } }, province);
    await server().call('changeRoles', { params, body: { grant: [], revoke: [role] } }, province);
    expect((await other.services.reference.refresh()).versions).toEqual(versions);
  });

  it('leaves whoever holds it what they hold', async () => {
    const held = await other.services.reference.refresh();
    await rename('七里桥社区居民委员会');
    const next = await other.services.reference.refresh();
    expect([held.nameOf(VILLAGE), next.nameOf(VILLAGE)]).toEqual(['七里半社区居民委员会', '七里桥社区居民委员会']);
    // What did not change is the same, not a copy.
    expect(next.policies).toBe(held.policies);
    await rename('七里半社区居民委员会');
  });

  it('keeps nothing of a change that is rolled back', async () => {
    const before = await other.services.reference.refresh();
    const undone = server().store.db.transaction(async (tx) => {
      await tx.execute(sql`update areas set name = '没有的社区' where code = ${VILLAGE}`);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await other.services.reference.refresh()).toBe(before);
  });

  it('lets whoever serves requests set no version by hand', async () => {
    const { db, kind } = server().store;
    const set = () => db.execute(sql`update reference_versions set areas = areas + 1`);
    if (kind === 'postgres') await expect(set()).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});
