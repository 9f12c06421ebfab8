import { roles } from '../../src/shared/contract/session';
import {
  actionTypes,
  actorsOf,
  allowedActions,
  caseActionTypes,
  findTransition,
  holders,
  isEnded,
  isPossible,
  guards,
  nextStatus,
  openStatuses,
  stages,
  statuses,
  superiors,
  transitions,
  type Actor,
  type Stage,
  type Transition,
} from '../../src/shared/contract/workflow';
import { decided } from '../decided';

const actors: readonly Actor[] = ['household', 'public', 'system', ...roles];

describe('the transition table', () => {
  for (const status of statuses) {
    for (const actor of actors) {
      it(`${status}: ${actor} may do what was decided and nothing else`, () => {
        expect(allowedActions(status, [actor])).toEqual(decided[status][actor] ?? []);
      });
    }
  }

  it('has at most one row for an action in a status', () => {
    for (const action of actionTypes) {
      const from = (transitions[action] as readonly Transition[]).flatMap((row) => row.from);
      expect([action, new Set(from).size]).toEqual([action, from.length]);
    }
  });

  it('leads every open status on, by somebody on the staff, by the household that is waited for, or by the clock', () => {
    for (const status of openStatuses) {
      const onward = actionTypes.filter((action) => {
        const row = findTransition(status, action);
        return row !== undefined && row.to !== 'same' && action !== 'withdraw' && action !== 'merge';
      });
      expect([status, onward.length > 0]).toEqual([status, true]);
    }
  });

  it('reaches every status from a declaration, and the end from every status', () => {
    const next = (status: (typeof statuses)[number]) =>
      actionTypes.filter((action) => isPossible(status, action)).map((action) => nextStatus(status, action));
    const reached = new Set(['awaiting_visit', 'awaiting_acceptance'] as (typeof statuses)[number][]);
    for (const status of reached) next(status).forEach((each) => reached.add(each));
    expect([...reached].sort()).toEqual([...statuses].sort());
    for (const start of openStatuses) {
      const ahead = new Set([start]);
      for (const status of ahead) next(status).forEach((each) => ahead.add(each));
      expect([start, [...ahead].some(isEnded)]).toEqual([start, true]);
    }
  });

  it('runs a limit exactly where somebody has to act or something ends by itself', () => {
    for (const status of statuses) {
      const { clock, ended } = stages[status] as Stage;
      expect([status, clock === 'none']).toEqual([status, ended === true]);
    }
  });

  it('has somebody above everyone on the staff who holds a case, up to the province and no further', () => {
    for (const holder of new Set(Object.values(holders))) {
      if (holder === undefined || holder === 'household') continue;
      const seen: Actor[] = [holder];
      for (let above = superiors[holder]; above; above = superiors[above]) {
        expect(seen).not.toContain(above);
        seen.push(above);
      }
      expect(seen.at(-1)).toBe('province_reader');
    }
  });

  it('uses every need, and lets nobody but the clock and the public act outside a screen', () => {
    const used = actionTypes.flatMap((action) =>
      (transitions[action] as readonly Transition[]).flatMap((row) => row.guards ?? []),
    );
    expect([...new Set(used)].sort()).toEqual([...guards].sort());
    for (const action of caseActionTypes) {
      expect(actorsOf(action)).not.toContain('system');
      expect(actorsOf(action)).not.toContain('public');
    }
  });
});
