/** A lost phone or a new WeChat: declarations found again by a household, and somebody on the staff who goes on. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { ApiReply } from '../../src/shared/contract/api';
import type { NewDeclaration } from '../../src/shared/contract/declaration';
import { articleHousehold, nextIdNumber } from '../people';
import { describeServer, describeServerOnBothStores } from './harness';
import { codes, type Person } from './office';
import { Post } from './post';

describeServerOnBothStores('declarations found again from a new phone', (server) => {
  let post: Post;
  beforeEach(() => {
    // What was asked yesterday is not counted today.
    server().passHours(25);
    post = new Post(server());
  });

  async function file(changes: Partial<NewDeclaration> = {}) {
    const body = articleHousehold({
      applicant: { ...articleHousehold().applicant, idNumber: nextIdNumber() },
      ...changes,
    });
    const caseId = await post.file(body);
    const token = await post.token('villager');
    const { receipt } = await server().call('getMyDeclaration', { params: { id: body.id } }, token);
    return { id: body.id, caseId, receipt, idNumber: body.applicant.idNumber ?? '' };
  }
  type Filed = Awaited<ReturnType<typeof file>>;
  const ask = async ({ receipt, idNumber }: Pick<Filed, 'receipt' | 'idNumber'>, who: Person = 'neighbour') =>
    server().call('askRecovery', { body: { id: randomUUID(), receipt, idNumber } }, await post.token(who));
  const listed = async (who: Person) => server().call('listRecoveries', {}, await post.token(who));
  const shown = async (caseId: string, who: Person = 'secretary') =>
    (await server().call('getCase', { params: { caseId } }, await post.token(who))).recoveries;
  const grant = async (recovery: string, code: string, who: Person = 'secretary') => ({
    request: { params: { recovery }, body: { granted: true as const, code } },
    token: await post.token(who),
  });
  const decide = async (recovery: string, code: string, who: Person = 'secretary') => {
    const { request, token } = await grant(recovery, code, who);
    return server().call('decideRecovery', request, token);
  };
  const refused = async (recovery: string, code: string, who: Person = 'secretary') => {
    const { request, token } = await grant(recovery, code, who);
    return (await server().refused('decideRecovery', request, token)).code;
  };
  const mine = async (who: Person) =>
    (await server().call('listMyDeclarations', {}, await post.token(who))).declarations.map(({ id }) => id);

  it('become the new account’s once somebody has compared the card and the code', async () => {
    const filed = await file();
    const asked = await ask(filed);
    expect(asked).toMatchObject({ receipt: filed.receipt, state: 'waiting' });
    expect(asked.code).toMatch(/^\d{6}$/);
    expect(await mine('neighbour')).not.toContain(filed.id);
    expect(await shown(filed.caseId)).toEqual([
      { id: asked.id, at: asked.at, receipt: filed.receipt, disputed: false },
    ]);

    await decide(asked.id, asked.code);
    expect(await mine('neighbour')).toContain(filed.id);
    expect(await mine('villager')).not.toContain(filed.id);
    const old = await post.token('villager');
    expect((await server().refused('getMyDeclaration', { params: { id: filed.id } }, old)).status).toBe(404);
    expect((await listed('neighbour')).mine[0]).toMatchObject({ state: 'done' });
    expect(await shown(filed.caseId)).toBeUndefined();

    // Who confirmed it stays written, and the whole history holds.
    const detail = await server().call('getCase', { params: { caseId: filed.caseId } }, await post.token('secretary'));
    expect(detail.events.at(-1)).toMatchObject({ action: 'correct' });
    expect(detail.filed[0]?.proof).toMatchObject({ is: 'household', how: 'in_person' });

    // The new account goes on as the household: asked, told, taking back.
    await post.take('secretary', filed.caseId, 'ask_more');
    const heard = await post.told(filed.caseId);
    expect(heard.neighbour).toContain('asked_more');
    expect(heard.villager ?? []).not.toContain('asked_more');
    await post.take('neighbour', filed.caseId, 'supply');
    await post.take('neighbour', filed.caseId, 'withdraw', { declaration: filed.id });
    const data = await server().call('getMyData', {}, await post.token('neighbour'));
    expect(data.declarations.map(({ id }) => id)).toContain(filed.id);
  });

  it('are asked for with an answer that says nothing of whether they are there', async () => {
    const filed = await file();
    const right = await ask(filed);
    const wrong = await ask({ ...filed, idNumber: nextIdNumber() });
    const none = await ask({ receipt: 'WN7K-4RXD-93', idNumber: filed.idNumber }, 'elsewhere').catch(() => undefined);
    const shapeOf = (reply: object) => Object.keys(reply).sort();
    expect(shapeOf(wrong)).toEqual(shapeOf(right));
    expect(wrong.state).toBe(right.state);
    if (none) expect(none.state).toBe('waiting');
    expect(await shown(filed.caseId)).toHaveLength(1);
    expect(await refused(wrong.id, wrong.code)).toBe('request.not_found');
    const dump = JSON.stringify((await server().services.db.execute(sql`select * from recoveries`)).rows);
    expect(dump).not.toContain(filed.idNumber);
    expect(server().logged.join('')).not.toContain(filed.idNumber);
  });

  it('are asked for three times a day at most; the same request sent twice is one', async () => {
    const filed = await file();
    const token = await post.token('neighbour');
    const body = { id: randomUUID(), receipt: filed.receipt, idNumber: filed.idNumber };
    const first = await server().call('askRecovery', { body }, token);
    expect(await server().call('askRecovery', { body }, token)).toEqual(first);
    const other = { ...body, idNumber: nextIdNumber() };
    expect((await server().refused('askRecovery', { body: other }, token)).code).toBe('request.id_reused');
    await ask(filed);
    await ask(filed);
    const fourth = { ...body, id: randomUUID() };
    expect((await server().refused('askRecovery', { body: fourth }, token)).code).toBe('request.too_many');
    server().passHours(25);
    post = new Post(server());
    await ask(filed);
  });

  it('are not handed over by a wrong code, another office, who asks, or after two weeks', async () => {
    const filed = await file();
    const asked = await ask(filed);
    const wrong = asked.code === '000000' ? '000001' : '000000';
    expect(await refused(asked.id, wrong)).toBe('recovery.wrong_code');
    expect(await refused(asked.id, asked.code, 'elsewhere')).toBe('request.not_found');
    expect(await refused(asked.id, asked.code, 'cadre')).toBe('request.not_found');
    const own = await ask(filed, 'secretary');
    expect(await shown(filed.caseId)).toHaveLength(1);
    expect(await refused(own.id, own.code)).toBe('recovery.own');
    server().passHours(15 * 24);
    post = new Post(server());
    expect(await refused(asked.id, asked.code)).toBe('request.not_found');
    expect((await listed('neighbour')).mine.find(({ id }) => id === asked.id)).toMatchObject({ state: 'expired' });
  });

  it('tells who has them first, who may say that it was not them', async () => {
    const filed = await file();
    // An inbox is in the order of time.
    server().passHours(1 / 60);
    const asked = await ask(filed);
    const told = (inbox: ApiReply<'listMessages'>['messages']) => inbox.map(({ recovery }) => recovery).filter(Boolean);
    expect(told(await post.inbox('villager'))[0]).toBe('claimed');
    expect((await post.inbox('secretary'))[0]).toMatchObject({
      recovery: 'to_compare',
      caseId: filed.caseId,
      done: false,
    });
    const { claims } = await listed('villager');
    expect(claims).toContainEqual({ id: asked.id, receipt: filed.receipt, at: asked.at, disputed: false });
    const dispute = { params: { recovery: asked.id } };
    expect((await server().refused('disputeRecovery', dispute, await post.token('neighbour'))).status).toBe(404);
    await server().call('disputeRecovery', dispute, await post.token('villager'));
    expect(await shown(filed.caseId)).toMatchObject([{ disputed: true }]);

    const refusal = { params: { recovery: asked.id }, body: { granted: false as const, reason: '身份证不是本人的。' } };
    server().passHours(1 / 60);
    await server().call('decideRecovery', refusal, await post.token('secretary'));
    await server().call('decideRecovery', refusal, await post.token('secretary'));
    expect(await refused(asked.id, asked.code)).toBe('request.decided');
    expect((await listed('neighbour')).mine[0]).toMatchObject({ state: 'refused', reason: '身份证不是本人的。' });
    expect(told(await post.inbox('neighbour'))[0]).toBe('not_found');
    expect(await mine('villager')).toContain(filed.id);
    expect((await post.inbox('secretary')).find(({ recovery }) => recovery)).toMatchObject({ done: true });
  });

  it('leave what the old account filed for others, and go with all that it filed for its own household', async () => {
    const applicant = { ...articleHousehold().applicant, idNumber: nextIdNumber() };
    const first = await file({ applicant });
    const again = await file({ applicant });
    const filer = { relation: 'neighbour' as const, name: '陈帮忙', phone: '13900000456' };
    const helped = await file({ filer });
    // What a helper filed is nobody's here to be found again.
    const theirs = await ask(helped);
    expect(await refused(theirs.id, theirs.code)).toBe('request.not_found');
    const asked = await ask(again);
    await decide(asked.id, asked.code, 'township');
    expect(await mine('neighbour')).toEqual(expect.arrayContaining([first.id, again.id]));
    expect(await mine('villager')).toEqual(expect.arrayContaining([helped.id]));
    expect(await mine('villager')).not.toContain(first.id);
  });

  it('can be moved by nothing but the history', async () => {
    const filed = await file();
    const [from, to] = [await post.idOf('villager'), await post.idOf('neighbour')];
    const move = server().services.db.execute(sql`select move_filings(array[${filed.id}]::uuid[], ${from}, ${to})`);
    await expect(move).rejects.toThrow();
  });
});

describeServer('somebody on the staff with a new WeChat', (server) => {
  let post: Post;
  beforeEach(() => {
    server().passHours(2);
    post = new Post(server());
  });
  const offer = async (subject: string) =>
    server().call(
      'moveStaff',
      { params: { id: subject }, body: { id: randomUUID() } },
      await post.token('administrator'),
    );

  it('goes on as who they are, and the former one is nobody', async () => {
    const secretary = await post.token('secretary');
    const before = await server().call('whoAmI', {}, secretary);
    const caseId = await post.file();
    const { code } = await offer(before.id);
    const phone = await server().signIn('demo-villager-rongjiang');
    const now = await server().call('activate', { body: { code } }, phone);
    expect(now).toEqual(before);
    expect(await server().call('whoAmI', {}, phone)).toEqual(before);
    expect((await server().refused('whoAmI', {}, secretary)).code).toBe('session.required');
    const list = await server().call('getCase', { params: { caseId } }, phone);
    expect(list.allowed).toContain('confirm');
    expect((await server().call('listMessages', { query: {} }, phone)).messages.length).toBeGreaterThan(0);
    // The lost phone signs in as a villager; signed in anew, the new one is the secretary.
    expect((await server().call('whoAmI', {}, await server().signIn(codes.secretary))).roles).toEqual([]);
    expect((await server().call('whoAmI', {}, await server().signIn('demo-villager-rongjiang'))).id).toBe(before.id);
    expect((await server().refused('activate', { body: { code } }, await post.token('cadre'))).code).toBe(
      'invitation.used',
    );
    const { changes } = await server().call('listChanges', { query: {} }, await post.token('administrator'));
    expect(changes.slice(0, 2).map(({ kind, subject }) => [kind, subject])).toEqual([
      ['moved', before.id],
      ['move_offered', before.id],
    ]);
  });

  it('is not made by who offers it, nor for who offers it, nor from a WeChat with a life of its own', async () => {
    const cadre = await post.idOf('cadre');
    const { code } = await offer(cadre);
    const administrator = await post.token('administrator');
    expect((await server().refused('activate', { body: { code } }, administrator)).code).toBe('administrator.own_role');
    const self = { params: { id: await post.idOf('administrator') }, body: { id: randomUUID() } };
    expect((await server().refused('moveStaff', self, administrator)).code).toBe('administrator.own_role');
    await post.file();
    expect((await server().refused('activate', { body: { code } }, await post.token('villager'))).code).toBe(
      'invitation.account_used',
    );
    expect((await server().refused('activate', { body: { code } }, await post.token('township'))).code).toBe(
      'invitation.account_used',
    );
    const nobody = { params: { id: await post.idOf('villager') }, body: { id: randomUUID() } };
    expect((await server().refused('moveStaff', nobody, administrator)).code).toBe('account.not_found');
    // Revoked like any other code.
    const { invitations } = await server().call('listInvitations', {}, administrator);
    const open = invitations.find(({ moves }) => moves);
    await server().call('revokeInvitation', { params: { id: open?.id ?? '' } }, administrator);
    expect((await server().refused('activate', { body: { code } }, await post.token('neighbour'))).code).toBe(
      'invitation.expired',
    );
  });
});
