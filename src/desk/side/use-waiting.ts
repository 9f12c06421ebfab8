import { useEffect } from 'react';
import type { Account } from '../../shared/contract/session';
import { complaintsToAnswer } from '../../stores/complaints-to-answer';
import { todoCounts } from '../../stores/todo-counts';
import { answersComplaints, type PlaceCounts } from './places';

/** What waits beside the lists; asked for when a list opens, and as last told without a signal. */
export function useWaiting(account: Account): PlaceCounts {
  const asks = answersComplaints(account);
  useEffect(() => {
    if (asks) complaintsToAnswer.load('open').catch(() => undefined);
  }, [asks]);
  return {
    complaints: complaintsToAnswer.use('open')?.value.waiting ?? 0,
    requests: todoCounts.use()?.value.requests ?? 0,
  };
}
