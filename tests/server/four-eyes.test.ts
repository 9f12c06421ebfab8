/** Who filed a household is not alone with it: somebody signs at the visit, and somebody else records the vote. */
import { randomUUID } from 'node:crypto';
import { deputies } from '../../mock-server/store/schema';
import type { NewActionInput } from '../../src/shared/contract/case';
import type { NewDiscovery } from '../../src/shared/contract/declaration';
import { articleHousehold, confirmBody, nextIdNumber } from '../people';
import { describeServer } from './harness';
import { Office, type Person } from './office';

const signature = [
  [100, 200, 300, 200, 300, 800],
  [667, 500],
];

describeServer('four eyes', (server) => {
  let office: Office;
  let filed = 0;
  beforeAll(() => {
    office = new Office(server());
  });

  /** A household that somebody on the staff found on a visit. */
  async function filedBy(who: Person, village = '520526107001'): Promise<string> {
    const { id, hardship, circumstances, householdSize } = articleHousehold();
    const applicant = { name: `安${'甲乙丙丁戊己庚辛'[filed++] ?? ''}户`, idNumber: nextIdNumber() };
    const body: NewDiscovery = {
      id,
      by: 'village',
      village,
      hardship,
      circumstances,
      householdSize,
      applicant,
      words: '看见的。',
    };
    return (await server().call('discover', { body }, await office.token(who))).caseId;
  }
  const visited = (visitors: object[], body = confirmBody(office.today)) => ({
    ...body,
    visit: { ...body.visit, visitors },
  });
  const signed = () => visited([{ name: '杨光明' }, { name: '安秀兰', signature }]);
  /** By the secretary who alone serves a village elsewhere. */
  async function act(caseId: string, type: 'confirm' | 'deliberate', body: object) {
    const token = await office.token('elsewhere');
    const { version } = await server().call('getCase', { params: { caseId } }, token);
    const action = { id: randomUUID(), basedOn: version, type, body } as NewActionInput;
    return server().call('takeAction', { params: { caseId }, body: action }, token);
  }
  const seen = async (caseId: string, who: Person) =>
    server().call('getCase', { params: { caseId } }, await office.token(who));

  it('has whoever visits with its filer sign, and says where that is missing', async () => {
    const caseId = await filedBy('secretary');
    expect(await seen(caseId, 'secretary')).toMatchObject({ ownFiling: true });
    expect(await seen(caseId, 'cadre')).not.toHaveProperty('ownFiling');
    const refused = async (visitors: object[]) =>
      (await office.refused('secretary', caseId, 'confirm', visited(visitors))).errors?.map(
        ({ pointer, code }) => `${pointer} ${code}`,
      );
    const unsigned = ['/body/visit/visitors/1/signature visit.second_signature'];
    expect(await refused([{ name: '杨光明' }, { name: '安秀兰' }])).toEqual(unsigned);
    expect(await refused([{ name: '杨光明', signature }, { name: '安秀兰' }])).toEqual(unsigned);
    expect(await refused([{ name: '安秀兰' }, { name: '杨 光明', signature }])).toEqual([
      '/body/visit/visitors/1/name visit.second_is_you',
    ]);
    expect((await office.take('secretary', caseId, 'confirm', signed())).status).toBe('awaiting_deliberation');
    // Who reviews it sees who signed; a household's own data has names only.
    expect((await seen(caseId, 'township')).visit?.visitors).toEqual([
      { name: '杨光明' },
      { name: '安秀兰', signature },
    ]);
  });

  it('takes the number of who declared from the declaration, of this case only', async () => {
    const caseId = await office.file();
    const body = confirmBody(office.today);
    const [head, ...others] = body.visit.members;
    if (!head) throw new Error('nobody lives there');
    const named = (declared: string) => ({
      ...body,
      visit: { ...body.visit, members: [{ ...head, idNumber: undefined, declared }, ...others] },
    });
    const refused = await office.refused('secretary', caseId, 'confirm', named(randomUUID()));
    expect(refused.errors).toMatchObject([{ pointer: '/body/visit/members/0/declared', code: 'choice.unknown' }]);
    const [filed] = (await seen(caseId, 'secretary')).filed;
    expect(filed?.content.applicant.birthDate).toMatch(/^1900-01-01$/);
    await office.take('secretary', caseId, 'confirm', named(filed?.id ?? ''));
    expect((await seen(caseId, 'township')).visit?.members[0]).toMatchObject({ declared: filed?.id });
  });

  it('asks for no signature of who did not file it, and for one when it was filed as a villager’s helper', async () => {
    expect((await office.take('secretary', await office.file(), 'confirm')).status).toBe('awaiting_deliberation');
    expect((await office.take('secretary', await filedBy('cadre'), 'confirm')).status).toBe('awaiting_deliberation');
    const body = articleHousehold({ filer: { relation: 'cadre', name: '杨光明', phone: '0857-6999001' } });
    const token = await office.token('secretary');
    await server().call('fileDeclaration', { body }, token);
    const { caseId } = (await server().call('getMyDeclaration', { params: { id: body.id } }, token)).progress;
    expect((await office.refused('secretary', caseId, 'confirm')).code).toBe('request.invalid');
    expect((await office.take('secretary', caseId, 'confirm', signed())).status).toBe('awaiting_deliberation');
    // The household reads who came, without anybody's strokes.
    const { declarations } = await server().call('getMyData', {}, token);
    expect(declarations.find(({ id }) => id === body.id)?.visit?.visitors).toEqual([
      { name: '杨光明' },
      { name: '安秀兰' },
    ]);
  });

  it('has the risk called over by its filer only with a signature', async () => {
    const body = articleHousehold({ filer: { relation: 'cadre', name: '杨光明', phone: '0857-6999001' } });
    await server().call('fileDeclaration', { body }, await office.token('secretary'));
    const { caseId } = (
      await server().call('getMyDeclaration', { params: { id: body.id } }, await office.token('secretary'))
    ).progress;
    await office.take('secretary', caseId, 'confirm', signed());
    await office.take('cadre', caseId, 'deliberate');
    office.passDays(6);
    await office.sweep();
    await office.take('township', caseId, 'pass_review');
    await office.take('county', caseId, 'approve');
    await office.take('township', caseId, 'agree_measure');
    await office.take('department', caseId, 'deliver_measure');
    office.passDays(190);
    const proposal = office.bodyOf('propose_elimination') as ReturnType<typeof confirmBody>;
    expect((await office.refused('secretary', caseId, 'propose_elimination')).code).toBe('request.invalid');
    const { status } = await office.take(
      'secretary',
      caseId,
      'propose_elimination',
      visited([{ name: '杨光明' }, { name: '安秀兰', signature }], proposal),
    );
    expect(status).toBe('elimination_review');
  });

  it('has somebody else record the vote, in each of its outcomes', async () => {
    const lost = { votesFor: 3, votesAgainst: 27, abstained: 0 };
    for (const [filer, other] of [
      ['secretary', 'cadre'],
      ['cadre', 'secretary'],
    ] as const) {
      const caseId = await filedBy(filer);
      await office.take('secretary', caseId, 'confirm', signed());
      expect((await seen(caseId, filer)).allowed).not.toEqual(expect.arrayContaining(['deliberate']));
      expect((await seen(caseId, filer)).allowed).not.toEqual(expect.arrayContaining(['decline']));
      expect((await seen(caseId, other)).allowed).toEqual(expect.arrayContaining(['deliberate', 'decline']));
      const minutes = office.bodyOf('deliberate');
      for (const body of [minutes, { ...minutes, ...lost }, { ...minutes, entitled: 400 }])
        expect((await office.refused(filer, caseId, 'deliberate', body)).code).toBe('case.own_filing');
      expect((await office.refused(filer, caseId, 'decline')).code).toBe('case.own_filing');
      expect((await office.take(other, caseId, 'deliberate')).status).toBe('on_notice');
    }
  });

  it('leaves the vote to the filer where nobody else serves the village, and to a deputy while there is one', async () => {
    const village = '522632101001';
    const caseId = await filedBy('elsewhere', village);
    const alone = visited([{ name: '潘永清' }, { name: '石阿朵', signature }]);
    const allowed = async () =>
      (await server().call('getCase', { params: { caseId } }, await office.token('elsewhere'))).allowed;
    await act(caseId, 'confirm', alone);
    expect(await allowed()).toEqual(expect.arrayContaining(['deliberate', 'decline']));
    const { db } = server().services;
    const whoIs = async (who: Person) => (await server().call('whoAmI', {}, await office.token(who))).id;
    const [fromDay, toDay] = [office.today, office.today];
    const deputy = { id: randomUUID(), principalId: await whoIs('elsewhere'), deputyId: await whoIs('cadre') };
    await db.insert(deputies).values({ ...deputy, fromDay, toDay, at: server().services.now() });
    expect(await allowed()).not.toEqual(expect.arrayContaining(['deliberate']));
    office.passDays(1);
    expect(await allowed()).toEqual(expect.arrayContaining(['deliberate']));
    expect((await act(caseId, 'deliberate', office.bodyOf('deliberate'))).status).toBe('on_notice');
  });
});
