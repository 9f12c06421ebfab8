import { randomUUID } from 'node:crypto';
import { idNumberCheck } from '../../src/shared/base/identity';
import { Receipt } from '../../src/shared/contract/receipt';
import { articleHousehold } from '../people';
import { describeServerOnBothStores } from './harness';

describeServerOnBothStores('filing a declaration', (server) => {
  let villager: string;
  let neighbour: string;
  beforeAll(async () => {
    [villager, neighbour] = [
      await server().signIn('demo-villager-weining'),
      await server().signIn('demo-villager-rongjiang'),
    ];
  });

  it('answers with a receipt that can be read over the phone', async () => {
    const receipt = await server().call('fileDeclaration', { body: articleHousehold() }, villager);
    expect(Receipt.safeParse(receipt.receipt).success).toBe(true);
    expect(receipt.joinedOpenCase).toBe(false);
  });

  it('refuses a number whose birthday is still to come', async () => {
    const first17 = '52000020301124000';
    const { applicant } = articleHousehold();
    const unborn = articleHousehold({ applicant: { ...applicant, idNumber: first17 + idNumberCheck(first17) } });
    expect(await server().refused('fileDeclaration', { body: unborn }, villager)).toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({ pointer: '/applicant/idNumber', code: 'id_number.birthday' }),
      ]) as unknown,
    });
  });

  it('takes the same declaration sent twice, or ten times at once, as one', async () => {
    const body = articleHousehold();
    const receipts = await Promise.all(
      Array.from({ length: 10 }, () => server().call('fileDeclaration', { body }, villager)),
    );
    receipts.push(await server().call('fileDeclaration', { body }, villager));
    expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(1);
    const { declarations } = await server().call('listMyDeclarations', {}, villager);
    expect(declarations.filter(({ id }) => id === body.id)).toHaveLength(1);
  });

  it('refuses an id that was used for something else, or by somebody else', async () => {
    const body = articleHousehold();
    await server().call('fileDeclaration', { body }, villager);
    expect((await server().refused('fileDeclaration', { body: { ...body, householdSize: 4 } }, villager)).code).toBe(
      'declaration.id_reused',
    );
    expect((await server().refused('fileDeclaration', { body }, neighbour)).code).toBe('declaration.id_reused');
  });

  it('shows the reasons, hints and needs of both declarations, and is as urgent as both together', async () => {
    const body = articleHousehold();
    await server().call('fileDeclaration', { body }, villager);
    const flood = articleHousehold({
      applicant: { ...body.applicant, name: '赵大灾' },
      householdSize: body.householdSize + 2,
      hardship: { kind: 'disaster', type: 'flood', happenedOn: '2026-11-20', losses: ['house'], houseHabitable: false },
    });
    await server().call('fileDeclaration', { body: flood }, neighbour);
    const { progress } = await server().call('getMyDeclaration', { params: { id: body.id } }, villager);
    const secretary = await server().signIn('demo-secretary-weining');
    const { assessment, filed } = await server().call('getCase', { params: { caseId: progress.caseId } }, secretary);
    const codes = assessment?.factors.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['self_paid_over_line', 'house_not_habitable', 'declared_again']));
    expect(new Set(codes).size).toBe(codes?.length);
    expect(assessment?.risks).toEqual(expect.arrayContaining(['illness', 'disaster']));
    expect(assessment?.prompts).toEqual(expect.arrayContaining(['bills_and_reimbursement', 'safe_shelter_tonight']));
    expect(assessment?.score).toBe(assessment?.factors.reduce((sum, { weight }) => sum + weight, 0));
    expect(assessment?.priority).toBe('urgent');
    expect(filed.map(({ content }) => content.applicant.name)).toEqual([body.applicant.name, '赵大灾']);
  });

  it('adds a second declaration of the household to its open case, and never lowers the priority', async () => {
    const first = articleHousehold();
    await server().call('fileDeclaration', { body: first }, villager);
    const second = articleHousehold({
      applicant: first.applicant,
      hardship: { kind: 'other', type: 'schooling' },
      words: '学费也凑不齐。',
    });
    const receipt = await server().call('fileDeclaration', { body: second }, neighbour);
    // Nobody knows yet that it is the same household who asks.
    expect(receipt.joinedOpenCase).toBe(false);
    const [mine, theirs] = [
      await server().call('getMyDeclaration', { params: { id: first.id } }, villager),
      await server().call('getMyDeclaration', { params: { id: second.id } }, neighbour),
    ];
    expect(theirs.progress.caseId).toBe(mine.progress.caseId);
    expect(theirs.receipt).not.toBe(mine.receipt);
    // Neither is told of the other: nobody has found out yet who of them the household is.
    for (const { progress } of [mine, theirs]) expect(progress.events.map(({ action }) => action)).toEqual(['file']);
    const secretary = await server().signIn('demo-secretary-weining');
    const joined = await server().call('getCase', { params: { caseId: mine.progress.caseId } }, secretary);
    expect(joined).toMatchObject({ priority: 'urgent', declarations: 2 });
    expect(joined.filed.map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it('gives no right over a household to who merely knows an identity number', async () => {
    const first = articleHousehold();
    await server().call('fileDeclaration', { body: first }, villager);
    const { progress } = await server().call('getMyDeclaration', { params: { id: first.id } }, villager);
    const { caseId } = progress;
    const secretary = await server().signIn('demo-secretary-weining');
    const take = (token: string, basedOn: number, type: string, body: object) =>
      server().send('POST', `/api/cases/${caseId}/actions`, { token, body: { id: randomUUID(), basedOn, type, body } });
    await take(secretary, 1, 'ask_more', { question: '请补透析的单据。' });

    const stranger = articleHousehold({
      applicant: first.applicant,
      filer: { relation: 'neighbour', name: '李大婶', phone: '0855-0000999' },
    });
    expect(await server().call('fileDeclaration', { body: stranger }, neighbour)).toMatchObject({
      joinedOpenCase: false,
    });
    const seen = await server().call('getMyDeclaration', { params: { id: stranger.id } }, neighbour);
    expect(seen.progress).toMatchObject({ status: 'awaiting_visit', allowed: ['withdraw'], version: 1 });
    expect(seen.progress.events.some(({ words }) => words !== undefined)).toBe(false);
    expect(await take(neighbour, 1, 'supply', { answer: '没有。' })).toMatchObject({
      status: 403,
      body: { code: 'not_allowed' },
    });
    const taken = { body: { status: 'withdrawn' } };
    expect(await take(neighbour, 1, 'withdraw', { declaration: first.id })).toMatchObject({ status: 422 });
    expect(await take(neighbour, 1, 'withdraw', {})).not.toMatchObject(taken);
    expect((await take(villager, 4, 'supply', { answer: '在我儿子那里。' })).status).toBe(201);
  });

  it('makes one household and one open case of two filings at the same instant', async () => {
    const first = articleHousehold();
    const seen = await Promise.all(
      [villager, neighbour, villager, neighbour].map(async (token) => {
        const body = articleHousehold({ applicant: first.applicant });
        await server().call('fileDeclaration', { body }, token);
        return server().call('getMyDeclaration', { params: { id: body.id } }, token);
      }),
    );
    expect(new Set(seen.map(({ progress }) => progress.caseId)).size).toBe(1);
  });

  it('opens a new case when the earlier one has ended', async () => {
    const first = articleHousehold();
    await server().call('fileDeclaration', { body: first }, villager);
    const { progress } = await server().call('getMyDeclaration', { params: { id: first.id } }, villager);
    await server().call(
      'takeAction',
      { params: { caseId: progress.caseId }, body: { id: randomUUID(), basedOn: 1, type: 'withdraw', body: {} } },
      villager,
    );
    const again = await server().call(
      'fileDeclaration',
      { body: articleHousehold({ applicant: first.applicant }) },
      villager,
    );
    expect(again.joinedOpenCase).toBe(false);
  });

  it('shows a filer their own declarations only, with the identity number masked', async () => {
    const body = articleHousehold();
    await server().call('fileDeclaration', { body }, villager);
    const mine = await server().call('getMyDeclaration', { params: { id: body.id } }, villager);
    expect(JSON.stringify(mine)).not.toContain(body.applicant.idNumber);
    expect(mine.content.applicant.name).toBe(body.applicant.name);
    expect((await server().refused('getMyDeclaration', { params: { id: body.id } }, neighbour)).code).toBe(
      'declaration.not_found',
    );
    expect((await server().call('listMyDeclarations', {}, neighbour)).declarations.map(({ id }) => id)).not.toContain(
      body.id,
    );
  });

  it('says who has it, by when, and whom to call', async () => {
    const body = articleHousehold();
    await server().call('fileDeclaration', { body }, villager);
    const { progress } = await server().call('getMyDeclaration', { params: { id: body.id } }, villager);
    expect(progress).toMatchObject({
      status: 'awaiting_visit',
      heldBy: 'first_secretary',
      contact: { role: 'first_secretary', name: '杨光明', phone: '0857-0000001' },
      due: { at: '2026-11-24T02:00:00.000Z', overdue: false, byTheHour: true },
      allowed: ['withdraw'],
    });
    expect(progress.milestones.map(({ state }) => state)).toEqual(['done', 'now', 'todo', 'todo', 'todo', 'todo']);
  });

  it('gives the hotline where nobody is known to answer for the village', async () => {
    const body = articleHousehold({ village: '520102016001' });
    await server().call('fileDeclaration', { body }, villager);
    const { progress } = await server().call('getMyDeclaration', { params: { id: body.id } }, villager);
    expect(progress.contact).toEqual({ role: 'hotline', phone: '12317' });
  });

  it('counts a due day over a year that has no calendar yet, and says that it is provisional', async () => {
    server().setTime('2026-12-31T02:00:00.000Z');
    villager = await server().signIn('demo-villager-weining');
    const body = articleHousehold({
      hardship: { kind: 'other', type: 'failed_business' },
      circumstances: { ...articleHousehold().circumstances, longTermPatient: false, childrenAtSchool: 0 },
      words: '养猪亏了。',
    });
    await server().call('fileDeclaration', { body }, villager);
    const { progress } = await server().call('getMyDeclaration', { params: { id: body.id } }, villager);
    // 1 January 2027 is a holiday and a Friday: the first working day after it is Monday the 4th.
    expect(progress.due).toMatchObject({ at: '2027-01-05T15:59:59.999Z', provisional: true, workingDaysLeft: 2 });
    server().setTime('2026-11-23T02:00:00.000Z');
  });
});
