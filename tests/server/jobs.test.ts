/** The runner of jobs on a real table, as one process and as several. */
import { sql } from 'drizzle-orm';
import type { Fault } from '../../mock-server/jobs/fault';
import { follower, type Kind } from '../../mock-server/jobs/port';
import { makeJobs, type Jobs } from '../../mock-server/jobs/runner';
import { enqueue, jobStore, type JobRow } from '../../mock-server/store/jobs';
import type { Db } from '../../mock-server/store/db';
import type { Store } from '../../mock-server/store/open';
import { onBothStores } from './stores';

const MINUTE = 60_000;

onBothStores('jobs', (openTestStore) => {
  let store: Store;
  let clock: Date;
  let faults: Fault[];
  beforeAll(async () => {
    store = await openTestStore();
  });
  beforeEach(async () => {
    await store.db.execute(sql`delete from jobs`);
    clock = new Date('2026-11-23T02:00:00.000Z');
    faults = [];
  });
  const pass = (ms: number) => (clock = new Date(clock.getTime() + ms));
  /** Another one is another process. */
  const process = (kinds: Record<string, Kind<Db>>): Jobs =>
    makeJobs<Db>({
      store: jobStore(store.db),
      kinds,
      now: () => clock,
      random: () => 0.5,
      onFault: (fault, error) => {
        if (!fault) throw error;
        faults.push(fault);
      },
    });
  const rows = async () =>
    (
      await store.db.execute<Pick<JobRow, 'kind' | 'key' | 'attempts'> & { code: string; dead: boolean }>(
        sql`select kind, key, attempts, last_code as code, dead_at is not null as dead from jobs order by kind, key`,
      )
    ).rows;

  describe('a recurring one', () => {
    const counting = (more: () => Promise<void> = () => Promise.resolve()) => {
      const counted = { runs: 0 };
      const kind = {
        type: 'recurring' as const,
        everyMs: MINUTE,
        takenMs: 5 * MINUTE,
        run: async () => {
          counted.runs += 1;
          await more();
        },
      };
      return { counted, kinds: { round: kind } };
    };

    it('is done once each time, however many processes there are', async () => {
      const { counted, kinds } = counting();
      const processes = [process(kinds), process(kinds), process(kinds)];
      for (let time = 1; time <= 3; time += 1) {
        await Promise.all(processes.map((each) => each.drain()));
        expect(counted.runs).toBe(time);
        pass(MINUTE);
      }
    });

    it('is taken over from a process that was killed in it, once it must be over', async () => {
      let begun = () => {};
      const begins = new Promise<void>((resolve) => (begun = resolve));
      const killed = counting(() => {
        begun();
        return new Promise(() => undefined);
      });
      void process(killed.kinds).run('round');
      await begins;
      const { counted, kinds } = counting();
      const other = process(kinds);
      pass(4 * MINUTE);
      await other.drain();
      expect(counted.runs).toBe(0);
      pass(MINUTE);
      await other.drain();
      expect([counted.runs, await rows()]).toMatchObject([1, [{ kind: 'round', attempts: 0 }]]);
    });

    it('comes again when it fails, says so, and holds no other kind up', async () => {
      let broken = true;
      const failing = counting(() => (broken ? Promise.reject(new RangeError('a secret')) : Promise.resolve()));
      const { counted, kinds } = counting();
      const both = process({ ...failing.kinds, other: kinds.round });
      await both.drain();
      expect(await rows()).toMatchObject([
        { kind: 'other', attempts: 0 },
        { kind: 'round', attempts: 1, code: 'RangeError' },
      ]);
      expect(faults).toMatchObject([{ kind: 'round', dead: false }]);
      broken = false;
      pass(MINUTE);
      await both.drain();
      expect([counted.runs, failing.counted.runs, await rows()]).toMatchObject([
        2,
        2,
        [{ attempts: 0 }, { attempts: 0, code: null }],
      ]);
    });
  });

  describe('a queue', () => {
    const queue = (
      run: (key: string) => Promise<void>,
      more: Partial<Kind<Db> & { type: 'queue' }> = {},
    ): Record<string, Kind<Db>> => ({
      remove_object: {
        type: 'queue',
        tries: 3,
        takenMs: MINUTE,
        run: async ({ key }) => {
          await run(key);
          return { result: 'done' };
        },
        ...more,
      },
    });
    const put = (...keys: string[]) =>
      enqueue(
        store.db,
        'remove_object',
        keys.map((key) => ({ key, at: clock })),
      );

    it('does each item once, though three processes share it', async () => {
      await put(...'abcdefghij');
      const seen: string[] = [];
      const kinds = queue((key) => Promise.resolve(void seen.push(key)));
      await Promise.all([1, 2, 3].map(() => process(kinds).drain()));
      expect(seen.sort().join('')).toBe('abcdefghij');
      expect(await rows()).toEqual([]);
    });

    it('gives an item up that keeps failing, keeps it to be seen, and does the others', async () => {
      await put('bad', 'good');
      const given: string[] = [];
      const tried: string[] = [];
      const one = process(
        queue(
          (key) => {
            tried.push(key);
            return key === 'bad' ? Promise.reject(new Error('away')) : Promise.resolve();
          },
          { gaveUp: (_tx, { key }, code) => Promise.resolve(void given.push(`${key}: ${code}`)) },
        ),
      );
      for (let time = 0; time < 5; time += 1) {
        await one.drain();
        pass(4 * 60 * MINUTE);
      }
      expect(tried).toEqual(['bad', 'good', 'bad', 'bad']);
      expect(await rows()).toEqual([{ kind: 'remove_object', key: 'bad', attempts: 3, code: 'Error', dead: true }]);
      expect(given).toEqual(['bad: Error']);
      expect(faults.map(({ attempts, dead }) => [attempts, dead])).toEqual([
        [1, false],
        [2, false],
        [3, true],
      ]);
    });

    it('rests when nobody’s would fare better, and goes on later', async () => {
      await put('a', 'b');
      let away = true;
      const tried: string[] = [];
      const one = process(
        queue(() => Promise.resolve(), {
          run: ({ key }) => {
            tried.push(key);
            return Promise.resolve(away ? { result: 'later', code: 'full', everyone: true } : { result: 'done' });
          },
        }),
      );
      await one.drain();
      expect(tried).toEqual(['a']);
      away = false;
      pass(MINUTE);
      await one.drain();
      expect(tried.slice(1).sort()).toEqual(['a', 'b']);
    });

    it('writes nothing of an item that another has taken meanwhile', async () => {
      await put('slow');
      let written = 0;
      const kinds = (run: () => Promise<void>) =>
        queue(run, {
          run: async () => {
            await run();
            return { result: 'done', write: () => Promise.resolve(void (written += 1)) };
          },
        });
      await process(
        kinds(async () => {
          pass(2 * MINUTE);
          await process(kinds(() => Promise.resolve())).drain();
        }),
      ).run('remove_object');
      expect([written, await rows()]).toEqual([1, []]);
    });
  });

  describe('a follower', () => {
    let subject = 0;
    const write = (db: Db = store.db) =>
      db.execute(sql`insert into admin_changes (at, kind, subject, area_code, details)
                     values (now(), 'invite', ${String((subject += 1))}, '520000000000', '{}')`);
    const changes = (
      follow: (tx: Db, subjects: string[]) => Promise<void>,
      tries?: number,
    ): Record<string, Kind<Db>> => ({
      copy: follower<Db, string>({
        most: 4,
        ...(tries === undefined ? {} : { tries }),
        async read(tx, after, upTo, limit) {
          const found = await tx.execute<{ subject: string; position: number }>(
            sql`select subject, position from admin_changes where position > ${after} and position <= ${upTo} order by position limit ${limit}`,
          );
          const read = found.rows;
          return {
            rows: read.map((row) => row.subject),
            position: read.length < limit ? upTo : read[read.length - 1]!.position,
          };
        },
        follow,
      }),
    });
    const keep = async (tx: Db, subjects: string[]) => {
      for (const one of subjects) await tx.execute(sql`insert into areas (code, name) values (${one}, ${one})`);
    };
    const kept = async () =>
      (await store.db.execute<{ code: string }>(sql`select code from areas order by code::int`)).rows.map(({ code }) =>
        Number(code),
      );
    const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, nth) => from + nth);
    beforeEach(() => store.db.execute(sql`delete from areas`));
    /** Begins behind what stands already. */
    const begin = () =>
      store.db.execute(
        sql`insert into jobs (kind, key, position, since, due_at) select 'copy', '', coalesce(max(position), 0), ${clock.toISOString()}::timestamptz, ${clock.toISOString()}::timestamptz from admin_changes`,
      );

    it('follows each row exactly once and in order, while it is written, in two processes', async () => {
      await begin();
      const first = subject + 1;
      const two = [process(changes(keep)), process(changes(keep))];
      two.forEach((each) => each.start());
      try {
        await Promise.all(upTo(1, 30).map(() => write()));
        two[0]?.wake();
        await Promise.all(two.map((each) => each.caughtUp()));
      } finally {
        await Promise.all(two.map((each) => each.stop()));
      }
      expect(await kept()).toEqual(upTo(first, subject));
    });

    it('keeps nothing of a step that failed, and stands until it goes', async () => {
      await begin();
      const first = subject + 1;
      for (let time = 0; time < 6; time += 1) await write();
      let broken = true;
      const one = process(
        changes(async (tx, subjects) => {
          await keep(tx, subjects);
          if (broken && subjects.includes(String(first + 2))) throw new TypeError('not now');
        }),
      );
      await expect(one.drain()).rejects.toMatchObject({ cause: { name: 'TypeError' } });
      expect(await kept()).toEqual(upTo(first, first + 1));
      expect(await rows()).toMatchObject([{ kind: 'copy', attempts: 1, code: 'TypeError', dead: false }]);
      broken = false;
      pass(5 * MINUTE);
      await one.drain();
      expect([await kept(), await rows()]).toMatchObject([upTo(first, subject), [{ attempts: 0 }]]);
    });

    it('sets a row aside that keeps failing, where it may, and follows the rest', async () => {
      await begin();
      const first = subject + 1;
      for (let time = 0; time < 6; time += 1) await write();
      const one = process(
        changes(
          (tx, subjects) =>
            subjects.includes(String(first + 2)) ? Promise.reject(new Error('never')) : keep(tx, subjects),
          3,
        ),
      );
      for (let time = 0; time < 3; time += 1) {
        await expect(one.drain()).rejects.toThrow('copy stands still');
        pass(5 * MINUTE);
      }
      await one.drain();
      expect(await kept()).toEqual(upTo(first, subject).filter((each) => each !== first + 2));
      expect(await rows()).toMatchObject([
        { key: '', attempts: 0 },
        { attempts: 3, code: 'Error', dead: true },
      ]);
    });
  });

  it('is stopped once what is under way is written, and takes nothing more', async () => {
    await enqueue(
      store.db,
      'remove_object',
      ['a', 'b'].map((key) => ({ key, at: clock })),
    );
    let begun = () => {};
    const begins = new Promise<void>((resolve) => (begun = resolve));
    let end = () => {};
    const ends = new Promise<void>((resolve) => (end = resolve));
    const one = process({
      remove_object: {
        type: 'queue',
        tries: 3,
        takenMs: MINUTE,
        run: async () => {
          begun();
          await ends;
          return { result: 'done' };
        },
      },
    });
    one.start();
    await begins;
    const stopped = one.stop();
    end();
    await stopped;
    expect((await rows()).map(({ key }) => key)).toEqual(['b']);
  });
});
