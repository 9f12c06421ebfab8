/** Whatever happens without a request: by the clock, out of a queue, or following what was written. */
import type { Logger } from 'pino';
import { sweep } from './cases/sweep';
import { checkRegister } from './checks/run';
import { removeOldDrafts } from './drafts/drafts';
import { traceOf } from './http/problems';
import { reindexOf } from './content/reindex';
import { markPeople } from './content/marks';
import { countOf } from './counters/follow';
import { removeOldImports } from './imports/forget';
import { importWork } from './imports/work';
import { follower, type Kind } from './jobs/port';
import { makeJobs, type Jobs } from './jobs/runner';
import { deliveryOf } from './messages/deliver';
import { smsDeliveryOf } from './messages/deliver-sms';
import { writeDigests } from './digests/digest';
import { notifyOf } from './messages/notify';
import type { Services } from './services';
import { jobStore, type FollowerName, type QueueName } from './store/jobs';
import type { Db } from './store/db';
import { readSettled, type Followed } from './store/positions';
import type { Written } from './store/reindex';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Each kind of job: what runs it, how often, and for how long another process keeps off. */
function kindsOf(
  services: Services,
  log: Pick<Logger, 'error'>,
): Record<string, Kind<Db>> & Record<QueueName | FollowerName, Kind<Db>> {
  return {
    sweep: {
      type: 'recurring',
      everyMs: MINUTE / 2,
      takenMs: 5 * MINUTE,
      run: async () => {
        await sweep(services, (caseId, error) =>
          log.error({ caseId, error: traceOf(error) }, 'the clock could not do its part'),
        );
      },
    },
    remove_old_drafts: {
      type: 'recurring',
      everyMs: HOUR,
      takenMs: 5 * MINUTE,
      run: () => removeOldDrafts(services),
    },
    notify: follower<Db, Followed>({
      most: 500,
      read: readSettled,
      follow: (tx, rows) => notifyOf({ ...services, db: tx }, rows),
    }),
    count: follower<Db, Followed>({
      most: 1_000,
      read: readSettled,
      follow: (tx, rows) => countOf({ ...services, db: tx }, rows),
    }),
    reindex: follower<Db, Written>(reindexOf(services, 'reindex')),
    mark: follower<Db, Followed>({
      most: 200,
      // One that can't be opened keeps nobody else from being found.
      tries: 3,
      read: readSettled,
      follow: (tx, rows) => markPeople({ ...services, db: tx }, rows),
    }),
    write_digests: {
      type: 'recurring',
      everyMs: HOUR,
      takenMs: HOUR,
      run: async () => {
        await writeDigests(services);
      },
    },
    deliver_message: deliveryOf(services),
    deliver_sms: smsDeliveryOf(services),
    check_register: {
      type: 'recurring',
      everyMs: 24 * HOUR,
      takenMs: HOUR,
      run: async () => {
        await checkRegister(services);
      },
    },
    import_sheet: importWork(services),
    remove_old_imports: {
      type: 'recurring',
      everyMs: HOUR,
      takenMs: 5 * MINUTE,
      run: () => removeOldImports(services),
    },
    remove_object: {
      type: 'queue',
      // A week: what was to be erased must not stay because the object store was away for a day.
      tries: 70,
      takenMs: MINUTE,
      run: async ({ key }) => {
        await services.objects.remove(key);
        return { result: 'done' };
      },
    },
  };
}

export function makeBackground(services: Services, log: Pick<Logger, 'warn' | 'error'>): Jobs {
  return makeJobs<Db>({
    store: jobStore(services.db),
    kinds: kindsOf(services, log),
    now: services.now,
    onFault(fault, error) {
      const line = { job: fault, ...(error === undefined ? {} : { error: traceOf(error) }) };
      if (!fault || fault.dead) log.error(line, fault ? 'a job was given up' : 'the jobs could not be looked after');
      else log.warn(line, 'a job failed and comes again');
    },
  });
}
