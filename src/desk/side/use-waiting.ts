import { useEffect } from 'react';
import type { Account } from '../../shared/contract/session';
import { complaintsToAnswer } from '../../stores/complaints-to-answer';
import { answersComplaints } from './places';

/** How many complaints wait for an answer; asked for when a list opens, and as last told without a signal. */
export function useWaitingComplaints(account: Account): number {
  const asks = answersComplaints(account);
  useEffect(() => {
    if (asks) complaintsToAnswer.load('open').catch(() => undefined);
  }, [asks]);
  return complaintsToAnswer.use('open')?.value.waiting ?? 0;
}
