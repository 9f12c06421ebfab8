/** Somebody on the staff who belongs to a household: its case is closed to them, and another has it from the start. */
import { randomUUID } from 'node:crypto';
import { articleHousehold, nextIdNumber } from '../people';
import { describeServer } from './harness';
import { Office, type Person } from './office';

describeServer('one’s own household', (server) => {
  let office: Office;
  const own = nextIdNumber();
  const ofOwn = (name: string) => ({ applicant: { name, phone: '0857-0000123', idNumber: own } });
  const give = async (who: Person, idNumber: string) =>
    server().call('giveOwnNumber', { body: { idNumber } }, await office.token(who));
  const refusedCase = async (who: Person, caseId: string) =>
    server().refused('getCase', { params: { caseId } }, await office.token(who));
  beforeAll(() => {
    office = new Office(server());
  });

  it('is closed in every way to whoever gave that number, while the others go on, and told who has it', async () => {
    expect((await server().call('whoAmI', {}, await office.token('cadre'))).numberGiven).toBeUndefined();
    expect((await give('cadre', own)).numberGiven).toBe(true);
    await give('cadre', own);
    expect(
      (await server().refused('giveOwnNumber', { body: { idNumber: nextIdNumber() } }, await office.token('cadre')))
        .code,
    ).toBe('account.number_given');
    const declaration = articleHousehold(ofOwn('安家人'));
    const caseId = await office.file(declaration);
    // The secretary is somebody else, so the step is theirs.
    const detail = await server().call('getCase', { params: { caseId } }, await office.token('secretary'));
    expect(detail.takenOverBy).toBeUndefined();
    expect(await refusedCase('cadre', caseId)).toMatchObject({
      status: 403,
      code: 'case.own_household',
      heldBy: 'first_secretary',
    });
    await office.take('secretary', caseId, 'confirm');
    for (const action of ['deliberate', 'decline'] as const)
      expect((await office.refused('cadre', caseId, action)).code).toBe('case.own_household');
    const token = await office.token('cadre');
    const { cases } = await server().call('listCases', { query: { view: 'all' } }, token);
    expect(cases.map(({ id }) => id)).not.toContain(caseId);
    const numbered = { view: 'all' as const, receipt: detail.filed[0]?.receipt ?? '' };
    expect((await server().call('listCases', { query: numbered }, token)).cases).toEqual([]);
    expect((await server().call('searchHouseholds', { body: { idNumber: own } }, token)).households).toEqual([]);
    const household = detail.householdId ?? '';
    expect((await server().refused('getHousehold', { params: { household } }, token)).code).toBe('household.not_found');
    expect((await server().refused('getPaper', { params: { id: declaration.id } }, token)).code).toBe(
      'declaration.not_found',
    );
    expect((await office.take('secretary', caseId, 'deliberate')).status).toBe('on_notice');
  });

  it('goes to the township at once where nobody else holds it, who is told and acts; at the next step all is as ever', async () => {
    const number = nextIdNumber();
    await give('secretary', number);
    const caseId = await office.file({ applicant: { name: '杨家人', phone: '0857-0000124', idNumber: number } });
    expect(await refusedCase('secretary', caseId)).toMatchObject({
      code: 'case.own_household',
      heldBy: 'township_reviewer',
    });
    const township = await office.token('township');
    const { messages } = await server().call('listMessages', { query: {} }, township);
    expect(messages).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'to_do', caseId })]));
    const { cases } = await server().call('listCases', { query: {} }, township);
    expect(cases.map(({ id }) => id)).toContain(caseId);
    expect((await office.refused('secretary', caseId, 'confirm')).code).toBe('case.own_household');
    expect((await office.take('township', caseId, 'confirm')).status).toBe('awaiting_deliberation');
    // The cadre serves there too, and is nobody's relative here.
    expect((await office.take('cadre', caseId, 'deliberate')).status).toBe('on_notice');
    office.passDays(6);
    await office.sweep();
    expect((await office.take('township', caseId, 'pass_review')).status).toBe('awaiting_approval');
  });

  it('is passed over by the township too where the reviewer belongs to it, when the clock comes to them', async () => {
    const number = nextIdNumber();
    await give('township', number);
    const caseId = await office.file({ applicant: { name: '马家人', phone: '0857-0000125', idNumber: number } });
    await office.take('secretary', caseId, 'confirm');
    await office.take('cadre', caseId, 'deliberate');
    office.passDays(6);
    await office.sweep();
    expect(await refusedCase('township', caseId)).toMatchObject({
      code: 'case.own_household',
      heldBy: 'county_officer',
    });
    expect((await office.take('county', caseId, 'pass_review')).status).toBe('awaiting_approval');
  });

  it('is still theirs to follow as its household', async () => {
    const number = nextIdNumber();
    await give('department', number);
    const declaration = articleHousehold({
      applicant: { name: '孔德明', phone: '0857-0000126', idNumber: number },
      filer: { relation: 'self' },
    });
    const token = await office.token('department');
    await server().call('fileDeclaration', { body: declaration }, token);
    const { progress } = await server().call('getMyDeclaration', { params: { id: declaration.id } }, token);
    const withdraw = { id: randomUUID(), basedOn: progress.version, type: 'withdraw' as const, body: {} };
    const done = await server().call('takeAction', { params: { caseId: progress.caseId }, body: withdraw }, token);
    expect(done.status).toBe('withdrawn');
  });
});
