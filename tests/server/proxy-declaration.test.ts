/** How a household answers for what a helper filed in its name: by phone, at the visit, and signed in itself. */
import { randomUUID } from 'node:crypto';
import { CONSENT_VERSION } from '../../src/shared/contract/consent';
import type { ConfirmationAnswer } from '../../src/shared/contract/confirmation';
import type { NewDeclaration } from '../../src/shared/contract/declaration';
import { makeReceipt } from '../../src/shared/contract/receipt';
import { articleHousehold, nextIdNumber } from '../people';
import { describeServer } from './harness';
import { Office, type Person } from './office';

describeServer('what a helper filed', (server) => {
  let office: Office;
  beforeEach(() => {
    office = new Office(server());
    // Wrong tries are counted for an hour.
    server().passHours(2);
  });

  /** Filed by the villager for a neighbour. */
  async function file(changes: Partial<NewDeclaration> = {}) {
    const body = articleHousehold({
      applicant: { name: '石老根', idNumber: nextIdNumber() },
      filer: { relation: 'neighbour', name: '赵小满', phone: '0857-0000123' },
      ...changes,
    });
    const helper = await office.token('villager');
    const { receipt } = await server().call('fileDeclaration', { body }, helper);
    const { progress } = await server().call('getMyDeclaration', { params: { id: body.id } }, helper);
    return {
      id: body.id,
      caseId: progress.caseId,
      key: { receipt, idNumberEnd: body.applicant.idNumber?.slice(-6) ?? '' },
    };
  }
  type Filing = Awaited<ReturnType<typeof file>>;
  const mine = async (who: Person, { id }: Filing) =>
    server().call('getMyDeclaration', { params: { id } }, await office.token(who));
  const filed = async ({ caseId }: Filing) =>
    (await server().call('getCase', { params: { caseId } }, await office.token('secretary'))).filed[0];
  const reply = async (
    { key }: Filing,
    answer: ConfirmationAnswer,
    who: Person = 'neighbour',
    id: string = randomUUID(),
  ) => server().call('confirmDeclaration', { body: { ...key, id, answer } }, await office.token(who));
  const deniedIn = async (who: Person) =>
    (await server().call('listMyDeclarations', {}, await office.token(who))).denied.map(({ id }) => id);
  /** Whether its helper sees no more of it than that it was denied. */
  const shutOut = async ({ id }: Filing) => {
    const token = await office.token('villager');
    const { declarations } = await server().call('listMyDeclarations', {}, token);
    if (declarations.some((each) => each.id === id)) return false;
    const { code } = await server().refused('getMyDeclaration', { params: { id } }, token);
    return code === 'declaration.denied' && (await deniedIn('villager')).includes(id);
  };
  const kinds = async (who: Person, { caseId }: Filing) => {
    const { messages } = await server().call('listMessages', { query: {} }, await office.token(who));
    return messages.filter((each) => each.caseId === caseId).map(({ kind }) => kind);
  };

  it('waits to be confirmed, and holds nothing up: the priority and the limit are the same', async () => {
    const filing = await file();
    expect((await mine('villager', filing)).confirmation).toEqual({ declaration: filing.id, state: 'waiting' });
    expect(await filed(filing)).toMatchObject({ confirmation: { state: 'waiting' } });
    const own = await office.file();
    const [one, other] = await Promise.all(
      [filing.caseId, own].map(async (caseId) =>
        server().call('getCase', { params: { caseId } }, await office.token('secretary')),
      ),
    );
    expect([one?.priority, one?.due?.at]).toEqual([other?.priority, other?.due?.at]);
    expect([one?.unconfirmed, other?.unconfirmed]).toEqual(['waiting', undefined]);
    expect(other?.allowed).not.toContain('call_back');
  });

  it.each(['agreed', 'not_agreed'] as const)('is answered for on the phone: %s', async (answer) => {
    const filing = await file();
    const body = { declaration: filing.id, answer, remark: '本人接的。' };
    expect((await office.refused('cadre', filing.caseId, 'call_back', body)).code).toBe('not_allowed');
    const wrong = await office.refused('secretary', filing.caseId, 'call_back', { ...body, declaration: randomUUID() });
    expect(wrong.errors).toMatchObject([{ pointer: '/body/declaration', code: 'choice.unknown' }]);
    await office.take('secretary', filing.caseId, 'call_back', body);
    const state = answer === 'agreed' ? 'confirmed' : 'denied';
    expect(await filed(filing)).toMatchObject({ confirmation: { state, how: 'phone' } });
    expect((await office.refused('township', filing.caseId, 'call_back', body)).code).toBe('case.filing_answered');
    if (answer === 'agreed') {
      const seen = await mine('villager', filing);
      expect(seen.confirmation?.state).toBe(state);
      expect(JSON.stringify(seen.progress.events)).not.toContain('本人接的');
      expect(seen.progress.allowed).toContain('withdraw');
    } else expect(await shutOut(filing)).toBe(true);
    // The visit takes place all the same, and what the household signs there stands above a call.
    await office.take('secretary', filing.caseId, 'confirm');
    expect(await filed(filing)).toMatchObject({
      confirmation: { state: 'confirmed', how: answer === 'agreed' ? 'phone' : 'visit' },
    });
    expect((await mine('villager', filing)).progress.allowed).toContain('withdraw');
  });

  it('is confirmed by its household signed in, which follows it and is told from then on, beside the helper', async () => {
    const filing = await file();
    expect(
      (await server().refused('getMyDeclaration', { params: { id: filing.id } }, await office.token('neighbour'))).code,
    ).toBe('declaration.not_found');
    const found = await server().call('findProxyDeclaration', { body: filing.key }, await office.token('neighbour'));
    expect(found).toMatchObject({ id: filing.id, mine: false, content: { filer: { name: '赵小满' } } });
    expect(JSON.stringify(found)).not.toContain(filing.key.idNumberEnd);
    const id = randomUUID();
    const first = await reply(filing, 'agreed', 'neighbour', id);
    expect(first).toMatchObject({ mine: true, confirmation: { state: 'confirmed', how: 'sign_in' } });
    expect(await reply(filing, 'agreed', 'neighbour', id)).toEqual(first);
    expect(JSON.stringify(first)).not.toContain('account');
    const seen = await mine('neighbour', filing);
    expect(seen).toMatchObject({ forSomeoneElse: false, applicantName: '石老根' });
    expect(seen.progress.allowed).toContain('withdraw');
    const { declarations } = await server().call('listMyDeclarations', {}, await office.token('neighbour'));
    expect(declarations.map((each) => each.id)).toContain(filing.id);
    await office.take('secretary', filing.caseId, 'ask_more');
    expect([await kinds('villager', filing), await kinds('neighbour', filing)]).toEqual([
      ['asked_more'],
      ['asked_more'],
    ]);
    // Nobody else can take its place.
    expect(
      (await server().refused('findProxyDeclaration', { body: filing.key }, await office.token('elsewhere'))).code,
    ).toBe('filing.wrong');
  });

  it('is among what its household sees of its data, which takes consents back and gives them as the helper can', async () => {
    const filing = await file();
    const change = (given: boolean) => ({
      params: { id: filing.id },
      body: { kind: 'health' as const, given, version: CONSENT_VERSION },
    });
    const token = await office.token('neighbour');
    const data = async (who: Person) =>
      (await server().call('getMyData', {}, await office.token(who))).declarations.find(({ id }) => id === filing.id);
    expect(await data('neighbour')).toBeUndefined();
    expect((await server().refused('changeConsent', change(false), token)).code).toBe('declaration.not_found');
    await reply(filing, 'agreed');
    expect(await data('neighbour')).toMatchObject({
      receipt: filing.key.receipt,
      content: { applicant: { name: '石老根' }, filer: { name: '赵小满' } },
      consents: [
        { kind: 'health', given: true },
        { kind: 'finance', given: true },
      ],
      readers: [],
    });
    await server().call('changeConsent', change(false), token);
    const detail = () =>
      office.token('secretary').then((by) => server().call('getCase', { params: { caseId: filing.caseId } }, by));
    expect((await detail()).withheld).toEqual(['health']);
    expect((await data('villager'))?.consents).toMatchObject([{ kind: 'health', given: false }, { given: true }]);
    await server().call('changeConsent', change(true), token);
    expect((await detail()).withheld).toEqual([]);
    await server().call('correct', { params: { id: filing.id }, body: { phone: '0857-0000456' } }, token);
    expect((await detail()).filed[0]?.content.applicant.phone).toBe('0857-0000456');
    const elsewhere = await office.token('elsewhere');
    const erase = { id: randomUUID(), declarationId: filing.id, kind: 'erase' as const };
    for (const by of [
      server().refused('changeConsent', change(false), elsewhere),
      server().refused('askAboutData', { body: erase }, elsewhere),
    ])
      expect((await by).code).toBe('declaration.not_found');
    expect(await server().call('askAboutData', { body: erase }, token)).toMatchObject({ state: 'open' });
  });

  it('is denied by its household signed in: a warning to who visits, and the helper no longer acts for it', async () => {
    const filing = await file();
    await reply(filing, 'not_agreed');
    expect(
      (await server().call('getCase', { params: { caseId: filing.caseId } }, await office.token('secretary')))
        .unconfirmed,
    ).toBe('denied');
    const again = { ...filing.key, id: randomUUID(), answer: 'agreed' as const };
    expect((await server().refused('confirmDeclaration', { body: again }, await office.token('neighbour'))).code).toBe(
      'case.filing_answered',
    );
    const erase = { id: randomUUID(), declarationId: filing.id, kind: 'erase' as const };
    expect((await server().refused('askAboutData', { body: erase }, await office.token('villager'))).code).toBe(
      'not_allowed',
    );
    const of = { params: { id: filing.id } };
    const consent = { ...of, body: { kind: 'health' as const, given: false, version: CONSENT_VERSION } };
    const phone = { ...of, body: { phone: '0857-0000456' } };
    for (const by of [
      server().refused('changeConsent', consent, await office.token('villager')),
      server().refused('correct', phone, await office.token('villager')),
    ])
      expect((await by).code).toBe('not_allowed');
    await server().call('changeConsent', consent, await office.token('neighbour'));
    await office.take('secretary', filing.caseId, 'ask_more');
    expect([await kinds('villager', filing), await kinds('neighbour', filing)]).toEqual([[], ['asked_more']]);
    expect(await office.take('neighbour', filing.caseId, 'withdraw')).toMatchObject({ status: 'withdrawn' });
  });

  it('tells a denied helper that it was filed, when, for whom and that it was denied, and nothing of its course', async () => {
    const filing = await file();
    const unread = async () =>
      (await server().call('listMessages', { query: {} }, await office.token('villager'))).unread;
    const before = await unread();
    await office.take('secretary', filing.caseId, 'ask_more');
    expect([await kinds('villager', filing), await unread()]).toEqual([['asked_more'], before + 1]);
    const { name, phone, idNumber } = { name: '石改名', phone: '0857-0000654', idNumber: nextIdNumber() };
    await reply(filing, 'not_agreed');
    const [helper, household] = [await office.token('villager'), await office.token('neighbour')];
    await server().call('correct', { params: { id: filing.id }, body: { phone } }, household);
    const asked = { id: randomUUID(), declarationId: filing.id, kind: 'correct_identity' as const, name, idNumber };
    await server().call('askAboutData', { body: asked }, household);
    const decision = { params: { request: asked.id }, body: { granted: true, reason: '看过身份证。' } };
    await server().call('decideRequest', decision, await office.token('township'));
    await office.take('neighbour', filing.caseId, 'supply');
    const { declarations, denied } = await server().call('listMyDeclarations', {}, helper);
    expect(declarations.map(({ id }) => id)).not.toContain(filing.id);
    const left = {
      id: filing.id,
      receipt: filing.key.receipt,
      filedAt: expect.any(String) as string,
      applicantName: '石老根',
      deniedOn: office.today,
    };
    expect(denied.find(({ id }) => id === filing.id)).toEqual(left);
    expect(await shutOut(filing)).toBe(true);
    const data = await server().call('getMyData', {}, helper);
    expect(data.declarations.map(({ id }) => id)).not.toContain(filing.id);
    const kept = data.denied.find(({ id }) => id === filing.id);
    expect(kept).toMatchObject({ ...left, content: { applicant: { name: '石老根' } } });
    expect(Object.keys(kept ?? {}).sort()).toEqual([...Object.keys(left), 'attachments', 'content', 'village'].sort());
    expect(JSON.stringify(data)).not.toMatch(new RegExp(`${phone}|${name}`));
    for (const type of ['supply', 'withdraw'] as const)
      expect((await office.refused('villager', filing.caseId, type)).code).toBe('case.not_found');
    expect([await kinds('villager', filing), await unread()]).toEqual([[], before]);
    // Its household follows it as its own, and is told.
    expect(await mine('neighbour', filing)).toMatchObject({
      applicantName: name,
      progress: { status: 'awaiting_visit' },
    });
    expect(await deniedIn('neighbour')).toEqual([]);
  });

  it('stays closed to a helper whom its household denied signed in, whatever it signs at the visit', async () => {
    const filing = await file();
    await reply(filing, 'not_agreed');
    await office.take('secretary', filing.caseId, 'confirm');
    expect(await filed(filing)).toMatchObject({ confirmation: { state: 'confirmed', how: 'visit' } });
    expect(JSON.stringify(await filed(filing))).not.toContain('deniedAt');
    expect(await shutOut(filing)).toBe(true);
    await office.take('cadre', filing.caseId, 'deliberate');
    expect([await kinds('villager', filing), await kinds('neighbour', filing)]).toEqual([[], ['on_notice']]);
  });

  it('is not opened again by filing it again, until its household agrees to that', async () => {
    const applicant = { name: '石老根', idNumber: nextIdNumber() };
    const [first, second] = [await file({ applicant }), await file({ applicant })];
    expect(second.caseId).toBe(first.caseId);
    await reply(first, 'not_agreed');
    const third = articleHousehold({
      applicant: { ...applicant, phone: '0857-0000321' },
      filer: { relation: 'self' },
    });
    await server().call('fileDeclaration', { body: third }, await office.token('villager'));
    for (const id of [first.id, second.id, third.id]) expect(await shutOut({ ...first, id })).toBe(true);
    const body = { declaration: second.id, answer: 'agreed' as const };
    await office.take('secretary', first.caseId, 'call_back', body);
    expect(await shutOut(second)).toBe(false);
    expect(await shutOut(first)).toBe(true);
  });

  it('is listed by whom it was filed in the history', async () => {
    const filing = await file();
    await office.take('secretary', filing.caseId, 'ask_more');
    await office.take('villager', filing.caseId, 'supply');
    const own = await office.file();
    const by = async (caseId: string) =>
      (await server().call('getCase', { params: { caseId } }, await office.token('secretary'))).events.map(
        (event) => event.by,
      );
    expect(await by(filing.caseId)).toEqual(['helper', 'first_secretary', 'helper']);
    expect(await by(own)).toEqual(['household']);
    expect((await mine('villager', filing)).progress.events[0]?.by).toBe('helper');
  });

  it('cannot be found out by trying, and not be confirmed by who filed it', async () => {
    const filing = await file();
    const own = await server().refused('findProxyDeclaration', { body: filing.key }, await office.token('villager'));
    expect(own.code).toBe('filing.own');
    const stranger = await office.token('neighbour');
    const self = await server().call('fileDeclaration', { body: articleHousehold() }, await office.token('villager'));
    const wrong = [
      { ...filing.key, idNumberEnd: '000000' },
      { ...filing.key, receipt: makeReceipt([1, 2, 3, 4, 5, 6, 7, 8, 9]) },
      // Filed by the household itself.
      { receipt: self.receipt, idNumberEnd: '019996' },
    ];
    const answers: string[] = [];
    for (const body of [...wrong, ...wrong])
      answers.push((await server().refused('findProxyDeclaration', { body }, stranger)).code);
    expect(answers).toEqual([...Array<string>(5).fill('filing.wrong'), 'filing.too_many_tries']);
    // Not with the right one either, for an hour.
    const right = { ...filing.key, id: randomUUID(), answer: 'agreed' as const };
    expect((await server().refused('confirmDeclaration', { body: right }, stranger)).code).toBe(
      'filing.too_many_tries',
    );
    server().passHours(1.1);
    expect((await server().call('findProxyDeclaration', { body: filing.key }, stranger)).id).toBe(filing.id);
    expect(server().logged.join('')).not.toContain(filing.key.idNumberEnd);
  });
});
