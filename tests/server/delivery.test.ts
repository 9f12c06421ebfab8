import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { makeBackground } from '../../mock-server/background';
import type { MessageGateway, Outcome, OutgoingMessage } from '../../mock-server/gateways/wechat-messages';
import { MAX_ATTEMPTS } from '../../mock-server/messages/deliver';
import type { MessageTemplate } from '../../src/shared/contract/message';
import { describeServerOnBothStores } from './harness';
import { codes, type Person } from './office';
import { Post } from './post';

/** Longer than any wait after a try that failed. */
const WAIT_H = 4;
const busy: Outcome = { result: 'later', code: '-1' };

/** A gateway that answers as the test says, and remembers what it was asked to send. */
class Scripted implements MessageGateway {
  readonly templates = { progress: 'progress-template', to_do: 'to-do-template' };
  readonly longTerm: MessageTemplate[] = [];
  readonly sent: OutgoingMessage[] = [];

  constructor(private readonly answer: (message: OutgoingMessage) => Outcome | Promise<Outcome>) {}

  async send(message: OutgoingMessage): Promise<Outcome> {
    this.sent.push(message);
    return this.answer(message);
  }
}
const sending = () => new Scripted(() => ({ result: 'sent' }));

describeServerOnBothStores('the delivery of subscribe messages', (server) => {
  let post: Post;
  const log = { warn: () => undefined, error: () => undefined };
  /** As another process would, with a gateway of its own. */
  const deliver = async (messages: MessageGateway) => {
    await server().jobs.caughtUp();
    return makeBackground({ ...server().services, messages }, log).run('deliver_message');
  };
  const subscribe = async (who: Person, ...accepted: MessageTemplate[]) =>
    server().call('subscribe', { body: { accepted } }, await post.token(who));
  const asked = async () => {
    const declarationId = randomUUID();
    const caseId = await post.file({ id: declarationId });
    await post.take('secretary', caseId, 'ask_more');
    await server().jobs.caughtUp();
    return { caseId, declarationId };
  };
  const standing = async (caseId: string, kind: string) => {
    await server().jobs.caughtUp();
    const { rows } = await server().services.db.execute(
      sql`select delivery, coalesce(jobs.attempts, 0) as attempts, coalesce(jobs.last_code, messages.last_code) as code,
            dead_at is not null as dead
          from messages left join jobs on jobs.kind = 'deliver_message' and jobs.key = messages.id::text
          where case_id = ${caseId} and messages.kind = ${kind}`,
    );
    return rows;
  };

  // What one test leaves behind is no other's.
  beforeEach(async () => {
    post = new Post(server());
    await server().jobs.caughtUp();
    const { db } = server().services;
    await db.execute(sql`update messages set delivery = 'none' where delivery = 'pending'`);
    await db.execute(sql`delete from jobs where kind = 'deliver_message'`);
    await db.execute(sql`delete from subscriptions`);
  });

  it('sends a household that asked for one exactly one, by its openid, to the page of its case', async () => {
    await subscribe('villager', 'progress');
    const { caseId, declarationId } = await asked();
    const wechat = sending();
    expect(await deliver(wechat)).toBe(1);
    expect(await deliver(wechat)).toBe(0);
    expect(wechat.sent).toEqual([
      {
        openid: codes.villager,
        template: 'progress',
        page: `pages/progress/index?id=${declarationId}`,
        what: '村里想再问一问，请补充',
        inShort: '请补充',
        at: server().services.now().toISOString(),
      },
    ]);
    expect(await standing(caseId, 'asked_more')).toMatchObject([{ delivery: 'sent', attempts: 0, code: null }]);
  });

  it('sends nothing to who asked for nothing, or only for the other template, or for one and has had it', async () => {
    await subscribe('villager', 'to_do');
    await asked();
    await subscribe('villager', 'progress');
    await asked();
    const last = await asked();
    const wechat = sending();
    expect(await deliver(wechat)).toBe(1);
    expect(await standing(last.caseId, 'asked_more')).toMatchObject([{ delivery: 'none', attempts: 0 }]);
    expect((await post.inbox('villager')).filter(({ caseId }) => caseId === last.caseId)).toHaveLength(1);
  });

  it('sends as often as there is something, where WeChat lets one acceptance stand for all', async () => {
    await subscribe('villager', 'progress');
    const wechat = sending();
    wechat.longTerm.push('progress');
    server().services.messages = wechat;
    await asked();
    await asked();
    expect(await deliver(wechat)).toBe(2);
    server().services.messages = sending();
  });

  it('sends who acts next to the page of their work', async () => {
    await subscribe('secretary', 'to_do');
    const caseId = await post.file();
    const wechat = sending();
    await deliver(wechat);
    expect(wechat.sent).toMatchObject([{ openid: codes.secretary, page: `village/case/index?id=${caseId}` }]);
  });

  it('tries again after a while when WeChat is busy, and then sends it once', async () => {
    await subscribe('villager', 'progress');
    const { caseId } = await asked();
    const wechat: Scripted = new Scripted(() => (wechat.sent.length === 1 ? busy : { result: 'sent' }));
    await deliver(wechat);
    expect(await standing(caseId, 'asked_more')).toMatchObject([{ delivery: 'pending', attempts: 1, code: '-1' }]);
    await deliver(wechat);
    expect(wechat.sent).toHaveLength(1);
    for (let time = 0; time < 3; time += 1) {
      server().passHours(WAIT_H);
      await deliver(wechat);
    }
    expect(wechat.sent).toHaveLength(2);
    expect(await standing(caseId, 'asked_more')).toMatchObject([{ delivery: 'sent', attempts: 0, code: null }]);
  });

  it('sends a helper nothing more once the household has denied it, though it was waiting', async () => {
    await subscribe('villager', 'progress');
    const declarationId = randomUUID();
    const filer = { relation: 'neighbour' as const, name: '赵小满', phone: '0857-0000123' };
    const caseId = await post.file({ id: declarationId, filer });
    await post.take('secretary', caseId, 'ask_more');
    await deliver(new Scripted(() => busy));
    await post.take('secretary', caseId, 'call_back', { declaration: declarationId, answer: 'not_agreed' });
    server().passHours(WAIT_H);
    const wechat = sending();
    await deliver(wechat);
    expect(wechat.sent).toEqual([]);
    expect(await standing(caseId, 'asked_more')).toMatchObject([{ delivery: 'refused', attempts: 0, code: 'denied' }]);
  });

  it('gives up after so many tries, and says with which code', async () => {
    await subscribe('villager', 'progress');
    const { caseId } = await asked();
    const wechat = new Scripted(() => busy);
    for (let time = 0; time < MAX_ATTEMPTS + 3; time += 1) {
      await deliver(wechat);
      server().passHours(WAIT_H);
    }
    expect(wechat.sent).toHaveLength(MAX_ATTEMPTS);
    expect(await standing(caseId, 'asked_more')).toEqual([
      { delivery: 'refused', attempts: MAX_ATTEMPTS, code: '-1', dead: true },
    ]);
  });

  it('asks nothing more of who has taken it back', async () => {
    await subscribe('villager', 'progress');
    await subscribe('villager', 'progress');
    await subscribe('villager', 'progress');
    const first = await asked();
    const wechat = new Scripted(() => ({ result: 'refused', code: '43101', unsubscribed: true }));
    await deliver(wechat);
    const second = await asked();
    await deliver(wechat);
    expect(wechat.sent).toHaveLength(1);
    expect(await standing(first.caseId, 'asked_more')).toMatchObject([{ delivery: 'refused', code: '43101' }]);
    expect(await standing(second.caseId, 'asked_more')).toMatchObject([{ delivery: 'none' }]);
  });

  it('keeps what else the person asked for when one message is refused', async () => {
    await subscribe('villager', 'progress');
    await subscribe('villager', 'progress');
    await asked();
    const wechat = new Scripted(() => ({ result: 'refused', code: '47003' }));
    await deliver(wechat);
    await asked();
    await deliver(wechat);
    expect(wechat.sent).toHaveLength(2);
  });

  it('leaves the others alone when WeChat takes nobody’s, and goes on when it does', async () => {
    await subscribe('villager', 'progress');
    await subscribe('villager', 'progress');
    await asked();
    await asked();
    const full = new Scripted(() => ({ result: 'later', code: '45009', everyone: true }));
    await deliver(full);
    expect(full.sent).toHaveLength(1);
    server().passHours(WAIT_H);
    const wechat = sending();
    expect(await deliver(wechat)).toBe(2);
  });

  it('sends each once though three deliver at the same time', async () => {
    const filed: string[] = [];
    for (let one = 0; one < 6; one += 1) {
      await subscribe('villager', 'progress');
      filed.push((await asked()).declarationId);
    }
    // Nobody's send ends before all three are in one: they do overlap.
    let waiting = 3;
    let letGo = () => {};
    const together = new Promise<void>((resolve) => (letGo = resolve));
    const wechat = new Scripted(async () => {
      waiting -= 1;
      if (waiting === 0) letGo();
      await together;
      return { result: 'sent' };
    });
    const counts = await Promise.all([1, 2, 3].map(() => deliver(wechat)));
    expect(counts.reduce((sum, count) => sum + count)).toBe(6);
    expect(wechat.sent.map(({ page }) => page).sort()).toEqual(
      filed.map((declarationId) => `pages/progress/index?id=${declarationId}`).sort(),
    );
  });

  it('repeats at most the one that was under way when it was killed, a minute later', async () => {
    await subscribe('villager', 'progress');
    const killed = await asked();
    await subscribe('villager', 'progress');
    await asked();
    let begun = () => {};
    const dies = new Promise<void>((resolve) => (begun = resolve));
    const dying = new Scripted(() => {
      begun();
      return new Promise(() => undefined);
    });
    void deliver(dying);
    await dies;
    const wechat = sending();
    expect(await deliver(wechat)).toBe(1);
    expect(await standing(killed.caseId, 'asked_more')).toMatchObject([{ delivery: 'pending', attempts: 1 }]);
    server().passHours(1 / 60);
    expect(await deliver(wechat)).toBe(1);
    expect(await standing(killed.caseId, 'asked_more')).toMatchObject([{ delivery: 'sent', attempts: 0, code: null }]);
  });

  it('writes nothing for a try that took so long that another has it now', async () => {
    await subscribe('villager', 'progress');
    const { caseId } = await asked();
    const wechat = new Scripted(() => busy);
    const slow = new Scripted(async () => {
      server().passHours(1);
      await deliver(wechat);
      return { result: 'refused', code: '40003' };
    });
    await deliver(slow);
    expect(wechat.sent).toHaveLength(1);
    expect(await standing(caseId, 'asked_more')).toMatchObject([{ delivery: 'pending', attempts: 2, code: '-1' }]);
  });

  it('does not go on for ever with a message that ends every process that takes it', async () => {
    await subscribe('villager', 'progress');
    const { caseId } = await asked();
    await server().services.db.execute(
      sql`update jobs set attempts = ${MAX_ATTEMPTS} where key = (select id::text from messages where case_id = ${caseId} and delivery = 'pending')`,
    );
    const wechat = sending();
    expect(await deliver(wechat)).toBe(0);
    expect(wechat.sent).toEqual([]);
    expect(await standing(caseId, 'asked_more')).toMatchObject([{ delivery: 'refused', code: 'interrupted' }]);
  });

  it('cannot reach an account whose openid is not known, and goes on to the next', async () => {
    await subscribe('villager', 'progress');
    const { caseId } = await asked();
    await subscribe('secretary', 'to_do');
    await post.file();
    await server().services.db.execute(
      sql`update accounts set openid = null where id = (select account_id from messages where case_id = ${caseId} and kind = 'asked_more')`,
    );
    const wechat = sending();
    await deliver(wechat);
    expect(wechat.sent).toHaveLength(1);
    expect(await standing(caseId, 'asked_more')).toMatchObject([{ delivery: 'refused', code: 'no openid' }]);
  });

  it('sends nothing that no template is set up for', async () => {
    await subscribe('villager', 'progress');
    const { services } = server();
    const before = services.messages;
    services.messages = new Scripted(() => ({ result: 'sent' }));
    Object.assign(services.messages, { templates: {} });
    const { caseId } = await asked();
    services.messages = before;
    expect(await standing(caseId, 'asked_more')).toMatchObject([{ delivery: 'none' }]);
  });
});
