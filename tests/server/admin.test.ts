import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { NewRole } from '../../src/shared/contract/admin';
import { policies } from '../../mock-server/seed/policy';
import { describeServer } from './harness';
import { asOwner } from './stores';

const WEINING = '520526000000';
const RONGJIANG_VILLAGE = '522632101001';
const VILLAGE = '520526107001';
const TOWN = '520526107000';

describeServer('administration', (server) => {
  let province: string;
  let county: string;
  let villager: string;

  const invite = (token: string, roles: NewRole[], id: string = randomUUID()) =>
    server().call('invite', { body: { id, name: '韦小兰', workPhone: '0857-0000010', roles } }, token);
  const myId = async (token: string) => (await server().call('whoAmI', {}, token)).id;

  beforeAll(async () => {
    province = await server().signIn('demo-admin-guizhou');
    // 威宁's administrator is made as any is: invited, and activated by whoever signs in.
    county = await server().signIn('demo-villager-nayong');
    villager = await server().signIn('demo-villager-weining');
    const { code } = await invite(province, [{ role: 'administrator', area: WEINING }]);
    await server().call('activate', { body: { code } }, county);
  });

  it('is closed to everyone else, and opens no case', async () => {
    for (const who of ['demo-county-weining', 'demo-province-guizhou', 'demo-villager-rongjiang'])
      expect((await server().refused('listStaff', { query: {} }, await server().signIn(who))).code).toBe('not_allowed');
    expect((await server().refused('listCases', { query: {} }, province)).code).toBe('not_allowed');
  });

  it('shows, grants and revokes inside its own area and nowhere else', async () => {
    const { accounts } = await server().call('listStaff', { query: {} }, county);
    const secretary = accounts.find(({ name }) => name === '杨光明');
    expect(secretary).toMatchObject({ workPhone: '0857-0000001' });
    expect(accounts.flatMap(({ roles }) => roles).every(({ area }) => area.code.startsWith('520526'))).toBe(true);
    expect(accounts.map(({ name }) => name)).not.toContain('潘永清');

    const params = { id: secretary?.id ?? '' };
    const outside = { role: 'village_cadre' as const, area: RONGJIANG_VILLAGE };
    const change = (grant: NewRole[], revoke: NewRole[] = []) => ({ params, body: { grant, revoke } });
    expect(await server().refused('changeRoles', change([outside]), county)).toMatchObject({
      status: 403,
      code: 'administrator.outside',
    });
    expect((await server().refused('changeRoles', change([], [outside]), county)).code).toBe('administrator.outside');
    expect(
      (await server().refused('invite', { body: { id: randomUUID(), name: '外人', roles: [outside] } }, county)).code,
    ).toBe('administrator.outside');
    // Whoever has no role in the area is not its to change: neither the other county's staff nor a villager.
    const elsewhere = await myId(await server().signIn('demo-secretary-rongjiang'));
    const inside = { role: 'village_cadre' as const, area: VILLAGE };
    for (const id of [elsewhere, await myId(villager)])
      expect(
        (await server().refused('changeRoles', { params: { id }, body: { grant: [inside], revoke: [] } }, county)).code,
      ).toBe('account.not_found');

    expect(await server().call('getStaff', { params }, county)).toEqual(secretary);
    for (const id of [elsewhere, await myId(villager)])
      expect((await server().refused('getStaff', { params: { id } }, county)).code).toBe('account.not_found');

    const department = { role: 'department_officer' as const, area: WEINING, department: 'housing' as const };
    const after = await server().call('changeRoles', change([inside, department]), county);
    expect(after.roles).toContainEqual(expect.objectContaining({ role: 'department_officer', department: 'housing' }));
    const token = await server().signIn('demo-secretary-weining');
    expect((await server().call('whoAmI', {}, token)).roles).toContainEqual(
      expect.objectContaining({ role: 'department_officer', department: 'housing' }),
    );
    await server().call(
      'changeRoles',
      change(
        [],
        [inside, department].map(({ role, area }) => ({ role, area })),
      ),
      county,
    );
    expect((await server().call('whoAmI', {}, token)).roles.map(({ role }) => role)).toEqual([
      'first_secretary',
      'first_secretary',
    ]);
  });

  it('does not take away its own last administrator role', async () => {
    const own = { role: 'administrator' as const, area: WEINING };
    const request = { params: { id: await myId(county) }, body: { grant: [], revoke: [own] } };
    expect((await server().refused('changeRoles', request, county)).code).toBe('administrator.own_last_role');
    expect((await server().call('whoAmI', {}, county)).roles).toHaveLength(1);
  });

  it('gives nobody a role on cases that they gave themselves, by a grant or by their own code', async () => {
    const officer = { role: 'county_officer' as const, area: WEINING };
    const grant = { params: { id: await myId(county) }, body: { grant: [officer], revoke: [] } };
    expect((await server().refused('changeRoles', grant, county)).code).toBe('administrator.own_role');
    const { code } = await invite(county, [officer]);
    expect((await server().refused('activate', { body: { code } }, county)).code).toBe('administrator.own_role');
    expect((await server().call('whoAmI', {}, county)).roles).toHaveLength(1);
  });

  it('refuses a role that its level of area does not have, and a department without its name', async () => {
    const refused = async (role: NewRole) =>
      (await server().refused('invite', { body: { id: randomUUID(), name: '人', roles: [role] } }, province)).errors;
    expect(await refused({ role: 'county_officer', area: VILLAGE })).toEqual([
      expect.objectContaining({ pointer: '/roles/0/area', code: 'choice.unknown' }),
    ]);
    expect(await refused({ role: 'department_officer', area: WEINING })).toEqual([
      expect.objectContaining({ pointer: '/roles/0/department', code: 'required' }),
    ]);
  });

  it('activates once, by a code that is stored nowhere and that the same invitation repeats', async () => {
    const id = randomUUID();
    const roles: NewRole[] = [{ role: 'village_cadre', area: VILLAGE }];
    const { code } = await invite(county, roles, id);
    expect((await invite(county, roles, id)).code).toBe(code);
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/);
    const { rows } = await server().store.db.execute(sql`select row_to_json(i)::text as row from invitations i`);
    expect(JSON.stringify(rows)).not.toContain(code.replace(/-/g, ''));

    // As people type it.
    const typed = ` ${code.toLowerCase().replace(/-/g, ' ')}`;
    const outcomes = await Promise.allSettled(
      ['demo-villager-weining', 'demo-villager-rongjiang'].map(async (who) =>
        server().call('activate', { body: { code: typed } }, await server().signIn(who)),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const won = outcomes.find((outcome) => outcome.status === 'fulfilled');
    expect(won?.value).toMatchObject({ name: '韦小兰', roles: [{ role: 'village_cadre', area: { code: VILLAGE } }] });
    expect((await server().refused('activate', { body: { code } }, villager)).code).toBe('invitation.used');
  });

  it('finds, corrects and un-invites inside its own area, and nobody who works for others too', async () => {
    const find = async (who: string, said: string) =>
      (await server().call('searchStaff', { body: { find: said } }, who)).accounts.map(({ name }) => name);
    expect(await find(county, '光明')).toEqual(['杨光明']);
    expect(await find(county, '0857 0000001')).toEqual(['杨光明']);
    expect(await find(county, '永清')).toEqual([]);
    expect(await find(province, '永清')).toEqual(['潘永清']);
    const { accounts } = await server().call('searchStaff', { body: { find: '杨光明' } }, county);
    const params = { id: accounts[0]?.id ?? '' };
    const correct = { params, body: { name: '杨光明', workPhone: '0857-0000099' } };
    expect(await server().call('correctStaff', correct, county)).toMatchObject({ workPhone: '0857-0000099' });
    expect((await server().call('listChanges', { query: {} }, county)).changes[0]).toMatchObject({
      kind: 'staff_corrected',
      subject: params.id,
      details: {},
    });
    const elsewhere = { id: await myId(await server().signIn('demo-secretary-rongjiang')) };
    expect((await server().refused('correctStaff', { ...correct, params: elsewhere }, county)).code).toBe(
      'account.not_found',
    );
    await server().call('correctStaff', { params, body: { name: '杨光明', workPhone: '0857-0000001' } }, county);

    const id = randomUUID();
    const { code } = await invite(county, [{ role: 'village_cadre', area: VILLAGE }], id);
    expect((await server().call('listInvitations', {}, county)).invitations.map((each) => each.id)).toContain(id);
    const left = await server().call('revokeInvitation', { params: { id } }, county);
    expect(left.invitations.map((each) => each.id)).not.toContain(id);
    expect(
      (await server().refused('activate', { body: { code } }, await server().signIn('demo-villager-rongjiang'))).code,
    ).toBe('invitation.expired');
  });

  it('ends a code after seven days, and one whose inviter no longer administers the area', async () => {
    const old = await invite(province, [{ role: 'village_cadre', area: VILLAGE }]);
    const now = server().services.now().toISOString();
    server().passHours(7 * 24);
    const later = await server().signIn('demo-secretary-rongjiang');
    expect((await server().refused('activate', { body: { code: old.code } }, later)).code).toBe('invitation.expired');
    server().setTime(now);

    const fresh = await server().signIn('demo-secretary-rongjiang');
    const { code } = await invite(county, [{ role: 'village_cadre', area: VILLAGE }]);
    const params = { id: await myId(county) };
    const own = { role: 'administrator' as const, area: WEINING };
    await server().call('changeRoles', { params, body: { grant: [], revoke: [own] } }, province);
    expect((await server().refused('activate', { body: { code } }, fresh)).code).toBe('invitation.expired');
    const again = await invite(province, [own]);
    await server().call('activate', { body: { code: again.code } }, county);
  });

  it('lets nobody try codes one after the other', async () => {
    const guesser = await server().signIn('demo-township-guzhou');
    for (let count = 0; count < 10; count += 1)
      expect((await server().refused('activate', { body: { code: `2222-2222-22${count}2` } }, guesser)).code).toBe(
        'invitation.wrong',
      );
    const { code } = await invite(province, [{ role: 'village_cadre', area: VILLAGE }]);
    expect(await server().refused('activate', { body: { code } }, guesser)).toMatchObject({
      status: 429,
      code: 'invitation.too_many_tries',
    });
    server().passHours(1.01);
    await server().call('activate', { body: { code } }, guesser);
  });

  it('adds a village under the next code, and everyone sees a new name', async () => {
    const params = { village: VILLAGE };
    const etag = (await server().send('GET', `/api/villages/${VILLAGE}`)).headers.get('etag') ?? '';
    await server().call('renameVillage', { params, body: { name: '新七里社区居民委员会' } }, county);
    const seen = await server().send('GET', `/api/villages/${VILLAGE}`, { headers: { 'if-none-match': etag } });
    expect(seen).toMatchObject({ status: 200, body: { village: '新七里社区', town: '观风海镇' } });
    expect(
      (
        await server().refused(
          'renameVillage',
          { params: { village: RONGJIANG_VILLAGE }, body: { name: '别处' } },
          county,
        )
      ).code,
    ).toBe('administrator.outside');

    const body = { town: TOWN, name: '新建村村民委员会', kind: 'village' as const };
    const before =
      (await server().call('getCounty', { params: { county: '520526' } })).towns.find(({ code }) => code === TOWN)
        ?.villages ?? [];
    const added = await server().call('addVillage', { body }, county);
    expect(Number(added.code)).toBe(
      Number(
        before
          .map(({ code }) => code)
          .filter((code) => code < '520526107400')
          .sort()
          .at(-1),
      ) + 1,
    );
    const street = { ...body, name: '街上社区居民委员会', kind: 'neighbourhood' as const };
    expect((await server().call('addVillage', { body: street }, county)).code).toBe('520526107002');
    expect((await server().refused('addVillage', { body }, county)).code).toBe('area.name_taken');
    expect(await server().call('getVillage', { params: { village: added.code } })).toMatchObject({ village: '新建村' });
  });

  it('puts a proposal in force once, from a later day, and never edits what was', async () => {
    const [{ validFrom, ...first }] = policies as [(typeof policies)[0]];
    const proposal = { ...first, version: 'guizhou-2027', noticeDays: 7 };
    const start = server().services.now().toISOString();
    expect((await server().refused('proposePolicy', { body: proposal }, county)).code).toBe('administrator.outside');
    const slips = { ...proposal, acceptance: { workingDays: 4_000 }, triage: { high: 60, urgent: 60 } };
    expect((await server().refused('proposePolicy', { body: slips }, province)).errors).toEqual([
      expect.objectContaining({ pointer: '/acceptance', code: 'number.too_big', limit: 366 }),
      expect.objectContaining({ pointer: '/triage/urgent', code: 'number.too_small', limit: 61 }),
    ]);
    expect((await server().call('proposePolicy', { body: proposal }, province)).state).toBe('proposed');
    // Neither the version in force nor a proposal can be written over.
    for (const version of [first.version, proposal.version])
      expect(
        (await server().refused('proposePolicy', { body: { ...proposal, version, noticeDays: 9 } }, province)).code,
      ).toBe('policy.version_taken');
    expect((await server().call('getPolicy', {})).noticeDays).toBe(5);

    const params = { version: proposal.version };
    const activate = (from: string) => ({ params, body: { from } });
    expect((await server().refused('activatePolicy', activate('2026-12-01'), county)).code).toBe(
      'administrator.outside',
    );
    const today = '2026-11-23';
    expect(
      (await server().refused('activatePolicy', activate(today), await server().signIn('demo-admin-second'))).errors,
    ).toEqual([expect.objectContaining({ pointer: '/from', code: 'date.tomorrow_or_later' })]);
    expect((await server().refused('activatePolicy', activate('2026-12-01'), province)).code).toBe(
      'policy.own_proposal',
    );
    expect((await server().call('listPolicies', {}, province)).policies).toContainEqual(
      expect.objectContaining({ state: 'proposed', yours: true }),
    );
    const another = { ...proposal, version: 'guizhou-2028' };
    await server().call('proposePolicy', { body: another }, province);
    const left = await server().call('withdrawPolicy', { params: { version: another.version } }, province);
    expect(left.policies.map(({ policy }) => policy.version)).not.toContain(another.version);
    const second = await server().signIn('demo-admin-second');
    expect(await server().call('activatePolicy', activate('2026-12-01'), second)).toMatchObject({ state: 'coming' });
    expect((await server().refused('withdrawPolicy', { params }, province)).code).toBe('policy.activated_before');
    expect((await server().refused('activatePolicy', activate('2026-12-02'), second)).code).toBe(
      'policy.activated_before',
    );
    expect(
      (
        await server().refused(
          'activatePolicy',
          { params: { version: first.version }, body: { from: '2026-12-02' } },
          province,
        )
      ).code,
    ).toBe('policy.activated_before');
    expect((await server().call('getPolicy', {})).noticeDays).toBe(5);
    await expect(
      server().store.db.execute(sql`update policies set content = '{}' where version = ${first.version}`),
    ).rejects.toMatchObject({ cause: { message: expect.stringContaining('never edited') as unknown } });

    server().setTime('2026-11-30T16:00:00.000Z');
    expect(await server().call('getPolicy', {})).toMatchObject({ version: 'guizhou-2027', noticeDays: 7 });
    const list = (await server().call('listPolicies', {}, await server().signIn('demo-admin-guizhou'))).policies;
    expect(list.map(({ policy, state }) => [policy.version, state])).toEqual([
      ['guizhou-2027', 'in_force'],
      ['guizhou-demo-2025', 'past'],
    ]);
    expect(list[1]).toMatchObject({ validFrom, policy: { noticeDays: 5 } });
    server().setTime(start);
    // Signing in again, later, had ended this session.
    province = await server().signIn('demo-admin-guizhou');
  });

  it("loads a year's published holidays in place of the computed ones", async () => {
    const params = { year: '2027' };
    const body = {
      holidays: ['2027-02-08', '2027-01-01'],
      makeUpDays: ['2027-02-14'],
      source: '国办发明电〔2026〕演示',
    };
    const year = async () =>
      (await server().call('listCalendars', {}, province)).years.find((each) => each.year === 2027);
    expect(await year()).toMatchObject({ published: false });
    expect((await server().refused('loadCalendar', { params, body }, county)).code).toBe('administrator.outside');
    const wrong = { ...body, holidays: ['2028-01-01'] };
    expect((await server().refused('loadCalendar', { params, body: wrong }, province)).errors).toEqual([
      expect.objectContaining({ pointer: '/holidays/0', code: 'date.other_year' }),
    ]);
    const weekday = { ...body, makeUpDays: ['2027-02-15'] };
    expect((await server().refused('loadCalendar', { params, body: weekday }, province)).errors).toEqual([
      expect.objectContaining({ pointer: '/makeUpDays/0', code: 'date.not_weekend' }),
    ]);
    await server().call('loadCalendar', { params, body }, province);
    expect(await year()).toEqual({ ...body, year: 2027, published: true, holidays: ['2027-01-01', '2027-02-08'] });
  });

  it('writes every change down, for good, and shows each to who administers its area', async () => {
    const { changes } = await server().call('listChanges', { query: {} }, province);
    expect(new Set(changes.map(({ kind }) => kind)).size).toBe(12);
    expect(changes.find(({ kind }) => kind === 'village_renamed')).toMatchObject({
      by: '韦小兰',
      details: { before: '七里半社区居民委员会', after: '新七里社区居民委员会' },
    });
    const seen = (await server().call('listChanges', { query: {} }, county)).changes;
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every(({ area }) => area.code.startsWith('520526'))).toBe(true);
    const { rows } = await server().store.db.execute(sql`select details::text from admin_changes`);
    expect(JSON.stringify(rows)).not.toMatch(/韦小兰|0857/);
    await expect(asOwner(server().store, sql`delete from admin_changes`)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('append-only') as unknown },
    });
  });
});
