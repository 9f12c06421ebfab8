import { useEffect } from 'react';
import type { Account } from '../../shared/contract/session';
import { useComplaintsToAnswer } from '../../stores/complaints-to-answer';
import { answersComplaints } from './places';

/** How many complaints wait for an answer; asked for when a list opens, and as last told without a signal. */
export function useWaitingComplaints(account: Account): number {
  const asks = answersComplaints(account);
  useEffect(() => {
    if (asks)
      useComplaintsToAnswer
        .getState()
        .load('open')
        .catch(() => undefined);
  }, [asks]);
  return useComplaintsToAnswer((state) => state.lists.open?.waiting ?? 0);
}
