/** Which cases are ticked to be approved together: only such as were opened as they stand. */
import { useState } from 'react';
import { bulkActions, type CaseSummary } from '../../../shared/contract/case';
import { callers, type Account } from '../../../shared/contract/session';
import { isPossible, type Status } from '../../../shared/contract/workflow';
import { MOST } from './approvals';

export type BulkAction = (typeof bulkActions)[number];

export function mayApprove({ roles }: Account): boolean {
  const approvers: readonly string[] = callers.approver;
  return roles.some(({ role }) => approvers.includes(role));
}

/** What the cases in a status can be decided by together, if they can. */
export function findBulkAction(status: Status | undefined): BulkAction | undefined {
  return status && bulkActions.find((action) => isPossible(status, action));
}

/** The statuses whose cases are approved together. */
export const isTickable = ({ opened, status }: CaseSummary): boolean => opened && findBulkAction(status) !== undefined;

export interface Ticks {
  isOn(row: CaseSummary): boolean;
  /** No more can be added. */
  full: boolean;
  toggle(row: CaseSummary): void;
  all(): void;
  none(): void;
  rows: readonly CaseSummary[];
  tickable: number;
}

export function useTicks(rows: readonly CaseSummary[]): Ticks {
  // With the version that was seen: a case that went on has to be opened again.
  const [ticked, setTicked] = useState<Readonly<Record<string, number>>>({});
  const isOn = (row: CaseSummary) => isTickable(row) && ticked[row.id] === row.version;
  const on = rows.filter(isOn);
  const tick = (these: readonly CaseSummary[]) =>
    setTicked(Object.fromEntries(these.slice(0, MOST).map(({ id, version }) => [id, version])));
  return {
    isOn,
    full: on.length >= MOST,
    toggle: (row) => tick(isOn(row) ? on.filter(({ id }) => id !== row.id) : [...on, row]),
    all: () => tick(rows.filter(isTickable)),
    none: () => setTicked({}),
    rows: on,
    tickable: rows.filter(isTickable).length,
  };
}
