import { randomUUID } from 'node:crypto';
import type { ApiRequest } from '../../src/shared/contract/api';
import type { NewAction } from '../../src/shared/contract/case';
import type { NewDeclaration } from '../../src/shared/contract/declaration';
import { articleHousehold, confirmBody } from '../people';
import { describeServerOnBothStores } from './harness';

const WORDS = '入户看了，情况属实。';

describeServerOnBothStores('handling a case', (server) => {
  const tokens = { villager: '', other: '', secretary: '', elsewhere: '', township: '', county: '', province: '' };
  beforeAll(async () => {
    const codes = {
      villager: 'demo-villager-weining',
      other: 'demo-villager-nayong',
      secretary: 'demo-secretary-weining',
      elsewhere: 'demo-secretary-rongjiang',
      township: 'demo-township-guanfenghai',
      county: 'demo-county-weining',
      province: 'demo-province-guizhou',
    };
    for (const [who, code] of Object.entries(codes)) tokens[who as keyof typeof tokens] = await server().signIn(code);
  });

  let lastApplicant: NewDeclaration['applicant'];
  async function filed(changes: Partial<NewDeclaration> = {}) {
    const body = articleHousehold(changes);
    lastApplicant = body.applicant;
    await server().call('fileDeclaration', { body }, tokens.villager);
    const { progress } = await server().call('getMyDeclaration', { params: { id: body.id } }, tokens.villager);
    return { declarationId: body.id, caseId: progress.caseId };
  }
  type Act = Omit<NewAction, 'id' | 'basedOn'> & { id?: string };
  const request = (caseId: string, basedOn: number, action: Act) => ({
    params: { caseId },
    body: { id: randomUUID(), basedOn, ...action } as NewAction,
  });
  const confirm: Act = { type: 'confirm', body: confirmBody('2026-11-23', WORDS) };
  const notEstablished: Act = {
    type: 'find_not_established',
    body: { visitedOn: '2026-11-23', reason: '费用已经全部报销。' },
  };

  it('shows the first secretary why the household stands where it stands, and whom to phone', async () => {
    const { caseId } = await filed();
    const found = await server().call('getCase', { params: { caseId } }, tokens.secretary);
    expect(found).toMatchObject({
      priority: 'urgent',
      kind: 'illness',
      applicantName: '赵小满',
      allowed: expect.arrayContaining(['confirm']) as string[],
    });
    expect(found.assessment).toMatchObject({
      rules: '2026-11.4',
      policy: 'guizhou-demo-2025',
      demoPolicy: true,
      likelyCategory: 'sudden_difficulty',
    });
    expect(found.assessedUnder).toEqual({ area: '贵州省', validFrom: '2025-01-01' });
    expect(found.reasons.map(({ code }) => code)).toEqual([
      'self_paid_over_line',
      'long_term_patient',
      'still_in_treatment',
    ]);
    expect(found.filed[0]?.content.applicant.phone).toBe('0857-0000123');
  });

  it('takes the confirmation, and the household sees it', async () => {
    const { caseId, declarationId } = await filed();
    await server().call('takeAction', request(caseId, 1, confirm), tokens.secretary);
    const { progress } = await server().call('getMyDeclaration', { params: { id: declarationId } }, tokens.villager);
    expect(progress).toMatchObject({
      status: 'awaiting_deliberation',
      heldBy: 'first_secretary',
      contact: { name: '杨光明' },
      allowed: ['withdraw'],
    });
    expect(progress.events.at(-1)).toMatchObject({
      action: 'confirm',
      by: 'first_secretary',
      name: '杨光明',
      words: WORDS,
    });
    expect(progress.milestones.map(({ state }) => state)).toEqual(['done', 'done', 'now', 'todo', 'todo', 'todo']);
  });

  it('takes a bill that the household adds into reasons and order, however the case has moved meanwhile', async () => {
    const { caseId, declarationId } = await filed({
      hardship: {
        kind: 'job_loss',
        who: 'self',
        since: '2026-11-01',
        incomeBefore: 4000,
        incomeNow: 3800,
        someoneElseEarns: true,
      },
      circumstances: { ...articleHousehold().circumstances, longTermPatient: false, childrenAtSchool: 0 },
    });
    const look = () => server().call('getCase', { params: { caseId } }, tokens.secretary);
    expect(await look()).toMatchObject({ priority: 'normal' });
    await server().call(
      'takeAction',
      request(caseId, 1, { type: 'ask_more', body: { question: '在哪里打工？' } }),
      tokens.secretary,
    );
    const bill = { paid: 60_000, selfPaid: 30_000 };
    const added = (body: object, basedOn = 1): Act & { basedOn?: number } =>
      ({ id: randomUUID(), type: 'add_information', body, basedOn }) as never;
    const refused = await server().send('POST', `/api/cases/${caseId}/actions`, {
      token: tokens.villager,
      body: { ...request(caseId, 1, added({ bill })).body },
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/body/consent', code: 'consent.required' }] },
    });
    const nothing = await server().send('POST', `/api/cases/${caseId}/actions`, {
      token: tokens.villager,
      body: { ...request(caseId, 1, added({})).body },
    });
    expect(nothing).toMatchObject({ status: 422, body: { errors: [{ code: 'information.empty' }] } });

    // Written before the question came: it is as right after it.
    const action = added({ bill, consent: '2026-11', words: '老人又住院了。' });
    const progress = await server().call('takeAction', request(caseId, 1, action), tokens.villager);
    expect(progress).toMatchObject({ status: 'awaiting_more', version: 3, mayAdd: true });
    expect(progress.events.at(-1)).toMatchObject({ action: 'add_information', bill, words: '老人又住院了。' });
    expect(await server().call('takeAction', request(caseId, 1, action), tokens.villager)).toMatchObject({
      version: 3,
    });

    const after = await look();
    expect(after.reasons[0]).toMatchObject({ code: 'self_paid_over_line', values: { selfPaid: 30_000 } });
    expect(after.priority).not.toBe('normal');
    expect(after.assessment?.prompts).toContain('bills_and_reimbursement');
    expect(after.events.at(-1)).toMatchObject({ bill, words: '老人又住院了。' });
    // A second bill counts beside the first.
    await server().call(
      'takeAction',
      request(caseId, 1, added({ bill: { paid: 5000, selfPaid: 5000 }, consent: '2026-11' })),
      tokens.villager,
    );
    expect((await look()).reasons[0]?.values).toMatchObject({ selfPaid: 35_000 });

    // What was consented to with it can be withdrawn, and is withheld then.
    const withdrawn = { kind: 'health', given: false, version: '2026-11' } as const;
    await server().call('changeConsent', { params: { id: declarationId }, body: withdrawn }, tokens.villager);
    const shut = await look();
    expect(shut.reasons).toEqual([]);
    expect(JSON.stringify(shut)).not.toContain('老人又住院了');
    expect(
      (
        await server().send('POST', `/api/cases/${caseId}/actions`, {
          token: tokens.other,
          body: request(caseId, 4, added({ words: '是我。' })).body,
        })
      ).status,
    ).toBe(404);
  });

  it('gives the household the reason when it is not established, and a way to object that the township answers', async () => {
    const { caseId, declarationId } = await filed();
    await server().call('takeAction', request(caseId, 1, notEstablished), tokens.secretary);
    const refusedCase = await server().call('getMyDeclaration', { params: { id: declarationId } }, tokens.villager);
    expect(refusedCase.progress).toMatchObject({ status: 'not_established', allowed: ['object'] });
    expect(refusedCase.progress.events.at(-1)?.words).toBe('费用已经全部报销。');
    await server().call(
      'takeAction',
      request(caseId, 2, { type: 'object', body: { objection: '药费没有算。' } }),
      tokens.villager,
    );
    const queue = await server().call('listCases', { query: {} }, tokens.township);
    expect(queue.cases.map(({ id }) => id)).toContain(caseId);
    const sentBack = await server().call(
      'takeAction',
      request(caseId, 3, { type: 'send_back', body: { reason: '请重新核实药费。' } }),
      tokens.township,
    );
    expect(sentBack).toMatchObject({ status: 'awaiting_visit', version: 4 });
    expect(sentBack.due).toBeDefined();
  });

  it('does not open an ended case again beside a newer open one', async () => {
    const { caseId, declarationId } = await filed();
    await server().call('takeAction', request(caseId, 1, notEstablished), tokens.secretary);
    await filed({ applicant: { ...lastApplicant } });
    const { progress } = await server().call('getMyDeclaration', { params: { id: declarationId } }, tokens.villager);
    expect(progress.allowed).toEqual([]);
    const problem = await server().refused(
      'takeAction',
      request(caseId, 2, { type: 'object', body: { objection: '药费没有算。' } }),
      tokens.villager,
    );
    expect(problem).toMatchObject({ status: 409, code: 'case.another_open' });
  });

  it('ends the way of a refused household at the visit', async () => {
    const { caseId, declarationId } = await filed();
    await server().call('takeAction', request(caseId, 1, notEstablished), tokens.secretary);
    const { progress } = await server().call('getMyDeclaration', { params: { id: declarationId } }, tokens.villager);
    expect(progress.milestones.map(({ milestone, state }) => [milestone, state])).toEqual([
      ['filed', 'done'],
      ['visit', 'done'],
    ]);
  });

  it('comes from an accident with its reasons, and an accident that was filed as something else stays readable', async () => {
    const hardship = {
      kind: 'accident',
      type: 'traffic',
      who: 'self',
      happenedOn: '2026-11-22',
      outcome: 'cannot_work',
      paid: 42_000,
      selfPaid: 20_000,
    } as const;
    const { caseId } = await filed({ hardship });
    const found = await server().call('getCase', { params: { caseId } }, tokens.secretary);
    expect(found).toMatchObject({
      kind: 'accident',
      priority: 'urgent',
      greenChannel: true,
      filed: [{ content: { hardship } }],
    });
    expect(found.assessment?.risks[0]).toBe('accident');
    expect(found.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['accident', 'accident_cost_over_line', 'cannot_work_again']),
    );
    const before = { kind: 'other', type: 'accident' } as const;
    const older = await filed({ hardship: before, words: '骑摩托摔伤了腿。' });
    const read = await server().call('getCase', { params: { caseId: older.caseId } }, tokens.secretary);
    expect(read).toMatchObject({ kind: 'other', greenChannel: true, filed: [{ content: { hardship: before } }] });
  });

  it('is called by its gravest declaration', async () => {
    const { caseId } = await filed({
      hardship: { kind: 'other', type: 'schooling' },
      words: '学费凑不齐。',
      householdSize: 4,
    });
    await filed({
      applicant: { ...lastApplicant },
      hardship: { kind: 'disaster', type: 'flood', happenedOn: '2026-11-22', losses: ['house'], houseHabitable: false },
    });
    const found = await server().call('getCase', { params: { caseId } }, tokens.secretary);
    expect(found).toMatchObject({
      kind: 'disaster',
      householdSize: 5,
      priority: 'urgent',
      greenChannel: true,
      declarations: 2,
    });
  });

  it('is found by its receipt number, in whatever state, and only in one’s own area', async () => {
    const { caseId, declarationId } = await filed();
    await server().call('takeAction', request(caseId, 1, notEstablished), tokens.secretary);
    const { receipt } = await server().call('getMyDeclaration', { params: { id: declarationId } }, tokens.villager);
    const find = async (token: string) =>
      (await server().call('listCases', { query: { receipt } }, token)).cases.map(({ id }) => id);
    expect(await find(tokens.secretary)).toEqual([caseId]);
    expect(await find(tokens.county)).toEqual([caseId]);
    expect(await find(tokens.elsewhere)).toEqual([]);
    const mistyped = await server().refused('listCases', { query: { receipt: 'AAAA-AAAA-AC' } }, tokens.secretary);
    expect(mistyped.errors).toMatchObject([{ pointer: '/query/receipt', code: 'receipt.checksum' }]);
  });

  it('shows who only watches how it stands, and not who the household is or what it said', async () => {
    const { caseId } = await filed();
    await server().call('takeAction', request(caseId, 1, confirm), tokens.secretary);
    const watched = await server().call('getCase', { params: { caseId } }, tokens.province);
    expect(watched).toMatchObject({ applicantName: '赵＊＊', filed: [], priority: 'urgent' });
    for (const secret of ['赵小满', '0857-0000123', WORDS, '透析'])
      expect(JSON.stringify(watched)).not.toContain(secret);
    expect((await server().call('getCase', { params: { caseId } }, tokens.county)).filed).toHaveLength(1);
  });

  it('stops the clock while the household was asked for more, and starts it when they answer', async () => {
    const { caseId } = await filed();
    const asked = await server().call(
      'takeAction',
      request(caseId, 1, { type: 'ask_more', body: { question: '在哪个医院？' } }),
      tokens.secretary,
    );
    expect(asked).toMatchObject({ status: 'awaiting_more', heldBy: 'household' });
    expect(asked.due).toBeUndefined();
    const supplied = await server().call(
      'takeAction',
      request(caseId, 2, { type: 'supply', body: { answer: '县医院。' } }),
      tokens.villager,
    );
    expect(supplied).toMatchObject({ status: 'awaiting_visit', due: { at: '2026-11-24T02:00:00.000Z' } });
  });

  it('takes the same action sent again as one, and refuses its id for another', async () => {
    const { caseId } = await filed();
    const once = request(caseId, 1, confirm);
    const results = await Promise.all([1, 2, 3].map(() => server().call('takeAction', once, tokens.secretary)));
    expect(results.map(({ version }) => version)).toEqual([2, 2, 2]);
    const another = await filed();
    expect(
      (
        await server().refused(
          'takeAction',
          request(another.caseId, 1, { ...confirm, id: once.body.id }),
          tokens.secretary,
        )
      ).code,
    ).toBe('case.action_id_reused');
  });

  it('refuses to act on a stale screen and says which version stands now', async () => {
    const { caseId } = await filed();
    await server().call(
      'takeAction',
      request(caseId, 1, { type: 'ask_more', body: { question: '在哪个医院？' } }),
      tokens.secretary,
    );
    expect(await server().refused('takeAction', request(caseId, 1, confirm), tokens.secretary)).toMatchObject({
      status: 409,
      code: 'case.changed',
      currentVersion: 2,
    });
    expect((await server().refused('takeAction', request(caseId, 2, confirm), tokens.secretary)).code).toBe(
      'case.action_not_possible',
    );
  });

  it('lets one of two opposite actions at the same instant win', async () => {
    const { caseId } = await filed();
    const send = (action: Act) =>
      server().send('POST', `/api/cases/${caseId}/actions`, {
        token: tokens.secretary,
        body: request(caseId, 1, action).body,
      });
    const answers = await Promise.all([send(confirm), send(notEstablished)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('refuses who may not act, in each role', async () => {
    const { caseId } = await filed();
    for (const who of ['villager', 'township', 'county', 'province'] as const) {
      expect([who, (await server().refused('takeAction', request(caseId, 1, confirm), tokens[who])).code]).toEqual([
        who,
        'not_allowed',
      ]);
    }
  });

  it('does not exist for those whose area it is not in: by list, by id, by action', async () => {
    const { caseId } = await filed();
    for (const view of ['todo', 'open', 'all'] as const) {
      const { cases } = await server().call('listCases', { query: { view } }, tokens.elsewhere);
      expect(cases.map(({ id }) => id)).not.toContain(caseId);
      const asked = await server().call('listCases', { query: { view, area: '520526107001' } }, tokens.elsewhere);
      expect(asked).toMatchObject({ cases: [], counts: { all: 0 } });
    }
    expect((await server().refused('getCase', { params: { caseId } }, tokens.elsewhere)).code).toBe('case.not_found');
    expect((await server().refused('takeAction', request(caseId, 1, confirm), tokens.elsewhere)).code).toBe(
      'case.not_found',
    );
    expect(
      (await server().refused('takeAction', request(caseId, 1, { type: 'withdraw', body: {} }), tokens.other)).code,
    ).toBe('case.not_found');
    expect((await server().refused('getCase', { params: { caseId: randomUUID() } }, tokens.secretary)).code).toBe(
      'case.not_found',
    );
  });

  it('is on the list of who serves its village, and not of who serves the villages around it', async () => {
    const { caseId } = await filed({ village: '520526107205' });
    const listed = async (token: string) =>
      (await server().call('listCases', { query: { view: 'all' } }, token)).cases.some(({ id }) => id === caseId);
    expect([await listed(tokens.township), await listed(tokens.secretary)]).toEqual([true, false]);
  });

  it('keeps the queue from those who are not staff', async () => {
    expect((await server().refused('listCases', { query: {} }, tokens.villager)).code).toBe('not_allowed');
    expect((await server().refused('listCases', { query: {} })).code).toBe('session.required');
  });

  it('refuses a visit in the future, beside its field', async () => {
    const { caseId } = await filed();
    const problem = await server().refused(
      'takeAction',
      request(caseId, 1, { ...confirm, body: confirmBody('2026-11-24') }),
      tokens.secretary,
    );
    expect(problem.errors).toEqual([
      { pointer: '/body/visit/visitedOn', code: 'date.future', detail: '不能选今天以后的日子' },
    ]);
  });
});

describeServerOnBothStores('the queue', (server) => {
  let villager: string;
  let secretary: string;
  const order: string[] = [];
  const normal: Partial<NewDeclaration> = {
    hardship: { kind: 'other', type: 'failed_business' },
    words: '养猪亏了。',
    circumstances: { ...articleHousehold().circumstances, longTermPatient: false, childrenAtSchool: 0 },
  };

  beforeAll(async () => {
    [villager, secretary] = [
      await server().signIn('demo-villager-weining'),
      await server().signIn('demo-secretary-weining'),
    ];
    const file = async (name: string, at: string, changes: Partial<NewDeclaration>) => {
      server().setTime(at);
      const body = articleHousehold(changes);
      await server().call('fileDeclaration', { body: { ...body, applicant: { ...body.applicant, name } } }, villager);
    };
    // Filed in an order that is none of the right ones.
    await file('丁在后', '2026-11-23T03:00:00.000Z', normal);
    await file('乙紧急', '2026-11-23T02:00:00.000Z', {});
    await file('丙先到', '2026-11-23T02:00:00.000Z', normal);
    await file('甲逾期', '2026-11-16T02:00:00.000Z', normal);
    server().setTime('2026-11-23T04:00:00.000Z');
    order.push('甲逾期', '乙紧急', '丙先到', '丁在后');
  });

  it('puts what is overdue first, then the priority, then the due time', async () => {
    const { cases, counts } = await server().call('listCases', { query: {} }, secretary);
    expect(cases.map(({ applicantName }) => applicantName).slice(0, 2)).toEqual(order.slice(0, 2));
    expect(new Set(cases.map(({ applicantName }) => applicantName).slice(2))).toEqual(new Set(order.slice(2)));
    expect(cases[0]?.due).toMatchObject({ overdue: true, workingDaysLeft: -3 });
    expect(counts).toEqual({ all: 4, overdue: 1, today: 0 });
  });

  it('can be narrowed by risk, priority, green channel and day, and ordered by a column, page by page', async () => {
    type Query = ApiRequest<'listCases'>['query'];
    const names = async (query: Query) =>
      (await server().call('listCases', { query: { view: 'open', ...query } }, secretary)).cases.map(
        ({ applicantName }) => applicantName,
      );
    expect(await names({ risk: 'illness', priority: 'urgent' })).toEqual(['乙紧急']);
    expect(await names({ risk: 'accident' })).toEqual([]);
    expect(await names({ green: 'yes' })).toEqual([]);
    expect(await names({ to: '2026-11-16' })).toEqual(['甲逾期']);
    expect((await names({ from: '2026-11-17' })).sort()).toEqual(['丁在后', '丙先到', '乙紧急']);
    expect(await names({ sort: 'filed', order: 'down' })).toEqual(
      expect.arrayContaining(['丁在后', '丙先到', '乙紧急', '甲逾期']),
    );
    expect((await names({ sort: 'filed' }))[0]).toBe('甲逾期');
    expect((await names({ sort: 'filed', order: 'down' }))[0]).toBe('丁在后');
    expect((await names({ sort: 'priority' }))[0]).toBe('乙紧急');
    expect(await names({ view: 'ended' })).toEqual([]);
    const narrowed = await server().call('listCases', { query: { view: 'open', risk: 'illness' } }, secretary);
    expect(narrowed.counts.all).toBe(narrowed.cases.length);
  });

  it('can be narrowed to what is overdue, and pages without losing or repeating a row', async () => {
    const overdue = await server().call('listCases', { query: { due: 'overdue' } }, secretary);
    expect(overdue.cases.map(({ applicantName }) => applicantName)).toEqual(['甲逾期']);
    for (let more = 0; more < 41; more += 1)
      await server().call('fileDeclaration', { body: articleHousehold(more % 2 ? normal : {}) }, villager);
    for (const order of [{}, { sort: 'priority', order: 'down' }, { sort: 'village' }] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await server().call('listCases', { query: { ...order, ...(cursor && { cursor }) } }, secretary);
        seen.push(...page.cases.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toHaveLength(45);
      expect(new Set(seen).size).toBe(45);
    }
    const crafted = Buffer.from(
      JSON.stringify({
        asOf: '2026-11-23T04:00:00.000Z',
        overdueRank: 99_999_999_999,
        priorityRank: 0,
        dueAt: '2026-11-23T04:00:00.000Z',
        id: randomUUID(),
      }),
    ).toString('base64url');
    for (const cursor of ['nonsense', crafted]) {
      const { errors } = await server().refused('listCases', { query: { cursor } }, secretary);
      expect(errors).toMatchObject([{ pointer: '/query/cursor', code: 'format' }]);
    }
  });
});
