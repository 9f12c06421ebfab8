import { sql } from 'drizzle-orm';
import type { LocalMessages } from '../../mock-server/gateways/local-messages';
import { writeDigests } from '../../mock-server/digests/digest';
import { addDays, startOfChinaDay, type ChinaDay } from '../../src/shared/base/china-time';
import { addWorkingDays } from '../../src/shared/contract/calendar';
import { describeServerOnBothStores } from './harness';
import { Office, type Person } from './office';

describeServerOnBothStores('the morning’s digest', (server) => {
  let office: Office;
  beforeEach(() => {
    office = new Office(server());
  });
  const calendar = () => server().services.reference.current().calendar;
  const at = (day: ChinaDay, hour: number) =>
    server().setTime(new Date(Date.parse(startOfChinaDay(day)) + hour * 3_600_000).toISOString());
  const write = () => writeDigests(server().services);
  const digestsOf = async (who: Person) => {
    office = new Office(server());
    const { messages } = await server().call('listMessages', { query: {} }, await office.token(who));
    return messages.flatMap(({ kind, digest }) => (kind === 'digest' && digest ? [digest] : []));
  };
  /** A working day, the first of its week or not, from a day on. */
  const workingDay = (from: ChinaDay, first: boolean): ChinaDay => {
    for (let day = from; ; day = addDays(day, 1)) {
      const monday = addDays(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7));
      const before = Array.from({ length: 7 }, (_, on) => addDays(monday, on)).filter((each) => each < day);
      const isFirst = !before.some((each) => calendar().isWorkingDay(each));
      if (calendar().isWorkingDay(day) && isFirst === first) return day;
    }
  };

  test('tells who has something to do how much of it, once a day, and nobody else', async () => {
    await office.file();
    await office.file();
    const day = workingDay(addDays(office.today, 1), false);
    at(day, 8.5);
    expect(await write()).toBeGreaterThan(0);
    const [digest, ...more] = await digestsOf('secretary');
    expect(more).toEqual([]);
    expect(digest && digest.overdue + digest.today + digest.soon).toBeGreaterThan(0);
    expect(await digestsOf('elsewhere')).toEqual([]);
    expect(await digestsOf('villager')).toEqual([]);
    // A watcher waits for the week's first working day.
    expect(await digestsOf('province')).toEqual([]);
    expect(await write()).toBe(0);
    expect(await digestsOf('secretary')).toHaveLength(1);
  });

  test('counts what is due today, within two working days and overdue', async () => {
    // What is urgent is due after a day, by the hour: later than a digest is written.
    at(workingDay(addDays(office.today, 1), true), 10);
    office = new Office(server());
    await office.file();
    await server().jobs.caughtUp();
    const { rows } = await server().store.db.execute<{ due: string }>(
      sql`select to_char(max(due_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as due from cases where status = 'awaiting_visit'`,
    );
    const due = rows[0]?.due ?? '';
    const countsOn = async (day: ChinaDay) => {
      at(day, 9);
      await write();
      return (await digestsOf('secretary'))[0];
    };
    const earlier = [1, 2, 3]
      .map((days) => addDays(due, -days))
      .filter((day) => calendar().isWorkingDay(day) && addWorkingDays(day, 2, calendar()) >= due)
      .at(-1);
    if (earlier !== undefined && earlier > office.today)
      expect(await countsOn(earlier)).toMatchObject({ today: 0, soon: expect.any(Number) as number });
    const onTheDay = await countsOn(due);
    expect(onTheDay?.today).toBeGreaterThan(0);
    const after = addWorkingDays(due, 1, calendar());
    const late = await countsOn(after);
    expect(late?.overdue).toBeGreaterThanOrEqual(onTheDay?.today ?? Infinity);
    expect(late?.today).toBe(0);
  });

  test('keeps quiet at night, in the afternoon and on days off', async () => {
    await office.file();
    const day = workingDay(addDays(office.today, 1), true);
    at(day, 7.9);
    expect(await write()).toBe(0);
    at(day, 10);
    expect(await write()).toBe(0);
    const off = Array.from({ length: 7 }, (_, on) => addDays(day, on)).find((each) => !calendar().isWorkingDay(each));
    at(off ?? '', 9);
    expect(await write()).toBe(0);
  });

  test('tells who only watches once a week what is overdue in their area', async () => {
    await office.file();
    server().passHours(24 * 40);
    await server().jobs.caughtUp();
    office = new Office(server());
    at(workingDay(addDays(office.today, 1), true), 9);
    await write();
    const [digest] = await digestsOf('province');
    expect(digest).toMatchObject({ overdue: 0, today: 0, soon: 0, weekly: true });
    expect(digest?.below).toBeGreaterThan(0);
  });

  test('is sent by a subscribe message with the numbers alone, to the page of the list', async () => {
    await office.file();
    await server().call('subscribe', { body: { accepted: ['to_do'] } }, await office.token('secretary'));
    const day = workingDay(addDays(office.today, 1), false);
    at(day, 9);
    await write();
    await server().jobs.run('deliver_message');
    const sent = (server().services.messages as LocalMessages).sent.filter(({ inShort }) => inShort === '今日待办');
    expect(sent.at(-1)).toMatchObject({ template: 'to_do', page: 'village/queue/index' });
    expect(sent.at(-1)?.what).toMatch(/^(超期|今天到期|两天内到期) \d+ 件/);
  });
});
