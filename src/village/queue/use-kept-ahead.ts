/** Reads ahead the cases that are to be visited, so that they can be opened where there is no signal. */
import { useEffect } from 'react';
import { isCaseKept } from '../../desk/case/kept-cases';
import { readCase } from '../../desk/case/read-case';
import { isVisit } from '../../desk/acting/table';
import type { Queue } from '../../shared/case';
import type { Account } from '../../shared/session';
import { allowedActions, staffActionTypes, type Status } from '../../shared/workflow';

/** The first page of the list: a day's way. One after the other, so that a weak signal is left for the person. */
const MOST = 20;

function isToVisit(status: Status, { roles }: Account): boolean {
  const allowed = allowedActions(
    status,
    roles.map(({ role }) => role),
  );
  return staffActionTypes.some((action) => isVisit(action) && allowed.includes(action));
}

/** @param queue as the server just told it; undefined while it is an older one */
export function useKeptAhead(account: Account, queue: Queue | undefined): void {
  useEffect(() => {
    let left = false;
    const read = async () => {
      const wanted = (queue?.cases ?? [])
        .filter(({ status }) => isToVisit(status, account))
        .slice(0, MOST)
        .filter(({ id, version }) => !isCaseKept(account.id, id, version));
      for (const { id } of wanted) {
        if (left) return;
        await readCase(account.id, id);
      }
    };
    // Without a signal what is kept stays as it is.
    read().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [account, queue]);
}
