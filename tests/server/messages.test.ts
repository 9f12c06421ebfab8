import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { addDays } from '../../src/shared/base/china-time';
import { takeAction } from '../../mock-server/cases/act';
import { inTransaction } from '../../mock-server/services';
import { openOpenid } from '../../mock-server/messages/openid';
import { getAccount } from '../../mock-server/store/accounts';
import { grantRole, revokeRole } from '../../mock-server/store/admin';
import { accounts } from '../../mock-server/store/schema';
import { describeServer } from './harness';
import { articleHousehold } from '../people';
import { codes } from './office';
import { Post } from './post';

describeServer('messages', (server) => {
  let post: Post;
  beforeEach(() => {
    post = new Post(server());
  });

  it('tell the next actor once, whose case it is, masked, though the same declaration is sent again', async () => {
    const id = randomUUID();
    const applicant = { name: '赵小满', phone: '0857-0000123', idNumber: '520000190001019996' };
    const caseId = await post.file({ id, applicant });
    await post.file({ id, applicant });
    expect(await post.told(caseId)).toEqual({ secretary: ['to_do'] });
    const [message] = await post.inbox('secretary');
    expect(message).toEqual({
      id: message?.id,
      kind: 'to_do',
      at: server().services.now().toISOString(),
      read: false,
      caseId,
      about: '赵＊＊',
      village: expect.objectContaining({ code: '520526107001', village: '七里半社区' }) as unknown,
      step: 'awaiting_visit',
      done: false,
    });
    await post.take('secretary', caseId, 'confirm');
    expect((await post.inbox('secretary'))[0]).toMatchObject({ step: 'awaiting_visit', done: true });
  });

  it('tell the household once where it follows its case, though the same action comes three times at once', async () => {
    const declarationId = randomUUID();
    const caseId = await post.file({ id: declarationId });
    const body = await post.action(caseId, 'ask_more');
    const token = await post.token('secretary');
    await Promise.all([1, 2, 3].map(() => server().call('takeAction', { params: { caseId }, body }, token)));
    expect(await post.told(caseId)).toEqual({ secretary: ['to_do'], villager: ['asked_more'] });
    const [message] = await post.inbox('villager');
    expect(message).toMatchObject({ kind: 'asked_more', caseId, declarationId, read: false });
    expect(message).not.toHaveProperty('about');
    await post.take('villager', caseId, 'supply');
    expect(await post.told(caseId)).toEqual({ secretary: ['to_do', 'to_do'], villager: ['asked_more'] });
  });

  it('tell the household of a refusal and what became of its objection, and the township of the objection', async () => {
    const caseId = await post.file();
    await post.take('secretary', caseId, 'find_not_established');
    await post.take('villager', caseId, 'object');
    await post.take('township', caseId, 'send_back');
    expect(await post.told(caseId)).toEqual({
      secretary: ['to_do', 'to_do'],
      villager: ['not_established', 'reopened'],
      township: ['to_do'],
    });
  });

  it('tell the household that the township has taken up what nobody in the village could', async () => {
    const caseId = await post.file({ village: '520526107205' });
    await post.take('township', caseId, 'accept');
    expect(await post.told(caseId)).toEqual({ township: ['to_do'], villager: ['received'], secretary: ['to_do'] });
  });

  it('follow a case on its whole way, each to whom it concerns and to nobody else', async () => {
    const caseId = await post.file();
    await post.take('secretary', caseId, 'confirm');
    await post.take('cadre', caseId, 'deliberate');
    const { notice } = await server().call('getCase', { params: { caseId } }, await post.token('county'));
    const objection = { id: randomUUID(), words: '他家有车。' };
    await server().call('objectToNotice', { params: { notice: notice!.id }, body: objection });
    await post.take('secretary', caseId, 'answer_objection', { objection: objection.id, finding: '是借的。' });
    post.passDays(6);
    await post.sweep();
    await post.take('township', caseId, 'pass_review');
    await post.take('county', caseId, 'send_back');
    await post.take('township', caseId, 'pass_review');
    await post.take('county', caseId, 'approve');
    await post.take('township', caseId, 'agree_measure');
    await post.take('department', caseId, 'deliver_measure');
    await post.take('villager', caseId, 'confirm_measure');
    post.passDays(200);
    await post.take('secretary', caseId, 'propose_elimination');
    await post.take('township', caseId, 'send_back');
    await post.take('secretary', caseId, 'propose_elimination');
    await post.take('township', caseId, 'pass_review');
    await post.take('county', caseId, 'approve_elimination');
    expect(await post.told(caseId)).toEqual({
      villager: [
        'on_notice',
        'recognized',
        'measure_agreed',
        'measure_delivered',
        'elimination_proposed',
        'elimination_stopped',
        'elimination_proposed',
        'eliminated',
      ],
      secretary: ['to_do', 'notice_objection', 'elimination_returned'],
      township: ['to_do', 'to_do', 'to_do', 'to_do', 'to_do'],
      county: ['to_do', 'to_do', 'to_do'],
      department: ['to_do'],
    });
  });

  it('raise what is overdue a level at a time, and urge who holds it', async () => {
    const caseId = await post.file();
    post.passDays(5);
    await post.sweep();
    await post.take('township', caseId, 'urge', { note: '请今天上门。' });
    post.passDays(6);
    await post.sweep();
    expect(await post.told(caseId)).toEqual({
      secretary: ['to_do', 'urged'],
      township: ['overdue'],
      county: ['overdue'],
    });
  });

  it('reach who stands in for a first secretary, and who is away too', async () => {
    const token = await post.token('secretary');
    const [from, to] = [post.today, addDays(post.today, 1)];
    const body = { id: randomUUID(), deputy: await post.idOf('cadre'), from, to };
    await server().call('handOver', { body }, token);
    expect(await post.told(await post.file())).toEqual({ secretary: ['to_do'], cadre: ['to_do'] });
    post.passDays(2);
    expect(await post.told(await post.file())).toEqual({ secretary: ['to_do'] });
  });

  it('go to the first secretary where no household has an account to confirm what it got', async () => {
    const { village, hardship, circumstances, applicant, householdSize } = articleHousehold();
    const found = { id: randomUUID(), by: 'department', village, hardship, circumstances, householdSize } as const;
    const { caseId } = await server().call(
      'discover',
      {
        body: {
          ...found,
          words: '住院自付超过预警线。',
          applicant: { ...applicant, name: '韦小荞', phone: '0857-0000456' },
        },
      },
      await post.token('department'),
    );
    await post.take('township', caseId, 'accept');
    await post.take('secretary', caseId, 'confirm');
    await post.take('cadre', caseId, 'deliberate');
    post.passDays(6);
    await post.sweep();
    await post.take('township', caseId, 'pass_review');
    await post.take('county', caseId, 'approve');
    await post.take('township', caseId, 'agree_measure');
    await post.take('department', caseId, 'deliver_measure');
    expect(await post.told(caseId)).toEqual({
      township: ['to_do', 'to_do', 'to_do'],
      secretary: ['to_do', 'to_do'],
      county: ['to_do'],
      department: ['to_do'],
    });
  });

  it('are nobody’s of the other department', async () => {
    const { db } = server().services;
    const other = { role: 'department_officer', area: '520526000000', department: 'education' } as const;
    await grantRole(db, await post.idOf('neighbour'), other);
    const caseId = await post.toMonitored();
    await post.take('township', caseId, 'agree_measure');
    await revokeRole(db, await post.idOf('neighbour'), other);
    const told = await post.told(caseId);
    expect(told.department).toEqual(['to_do']);
    expect(told.neighbour).toBeUndefined();
  });

  it('come newest first in pages of twenty that lose and repeat nothing', async () => {
    for (let more = 0; more < 22; more += 1) {
      if (more % 5 === 0) server().passHours(1);
      await post.file();
    }
    const all = await post.inbox('secretary');
    const times = all.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const token = await post.token('secretary');
    const first = await server().call('listMessages', { query: {} }, token);
    expect(first.messages).toHaveLength(20);
    expect(first.unread).toBe(all.length);
    for (const cursor of ['nonsense', Buffer.from('{"at":"2026-11-23"}').toString('base64url')]) {
      const { errors } = await server().refused('listMessages', { query: { cursor } }, token);
      expect(errors).toMatchObject([{ pointer: '/query/cursor', code: 'format' }]);
    }
  });

  it('count as read up to the newest that was shown, for who read them and for nobody else', async () => {
    const caseId = await post.file();
    server().passHours(1);
    const seen = server().services.now().toISOString();
    await post.take('secretary', caseId, 'ask_more');
    server().passHours(1);
    await post.take('villager', caseId, 'supply');
    const [secretary, villager] = [await post.token('secretary'), await post.token('villager')];
    const before = await server().call('listMessages', { query: {} }, villager);
    expect(await server().call('readMessages', { body: { upTo: seen } }, secretary)).toEqual({ unread: 1 });
    const after = await server().call('listMessages', { query: {} }, secretary);
    expect(after.unread).toBe(1);
    expect(after.messages.slice(0, 2).map(({ read }) => read)).toEqual([false, true]);
    expect((await server().call('listMessages', { query: {} }, villager)).unread).toBe(before.unread);
    expect(before.unread).toBeGreaterThan(0);
    // One alone, and nothing without saying which.
    const [newest] = after.messages.map(({ id }) => id);
    expect(await server().call('readMessages', { body: { messages: [newest ?? ''] } }, secretary)).toEqual({
      unread: 0,
    });
    expect((await server().refused('readMessages', { body: {} }, secretary)).code).toBe('request.invalid');
  });

  it('are never another account’s, also not of the next village or to a stranger', async () => {
    const caseId = await post.file();
    await post.take('secretary', caseId, 'ask_more');
    const told = await post.told(caseId);
    expect(Object.keys(told).sort()).toEqual(['secretary', 'villager']);
    expect(await post.inbox('neighbour')).toEqual([]);
    expect(await post.inbox('elsewhere')).toEqual([]);
  });

  it('no longer say whose case it is to who lost the role', async () => {
    const { db } = server().services;
    const role = { role: 'first_secretary', area: '520526107001' } as const;
    const caseId = await post.file();
    const own = async () => (await post.inbox('secretary')).find((message) => message.caseId === caseId);
    expect((await own())?.about).toBe('赵＊＊');
    await revokeRole(db, await post.idOf('secretary'), role);
    expect(await own()).toMatchObject({ kind: 'to_do' });
    expect(await own()).not.toHaveProperty('about');
    await grantRole(db, await post.idOf('secretary'), role);
  });

  it('are not written of an action that is rolled back, and the subscription is not used', async () => {
    const { services } = server();
    const token = await post.token('villager');
    await server().call('subscribe', { body: { accepted: ['progress'] } }, token);
    const left = () => services.db.execute(sql`select account_id, template, "left" from subscriptions order by 1, 2`);
    const caseId = await post.file();
    const before = [await post.told(caseId), (await left()).rows];
    const action = await post.action(caseId, 'ask_more');
    const secretary = await getAccount(services.db, await post.idOf('secretary'), post.today);
    const cut = inTransaction(services, async (tx) => {
      await takeAction(tx, secretary, caseId, action);
      throw new Error('cut off');
    });
    await expect(cut).rejects.toThrow('cut off');
    expect([await post.told(caseId), (await left()).rows]).toEqual(before);
  });

  it('keep the openid sealed for its account, from the first sign-in of whoever was made without one', async () => {
    const { db, sealing } = server().services;
    const find = async (code: string) => {
      const [row] = await db
        .select()
        .from(accounts)
        .where(eq(accounts.openidIndex, sealing.blindIndex('openid', code)));
      return row!;
    };
    expect((await find('demo-county-rongjiang')).openid).toBeNull();
    await server().signIn('demo-county-rongjiang');
    const { id, openid } = await find('demo-county-rongjiang');
    await server().signIn('demo-county-rongjiang');
    expect(openOpenid(sealing, openid!, id)).toBe('demo-county-rongjiang');
    expect((await find('demo-county-rongjiang')).openid).toEqual(openid);
    expect(Buffer.from(openid!).toString('latin1')).not.toContain('demo-county');
    expect(() => openOpenid(sealing, openid!, randomUUID())).toThrow();
  });

  it('can be asked for by the templates that are set up, at most twenty ahead', async () => {
    const { db } = server().services;
    const token = await post.token('neighbour');
    expect(await server().call('getMessageTemplates', {}, token)).toEqual({
      templates: { progress: 'local-progress', to_do: 'local-to-do' },
    });
    for (let time = 0; time < 23; time += 1)
      await server().call('subscribe', { body: { accepted: ['progress', 'progress'] } }, token);
    await server().call('subscribe', { body: { accepted: ['to_do'] } }, token);
    const { rows } = await db.execute(
      sql`select template, "left" from subscriptions where account_id = ${await post.idOf('neighbour')} order by template`,
    );
    expect(rows).toEqual([
      { template: 'progress', left: 20 },
      { template: 'to_do', left: 1 },
    ]);
  });

  it('leave nobody’s name, words or openid in the log', () => {
    const log = server().logged.join('');
    expect(log).toContain('/api/messages');
    for (const secret of ['赵小满', '赵＊＊', '报销', codes.villager, codes.secretary])
      expect(log).not.toContain(secret);
  });
});
