/** Whose household it is: who files is asked about, sees their own declaration, and takes back that one. */
import { randomUUID } from 'node:crypto';
import type { NewDeclaration } from '../../src/shared/contract/declaration';
import { articleHousehold, confirmBody, inventedVisit, nextIdNumber } from '../people';
import { describeServerOnBothStores } from './harness';
import { Office, type Person } from './office';

const NUMBER = '13700000321';

describeServerOnBothStores('who filed in the name of a household', (server) => {
  let office: Office;
  beforeAll(() => {
    office = new Office(server());
  });

  const file = async (who: Person, changes: Partial<NewDeclaration> = {}) => {
    const body = articleHousehold(changes);
    const receipt = await server().call('fileDeclaration', { body }, await office.token(who));
    return { body, receipt };
  };
  const mine = async (who: Person, id: string) =>
    server().call('getMyDeclaration', { params: { id } }, await office.token(who));
  const caseOf = async (who: Person, id: string) => (await mine(who, id)).progress.caseId;
  const desk = async (caseId: string, who: Person = 'secretary') =>
    server().call('getCase', { params: { caseId } }, await office.token(who));
  const own = async (who: Person, caseId: string, type: string, body: object, basedOn: number) =>
    server().send('POST', `/api/cases/${caseId}/actions`, {
      token: await office.token(who),
      body: { id: randomUUID(), basedOn, type, body },
    });
  /** Two who both say that they are the household. */
  async function twoFilers() {
    const first = await file('villager');
    const second = await file('neighbour', { applicant: first.body.applicant, words: '我才是本人。' });
    const caseId = await caseOf('villager', first.body.id);
    expect(await caseOf('neighbour', second.body.id)).toBe(caseId);
    return { caseId, first: first.body.id, second: second.body.id };
  }
  const visited = (filers: { declaration: string; is: 'household' | 'stranger' }[], phone?: string) => {
    const body = confirmBody(office.today, '老人一个人在家，房子漏雨。');
    return { ...body, visit: { ...body.visit, ...(phone === undefined ? {} : { phone }) }, filers };
  };

  it('asks each about their own declaration, and shows the question to nobody else', async () => {
    const { caseId, first, second } = await twoFilers();
    await office.take('secretary', caseId, 'ask_more', { declaration: second, question: '透析在哪家医院？' });
    const [one, other] = [await mine('villager', first), await mine('neighbour', second)];
    expect(JSON.stringify(one)).not.toContain('透析在哪家医院');
    expect(one.progress.allowed).not.toContain('supply');
    expect(other.progress).toMatchObject({ status: 'awaiting_more', allowed: ['supply', 'withdraw'] });
    expect(other.progress.events.map(({ words }) => words)).toContain('透析在哪家医院？');
    expect(await own('villager', caseId, 'supply', { answer: '没有。' }, one.progress.version)).toMatchObject({
      status: 403,
    });
    const answered = await own('neighbour', caseId, 'supply', { answer: '县医院。' }, other.progress.version);
    expect(answered).toMatchObject({ status: 201, body: { status: 'awaiting_visit' } });
    expect(JSON.stringify(await mine('villager', first))).not.toContain('县医院');
    // Who is asked later reads their own question, and not what another was asked before.
    await office.take('secretary', caseId, 'ask_more', { declaration: first, question: '您和户主是什么关系？' });
    const later = JSON.stringify(await mine('villager', first));
    expect([later.includes('什么关系'), later.includes('透析在哪家医院')]).toEqual([true, false]);
  });

  it('keeps a question of an older phone with whoever it was for, also once they have taken theirs back', async () => {
    const { caseId, first, second } = await twoFilers();
    await office.take('secretary', caseId, 'ask_more', { question: '您家老人的病历在谁那里？' });
    const asked = await mine('villager', first);
    expect(JSON.stringify(asked)).toContain('老人的病历');
    await own('villager', caseId, 'withdraw', { declaration: first }, asked.progress.version);
    expect(JSON.stringify(await mine('neighbour', second))).not.toContain('老人的病历');
  });

  it('lets each take back their own; the case goes on until none is left', async () => {
    const { caseId, first, second } = await twoFilers();
    expect(await own('villager', caseId, 'withdraw', { declaration: second }, 2)).toMatchObject({ status: 422 });
    await office.take('villager', caseId, 'withdraw', { declaration: first });
    const stands = await desk(caseId);
    expect(stands).toMatchObject({ status: 'awaiting_visit' });
    expect(stands.filed.map(({ id, withdrawn }) => [id, withdrawn ?? false])).toEqual([
      [first, true],
      [second, false],
    ]);
    expect((await mine('villager', first)).progress.allowed).not.toContain('withdraw');
    expect((await mine('neighbour', second)).progress).toMatchObject({ status: 'awaiting_visit' });
    const { version } = (await mine('neighbour', second)).progress;
    expect(await own('neighbour', caseId, 'withdraw', { declaration: second }, version)).toMatchObject({
      body: { status: 'withdrawn' },
    });
  });

  it('shows what a visit found to who was met there as the household, and shuts the stranger out', async () => {
    const { caseId, first, second } = await twoFilers();
    await office.take(
      'secretary',
      caseId,
      'confirm',
      visited([
        { declaration: first, is: 'stranger' },
        { declaration: second, is: 'household' },
      ]),
    );
    const found = await mine('neighbour', second);
    expect(found.progress.unproven).toBeUndefined();
    expect(found.joinedOpenCase).toBe(true);
    expect(found.progress.found).toMatchObject({
      visitedOn: office.today,
      monitoringLine: 8_700,
      demo: true,
      unsafe: [],
    });
    expect(found.progress.events.map(({ words }) => words)).toContain('老人一个人在家，房子漏雨。');
    const refused = await server().refused(
      'getMyDeclaration',
      { params: { id: first } },
      await office.token('villager'),
    );
    expect(refused.code).toBe('declaration.denied');
    expect(await own('villager', caseId, 'withdraw', {}, 1)).toMatchObject({ status: 404 });
    const data = await server().call('getMyData', {}, await office.token('villager'));
    expect(JSON.stringify(data)).not.toContain('房子漏雨');
    expect((await desk(caseId)).filed.map(({ proof }) => proof?.is)).toEqual(['stranger', 'household']);
  });

  it('keeps what was found from who nobody asked about, also the first, and shows how it goes', async () => {
    const { caseId, first } = await twoFilers();
    await office.take('secretary', caseId, 'confirm', visited([]));
    const { progress } = await mine('villager', first);
    expect(progress).toMatchObject({ status: 'awaiting_deliberation', unproven: true, measures: [] });
    expect(progress.votes).toBeUndefined();
    expect(progress.found).toBeUndefined();
    expect(JSON.stringify(progress)).not.toContain('房子漏雨');
    const data = await server().call('getMyData', {}, await office.token('villager'));
    expect(JSON.stringify(data)).not.toContain('房子漏雨');
  });

  it('takes the signature under the read-back of an older phone for the one who filed, and for none of two', async () => {
    const { body } = await file('villager');
    const alone = await caseOf('villager', body.id);
    await office.take('secretary', alone, 'confirm', confirmBody(office.today, '房子漏雨。'));
    expect((await mine('villager', body.id)).progress.events.map(({ words }) => words)).toContain('房子漏雨。');
    const { caseId, first } = await twoFilers();
    await office.take('secretary', caseId, 'confirm', confirmBody(office.today, '房子漏雨。'));
    expect(JSON.stringify((await mine('villager', first)).progress)).not.toContain('房子漏雨');
  });

  it('proves who filed later by a call to the number that the visit wrote down, and by no other', async () => {
    const { body } = await file('villager');
    const caseId = await caseOf('villager', body.id);
    const second = await file('neighbour', { applicant: { ...body.applicant, phone: '13700000999' } });
    const call = { declaration: second.body.id, how: 'phone', answer: 'agreed' };
    expect(await office.refused('secretary', caseId, 'call_back', call)).toMatchObject({
      errors: [{ pointer: '/body/how', code: 'call.no_number' }],
    });
    await office.take('secretary', caseId, 'confirm', visited([{ declaration: body.id, is: 'household' }], NUMBER));
    expect((await mine('neighbour', second.body.id)).progress.unproven).toBe(true);
    await office.take('secretary', caseId, 'call_back', call);
    const proven = await mine('neighbour', second.body.id);
    expect(proven.progress).toMatchObject({ status: 'awaiting_deliberation' });
    expect(proven.progress.events.map(({ words }) => words)).toContain('老人一个人在家，房子漏雨。');
    expect(await office.refused('secretary', caseId, 'call_back', call)).toMatchObject({
      code: 'case.filing_answered',
    });
  });

  it('answers who joins an open case as if nobody had filed before, in all that they can read', async () => {
    const { body } = await file('villager');
    const caseId = await caseOf('villager', body.id);
    await office.take('secretary', caseId, 'confirm', visited([{ declaration: body.id, is: 'household' }]));
    await office.take('secretary', caseId, 'deliberate');
    server().passHours(1);
    const fresh = await file('neighbour');
    const joined = await file('neighbour', { applicant: body.applicant });
    /** Without what is of one declaration alone. */
    const alike = (value: unknown) =>
      JSON.stringify(value)
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
        .replace(/\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}\b/g, 'receipt')
        .replace(/520000＊+[\dX]{2}/g, 'number');
    expect(alike(joined.receipt)).toBe(alike(fresh.receipt));
    expect(alike(await mine('neighbour', joined.body.id))).toBe(alike(await mine('neighbour', fresh.body.id)));
    const { declarations } = await server().call('getMyData', {}, await office.token('neighbour'));
    const data = [joined, fresh].map((each) => declarations.find(({ id }) => id === each.body.id));
    expect(alike(data[0])).toBe(alike(data[1]));
    for (const type of ['object', 'confirm_measure', 'supply'] as const) {
      const asked = await Promise.all(
        [joined, fresh].map(async (each) => {
          const { progress } = await mine('neighbour', each.body.id);
          const said = {
            object: { objection: '不对。' },
            confirm_measure: { measure: randomUUID() },
            supply: { answer: '是。' },
          };
          return own('neighbour', progress.caseId, type, said[type], progress.version);
        }),
      );
      expect([type, asked[0]?.status, (asked[0]?.body as { code: string }).code]).toEqual([
        type,
        asked[1]?.status,
        (asked[1]?.body as { code: string }).code,
      ]);
    }
    const ask = (declarationId: string) => ({ body: { id: randomUUID(), declarationId, kind: 'erase' as const } });
    for (const each of [joined, fresh])
      expect(await server().call('askAboutData', ask(each.body.id), await office.token('neighbour'))).toMatchObject({
        state: 'open',
      });
    const { requests } = await server().call('listRequests', { query: { open: 'yes' } }, await office.token('county'));
    const kept = (id: string) => requests.find(({ declarationId }) => declarationId === id)?.kept;
    expect([kept(joined.body.id), kept(fresh.body.id)]).toEqual(['under_way', undefined]);
  });

  it('erases nothing that others filed for who nobody has proven', async () => {
    const { caseId, second } = await twoFilers();
    const request = { id: randomUUID(), declarationId: second, kind: 'erase' as const };
    await server().call('askAboutData', { body: request }, await office.token('neighbour'));
    const decision = { params: { request: request.id }, body: { granted: true, reason: '同意。' } };
    const refused = await server().refused('decideRequest', decision, await office.token('county'));
    expect(refused.code).toBe('request.kept');
    expect((await desk(caseId)).filed).toHaveLength(2);
  });
});

describeServerOnBothStores('a member of one village’s household who declares in another village', (server) => {
  const A = '520526107001';
  const B = '520526107202';
  let office: Office;
  beforeAll(() => {
    office = new Office(server());
  });

  /** A household in A with a daughter, listed at the visit. */
  async function visitedInA() {
    const daughter = { name: '赵小禾', idNumber: nextIdNumber(), phone: '13700000555' };
    const caseId = await office.file({ village: A });
    const visit = inventedVisit({ on: office.today, head: '赵小满', people: 2, wage: 9_000, findings: '属实。' });
    const [head, child] = visit.members;
    if (!head || !child) throw new Error('a visit without two members');
    const members = [head, { ...child, name: daughter.name, idNumber: daughter.idNumber, birthDate: '1900-01-01' }];
    const authorizations = [0, 1].map((member) => ({ member, unsigned: '手受伤，按了手印' }));
    await office.take('secretary', caseId, 'confirm', {
      visit: { ...visit, members, authorizations },
      proposedCategory: 'marginal',
    });
    return { caseId, daughter };
  }

  it('opens her case where she lives, tells both villages, and lets her leave once that is confirmed', async () => {
    const { caseId, daughter } = await visitedInA();
    const body = articleHousehold({ village: B, applicant: daughter });
    await server().call('fileDeclaration', { body }, await office.token('neighbour'));
    const { progress } = await server().call(
      'getMyDeclaration',
      { params: { id: body.id } },
      await office.token('neighbour'),
    );
    expect(progress.caseId).not.toBe(caseId);
    const hers = await server().call(
      'getCase',
      { params: { caseId: progress.caseId } },
      await office.token('township'),
    );
    expect(hers).toMatchObject({ village: { code: B }, apart: { village: { code: A }, left: false } });
    const theirs = await server().call('getCase', { params: { caseId } }, await office.token('secretary'));
    expect(theirs.events.at(-1)).toMatchObject({
      action: 'declare_elsewhere',
      words: expect.stringContaining('赵小禾') as string,
    });
    const { messages } = await server().call('listMessages', { query: {} }, await office.token('secretary'));
    expect(messages.some((message) => message.caseId === caseId && message.kind === 'to_do')).toBe(true);

    // Again, before anybody confirmed: it joins her own case there, and none is opened a third time.
    const again = articleHousehold({ village: B, applicant: daughter });
    await server().call('fileDeclaration', { body: again }, await office.token('neighbour'));
    const second = await server().call(
      'getMyDeclaration',
      { params: { id: again.id } },
      await office.token('neighbour'),
    );
    expect(second.progress.caseId).toBe(progress.caseId);

    await office.take('township', progress.caseId, 'confirm_split', { reason: '上门看过，结婚后住在这里。' });
    const left = await server().call('getCase', { params: { caseId } }, await office.token('secretary'));
    expect(left.events.at(-1)).toMatchObject({ action: 'leave_household' });
    const settled = await server().call(
      'getCase',
      { params: { caseId: progress.caseId } },
      await office.token('township'),
    );
    expect(settled.apart?.left).toBe(true);
    expect(settled.allowed).not.toContain('confirm_split');
    // She counts to no household in A any more: another declaration of hers there is of a new one.
    const back = articleHousehold({ village: A, applicant: daughter });
    await server().call('fileDeclaration', { body: back }, await office.token('neighbour'));
    const there = await server().call('getMyDeclaration', { params: { id: back.id } }, await office.token('neighbour'));
    expect(there.progress.caseId).not.toBe(caseId);
  });

  it('asks at a visit about a member who counts to another household, and takes who lives there', async () => {
    const { daughter } = await visitedInA();
    const caseId = await office.file({ village: A });
    const visit = inventedVisit({ on: office.today, head: '赵大山', people: 2, wage: 9_000, findings: '属实。' });
    const said = (livesHere?: true) => ({
      proposedCategory: 'marginal',
      visit: {
        ...visit,
        members: visit.members.map((member, index) =>
          index === 0 ? member : { ...member, idNumber: daughter.idNumber, birthDate: '1900-01-01', livesHere },
        ),
        authorizations: [0, 1].map((member) => ({ member, unsigned: '手受伤，按了手印' })),
      },
    });
    const refused = await office.refused('secretary', caseId, 'confirm', said());
    expect(refused.errors).toMatchObject([{ pointer: '/body/visit/members/1/livesHere', code: 'member.elsewhere' }]);
    await office.take('secretary', caseId, 'confirm', said(true));
    const read = await server().call('getCase', { params: { caseId } }, await office.token('secretary'));
    expect(read.visit?.members[1]).toMatchObject({ livesHere: true });
  });

  it('opens a discovery of her where she was found, and its author reads it', async () => {
    const { daughter } = await visitedInA();
    const { hardship, circumstances } = articleHousehold();
    const discovery = {
      id: randomUUID(),
      by: 'village' as const,
      village: '522632101001',
      hardship,
      circumstances,
      words: '走访看到她一个人带孩子。',
      applicant: daughter,
      householdSize: 2,
    };
    const token = await office.token('elsewhere');
    const { caseId } = await server().call('discover', { body: discovery }, token);
    const found = await server().call('getCase', { params: { caseId } }, token);
    expect(found).toMatchObject({ id: caseId, apart: { village: { code: A } } });
  });
});
