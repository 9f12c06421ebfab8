/** Somebody leaves, moves or is away: what they leave is seen, handed over, and told; and four eyes hold. */
import { randomUUID } from 'node:crypto';
import type { ApiReply } from '../../src/shared/contract/api';
import { describeServer } from './harness';
import { codes, Office, type Person } from './office';

const QILIBAN = '520526107001';
const GUANFENGHAI = '520526107000';

describeServer('whoever leaves', (server) => {
  let office: Office;
  let admin: string;
  const token = (who: Person) => server().signIn(codes[who]);
  const idOf = async (who: Person) => (await server().call('whoAmI', {}, await token(who))).id;
  const inbox = async (who: Person) => (await server().call('listMessages', { query: {} }, await token(who))).messages;
  const dutiesTold = async (who: Person) =>
    (await inbox(who)).flatMap(({ kind, duty }) =>
      kind === 'duties_changed' && duty ? [`${duty.role} ${duty.area.code}`] : [],
    );
  const leaving = (id: string) => server().call('getLeaving', { params: { id } }, admin);
  const rolesOf = async (who: Person) =>
    (await server().call('whoAmI', {}, await token(who))).roles.map(
      ({ role, area, deputyFor }) => `${role} ${area.code}${deputyFor ? ` for ${deputyFor}` : ''}`,
    );

  beforeAll(async () => {
    office = new Office(server());
    admin = await office.token('administrator');
  });

  it('leaves behind what is seen before: what waits, who goes on with it, and days of standing in', async () => {
    await office.file();
    const id = await idOf('secretary');
    const secretary = await office.token('secretary');
    const { colleagues } = await server().call('listColleagues', {}, secretary);
    const cadre = colleagues.find(({ name }) => name === '安秀兰')?.id ?? '';
    const body = { id: randomUUID(), deputy: cadre, from: '2026-11-25', to: '2026-11-26' };
    await server().call('handOver', { body }, secretary);
    const seen = await leaving(id);
    expect(seen.deputies).toMatchObject([{ deputy: '安秀兰', mine: true }]);
    const duty = (area: string) =>
      seen.duties.find((each) => each.role === 'first_secretary' && each.area.code === area);
    expect(duty(QILIBAN)).toMatchObject({
      waiting: { cases: 1, overdue: 0, visits: 1, complaints: 0, requests: 0 },
      others: [],
      fallsTo: { role: 'township_reviewer', people: [{ name: '马文君' }] },
    });
    expect(duty('520526107202')).toMatchObject({ waiting: { cases: 0, visits: 0 } });
    // A reviewer's own work holds complaints and requests.
    const township = await leaving(await idOf('township'));
    expect(township.duties).toMatchObject([
      { role: 'township_reviewer', waiting: { complaints: 0 }, fallsTo: { role: 'county_officer' } },
    ]);
    expect((await server().refused('getLeaving', { params: { id } }, secretary)).code).toBe('not_allowed');
    expect((await server().refused('getLeaving', { params: { id: await idOf('villager') } }, admin)).code).toBe(
      'account.not_found',
    );
  });

  it('hands a role to who takes over, who is told, and ends what it was about', async () => {
    const id = await idOf('secretary');
    const to = await idOf('cadre');
    const revoke = [{ role: 'first_secretary' as const, area: QILIBAN }];
    const after = await server().call('depart', { params: { id }, body: { revoke, to } }, admin);
    expect(after.roles.map(({ area }) => area.code)).toEqual(['520526107202']);
    expect(await rolesOf('cadre')).toContain(`first_secretary ${QILIBAN}`);
    expect(await dutiesTold('cadre')).toEqual([`first_secretary ${QILIBAN}`]);
    expect(await dutiesTold('secretary')).toEqual([`first_secretary ${QILIBAN}`]);
    // Of the other village they still have somebody to stand in.
    expect((await leaving(id)).deputies).toHaveLength(1);
    await server().call(
      'depart',
      { params: { id }, body: { revoke: [{ role: 'first_secretary', area: '520526107202' }] } },
      admin,
    );
    // Nobody took that one over: it is the township's, which is told.
    expect(await dutiesTold('township')).toEqual(['first_secretary 520526107202']);
    expect((await inbox('cadre')).map(({ kind }) => kind)).toContain('stood_down');
    expect((await server().refused('getLeaving', { params: { id } }, admin)).code).toBe('account.not_found');
  });

  it('gives nobody a role on cases that they hand to themselves', async () => {
    const revoke = [{ role: 'township_reviewer' as const, area: GUANFENGHAI }];
    const refused = await server().refused(
      'depart',
      { params: { id: await idOf('township') }, body: { revoke, to: await idOf('administrator') } },
      admin,
    );
    expect(refused.code).toBe('administrator.own_role');
    expect(await rolesOf('township')).toEqual([`township_reviewer ${GUANFENGHAI}`]);
  });

  it('is told before their account goes on from another WeChat', async () => {
    const id = await idOf('county');
    const said = randomUUID();
    await server().call('moveStaff', { params: { id }, body: { id: said } }, admin);
    await server().call('moveStaff', { params: { id }, body: { id: said } }, admin);
    expect((await inbox('county')).map(({ kind }) => kind)).toEqual(['account_moving']);
  });
});

describeServer('standing in for a township and a county', (server) => {
  let office: Office;
  let visited: string;
  const token = (who: Person) => server().signIn(codes[who]);
  const colleaguesOf = async (who: Person) => (await server().call('listColleagues', {}, await token(who))).colleagues;
  const stageOf = ({ roles }: ApiReply<'whoAmI'>) => roles.filter(({ deputyFor }) => deputyFor !== undefined);
  const handOver = async (who: Person, name: string, from: string, to: string) => {
    const deputy = (await colleaguesOf(who)).find((each) => each.name === name)?.id ?? '';
    const body = { id: randomUUID(), deputy, from, to };
    await server().call('handOver', { body }, await token(who));
    return body.id;
  };
  const roles = async (who: Person) => stageOf(await server().call('whoAmI', {}, await token(who)));

  beforeAll(() => {
    office = new Office(server());
  });

  it('a first secretary reviews for the township, but no case that they visited', async () => {
    expect((await colleaguesOf('township')).map(({ name }) => name)).toContain('杨光明');
    visited = await office.file();
    await office.take('secretary', visited, 'confirm');
    await office.take('cadre', visited, 'deliberate');
    const others = await office.file();
    const grant = [{ role: 'first_secretary' as const, area: QILIBAN }];
    const { id } = await server().call('whoAmI', {}, await token('elsewhere'));
    await office.server.call(
      'changeRoles',
      { params: { id }, body: { grant, revoke: [] } },
      await token('administrator'),
    );
    await office.take('elsewhere', others, 'confirm');
    await office.take('cadre', others, 'deliberate');
    await handOver('township', '杨光明', '2026-11-23', '2026-12-10');
    expect(await roles('secretary')).toMatchObject([
      { role: 'township_reviewer', area: { code: GUANFENGHAI }, deputyFor: '马文君' },
    ]);
    server().setTime('2026-12-02T01:00:00.000Z');
    const later = new Office(server());
    await later.sweep();
    expect((await later.refused('secretary', visited, 'pass_review')).code).toBe('not_allowed');
    const passed = await later.take('secretary', others, 'pass_review');
    expect(passed.events.at(-1)).toMatchObject({
      by: 'township_reviewer',
      name: '杨光明',
      standsIn: { role: 'first_secretary', for: '马文君' },
    });
    await later.take('township', visited, 'pass_review');
  });

  it('is appointed by an administrator for who can’t, who both are told of', async () => {
    server().setTime('2026-12-03T01:00:00.000Z');
    const admin = await token('administrator');
    const id = (await server().call('whoAmI', {}, await token('county'))).id;
    const { colleagues } = await server().call('getStaffDeputies', { params: { id } }, admin);
    const deputy = colleagues.find(({ name }) => name === '马文君')?.id ?? '';
    const body = { id: randomUUID(), deputy, from: '2026-12-03', to: '2026-12-04' };
    const { deputies } = await server().call('appointDeputy', { params: { id }, body }, admin);
    expect(deputies).toMatchObject([{ deputy: '马文君', appointedBy: '覃管理' }]);
    const kinds = async (who: Person) =>
      (await server().call('listMessages', { query: {} }, await token(who))).messages.map(({ kind }) => kind);
    expect(await kinds('township')).toContain('standing_in');
    expect(await kinds('county')).toContain('deputy_named');
    expect(await roles('township')).toMatchObject([
      { role: 'county_officer', deputyFor: expect.any(String) as string },
    ]);
    // What they reviewed they don't approve.
    const { cases } = await server().call('listCases', { query: { view: 'open' } }, await token('county'));
    const reviewed = cases.find(({ status, id: each }) => status === 'awaiting_approval' && each === visited)?.id ?? '';
    const later = new Office(server());
    expect((await later.refused('township', reviewed, 'approve')).code).toBe('not_allowed');
    await later.take('county', reviewed, 'approve');
    await server().call('endStaffDeputy', { params: { id, deputy: body.id } }, admin);
    expect(await roles('township')).toEqual([]);
    expect((await server().refused('appointDeputy', { params: { id }, body }, await token('county'))).code).toBe(
      'not_allowed',
    );
  });
});
