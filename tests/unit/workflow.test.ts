import { roles } from '../../src/shared/session';
import {
  actionTypes,
  allowedActions,
  caseActionTypes,
  holders,
  isPossible,
  nextStatus,
  openStatuses,
  statuses,
  transitions,
  type Actor,
} from '../../src/shared/workflow';

const actors: readonly Actor[] = ['household', ...roles];

/** Written by hand from DOMAIN.md, not from the table: who may do what, where. */
const decided: Record<(typeof statuses)[number], Partial<Record<Actor, string[]>>> = {
  awaiting_visit: { first_secretary: ['confirm', 'find_not_established', 'ask_more'], household: ['withdraw'] },
  awaiting_more: { household: ['supply', 'withdraw'] },
  confirmed: {},
  not_established: { household: ['object'] },
  objected: { township_reviewer: ['uphold', 'send_back'] },
  withdrawn: {},
};

describe('the transition table', () => {
  for (const status of statuses) {
    for (const actor of actors) {
      it(`${status}: ${actor} may do what was decided and nothing else`, () => {
        expect(allowedActions(status, [actor])).toEqual(decided[status][actor] ?? []);
      });
    }
  }

  it('lets somebody act in every open status that this product handles to its end', () => {
    for (const status of openStatuses.filter((open) => open !== 'confirmed'))
      expect(caseActionTypes.some((action) => isPossible(status, action))).toBe(true);
  });

  it('leads every action to a status, and stops the clock exactly where nobody on the staff has to act', () => {
    for (const action of actionTypes) {
      for (const from of transitions[action].from) {
        const to = nextStatus(from, action);
        const staffHolds = holders[to] !== undefined && holders[to] !== 'household';
        if (transitions[action].clock !== 'keep')
          expect([action, transitions[action].clock !== 'none']).toEqual([action, staffHolds]);
      }
    }
  });

  it('never lets readers act', () => {
    for (const status of statuses) expect(allowedActions(status, ['county_officer', 'province_reader'])).toEqual([]);
  });
});
