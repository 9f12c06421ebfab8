/** A place where nobody holds a step: the next level that has a person is named, hears of it and takes it, until somebody is appointed. */
import { randomUUID } from 'node:crypto';
import { articleHousehold, nextIdNumber } from '../people';
import { describeServer } from './harness';
import { Office, type Person } from './office';

/** In 观风海镇, whose township is served. */
const UNSERVED = '520526107205';
/** In another town of 威宁, where nobody is but the county. */
const EMPTY_TOWN = '520526100034';

describeServer('a vacancy', (server) => {
  let office: Office;
  beforeAll(() => {
    office = new Office(server());
  });
  const fileIn = async (village: string) => {
    const declaration = articleHousehold({
      village,
      applicant: { name: '赵小满', phone: '0857-0000123', idNumber: nextIdNumber() },
    });
    const caseId = await office.file(declaration);
    const token = await office.token('villager');
    const progress = async () =>
      (await server().call('getMyDeclaration', { params: { id: declaration.id } }, token)).progress;
    return { caseId, progress };
  };
  const todo = async (who: Person) =>
    (await server().call('listCases', { query: {} }, await office.token(who))).cases.map(({ id }) => id);
  const toldOf = async (who: Person, caseId: string) =>
    (await server().call('listMessages', { query: {} }, await office.token(who))).messages.filter(
      (each) => each.caseId === caseId,
    );
  const appoint = async (who: Person, village: string) => {
    const { id } = await server().call('whoAmI', {}, await office.token(who));
    const grant = [{ role: 'first_secretary' as const, area: village }];
    const token = await office.token('administrator');
    return (more: boolean) =>
      server().call(
        'changeRoles',
        { params: { id }, body: more ? { grant, revoke: [] } : { grant: [], revoke: grant } },
        token,
      );
  };

  it('in a village is the township’s to fill, step by step, until a first secretary is appointed', async () => {
    const { caseId, progress } = await fileIn(UNSERVED);
    await office.take('township', caseId, 'accept', { village: UNSERVED });
    expect(await progress()).toMatchObject({
      status: 'awaiting_visit',
      heldBy: 'township_reviewer',
      vacant: 'first_secretary',
      contact: { role: 'township_reviewer', name: '马文君' },
    });
    expect(await todo('township')).toContain(caseId);
    expect(await todo('secretary')).not.toContain(caseId);
    const change = await appoint('elsewhere', UNSERVED);
    await change(true);
    expect(await progress()).toMatchObject({ heldBy: 'first_secretary', contact: { name: '潘永清' } });
    expect((await progress()).vacant).toBeUndefined();
    expect(await todo('township')).not.toContain(caseId);
    expect(await todo('elsewhere')).toContain(caseId);
    expect((await office.refused('township', caseId, 'confirm')).code).toBe('not_allowed');
    await change(false);
    expect(await todo('township')).toContain(caseId);
    const done = await office.take('township', caseId, 'confirm');
    expect(done.status).toBe('awaiting_deliberation');
    // What the township did in the village is not said to be a first secretary's.
    expect((await progress()).events.find(({ action }) => action === 'confirm')?.standsIn).toEqual({
      role: 'township_reviewer',
    });
    expect((await toldOf('township', caseId)).length).toBeGreaterThan(0);
    expect((await office.take('township', caseId, 'deliberate')).status).toBe('on_notice');
  });

  it('in a whole town is the county’s, which hears of it and is on nobody else’s list', async () => {
    const { caseId, progress } = await fileIn(EMPTY_TOWN);
    expect(await progress()).toMatchObject({
      status: 'awaiting_acceptance',
      heldBy: 'county_officer',
      vacant: 'township_reviewer',
    });
    expect(await toldOf('county', caseId)).toMatchObject([{ kind: 'to_do' }]);
    expect(await todo('county')).toContain(caseId);
    expect((await office.take('county', caseId, 'accept', { village: EMPTY_TOWN })).status).toBe('awaiting_visit');
    // Nobody between: late, it goes to who is above the county, not to a township that is not there.
    office.passDays(30);
    await office.sweep();
    const detail = await server().call('getCase', { params: { caseId } }, await office.token('county'));
    expect(detail.escalatedTo).toBe('city_supervisor');
  });

  it('is listed: which villages, towns and departments have nobody, and who can invite somebody', async () => {
    const county = await server().call('listVacancies', { query: {} }, await office.token('county'));
    expect(county.area.code).toBe('520526000000');
    expect(county.departments).toContain('health');
    expect(county.departments).not.toContain('medical_insurance');
    const town = county.towns.find(({ code }) => code === '520526107000');
    expect(town?.vacant).toBe(false);
    expect(town?.villages.map(({ code }) => code)).toContain(UNSERVED);
    expect(town?.villages.map(({ code }) => code)).not.toContain('520526107001');
    expect(county.towns.find(({ code }) => code === '520526100000')?.vacant).toBe(true);
    expect(county.administrators).toContainEqual({ name: '覃管理', phone: '0851-0000002' });
    const all = await server().call('listVacancies', { query: {} }, await office.token('administrator'));
    const inside = all.inside.find(({ area }) => area.code === '520526000000');
    expect(inside?.departments).toBe(county.departments.length);
    expect(inside?.villages).toBe(county.towns.flatMap(({ villages }) => villages).length);
    const outside = { query: { area: '522632000000' } };
    expect((await server().refused('listVacancies', outside, await office.token('county'))).code).toBe(
      'area.not_found',
    );
    expect((await server().refused('listVacancies', { query: {} }, await office.token('secretary'))).code).toBe(
      'not_allowed',
    );
  });

  it('is said to who chooses a village, before they file', async () => {
    const ask = (village: string) => server().call('getVillageHelp', { params: { village } });
    expect(await ask('520526107001')).toMatchObject({
      goesTo: 'first_secretary',
      contact: { role: 'first_secretary', name: '杨光明', phone: '0857-0000001' },
    });
    expect(await ask(UNSERVED)).toMatchObject({
      goesTo: 'township_reviewer',
      contact: { role: 'township_reviewer', name: '马文君', phone: '0857-0000002' },
    });
    const nobody = await ask('520425102201');
    expect([nobody.goesTo, nobody.contact]).toEqual([undefined, { role: 'hotline', phone: '12317' }]);
    expect((await server().refused('getVillageHelp', { params: { village: '529999999999' } })).code).toBe(
      'area.not_found',
    );
  });

  it('of a department leaves what it was to deliver with who agreed on it, and says so beforehand', async () => {
    const caseId = await office.toMonitored();
    const detail = await server().call('getCase', { params: { caseId } }, await office.token('township'));
    expect(detail.rules?.departments).toEqual(['medical_insurance']);
    await office.take('county', caseId, 'agree_measure', {
      ...office.bodyOf('agree_measure'),
      department: 'water',
      kind: 'safe_water',
    });
    expect((await toldOf('township', caseId)).map(({ kind }) => kind)).toContain('to_do');
  });

  it('never hides from a department what it warned of itself', async () => {
    const token = await office.token('department');
    const {
      filer: _filer,
      consent: _consent,
      words = '',
      ...found
    } = articleHousehold({
      applicant: { name: '周来顺', phone: '0857-0000199', idNumber: nextIdNumber() },
    });
    const { caseId, receipt } = await server().call(
      'discover',
      { body: { ...found, words, id: randomUUID(), by: 'department', notDuplicate: '另一户。' } },
      token,
    );
    const detail = await server().call('getCase', { params: { caseId } }, token);
    expect(detail.filed.map((each) => each.receipt)).toEqual([receipt]);
    for (const query of [{ view: 'open' as const }, { view: 'all' as const, receipt }]) {
      const { cases } = await server().call('listCases', { query }, token);
      expect(cases.map(({ id }) => id)).toContain(caseId);
    }
    // The list withholds what the page withholds.
    const { cases } = await server().call('listCases', { query: { view: 'open' } }, token);
    expect(cases.flatMap(({ reasons }) => reasons)).toEqual([]);
    expect(detail.reasons).toEqual([]);
  });
});
