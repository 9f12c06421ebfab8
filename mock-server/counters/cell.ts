/** What one household adds to the counters, and what an action changes about that. */
import type { Category, Risk } from '../../src/shared/contract/assessment';
import { workingDaysBetween, type Calendar } from '../../src/shared/contract/calendar';
import { chinaDay, type ChinaDay } from '../../src/shared/base/china-time';
import type { HardshipKind } from '../../src/shared/hardships/index';
import type { Status } from '../../src/shared/contract/workflow';
import { foldAction, fold, type CaseState } from '../cases/fold';
import type { Trail, TrailAction } from '../store/trail';

/** Households that are alike in all that is counted by. An empty string: none, or not known. */
export interface Cell {
  village: string;
  status: Status;
  category: Category | '';
  /** Of the six low-income classes; nobody says them yet. */
  lowIncome: string;
  recognized: boolean;
  /** How the risk was eliminated. */
  cause: 'assistance' | 'natural' | '';
}

export interface Counted {
  cell: Cell;
  people: number;
  /** Whether the step it is in was raised to the next level. */
  overdue: boolean;
  /** Each once. */
  risks: readonly Risk[];
}

/** One change: a household leaves one cell for another, in a month. */
export interface Change {
  /** `2026-11`. */
  month: string;
  before: Counted | undefined;
  after: Counted;
  /** The step that was left, and the working days that it took. */
  left?: { status: Status; village: string; workingDays: number };
}

const monthOf = (day: ChinaDay): string => day.slice(0, 7);

/** @param kinds of the declarations, where only they say what it is about */
function countedOf(state: CaseState, kinds: readonly HardshipKind[]): Counted {
  return {
    cell: {
      village: state.villageCode,
      status: state.status,
      category: state.category ?? '',
      lowIncome: '',
      recognized: state.recognizedAt !== null,
      cause: state.eliminatedAt === null ? '' : (state.eliminationMode ?? ''),
    },
    people: state.people ?? 0,
    overdue: state.escalatedTo !== null,
    risks: state.risks.length > 0 ? state.risks : [...new Set<Risk>(kinds)],
  };
}

/**
 * What some actions of a case changed, in their order.
 * @param wanted the ids of those that are followed now
 */
export function changesIn({ actions, declarations }: Trail, wanted: ReadonlySet<string>, calendar: Calendar): Change[] {
  const changes: Change[] = [];
  let state = fold([]);
  let enteredOn: ChinaDay | undefined;
  for (const action of actions) {
    const before = state;
    const known = kindsUpTo(declarations, action.seq - 1);
    const day = chinaDay(action.at.toISOString());
    state = foldAction(before, action);
    const moved = before.version > 0 && state.status !== before.status;
    if (wanted.has(action.id))
      changes.push({
        month: monthOf(day),
        before: before.version === 0 ? undefined : countedOf(before, known),
        after: countedOf(state, kindsUpTo(declarations, action.seq)),
        ...(moved && enteredOn ? { left: leftStep(before, enteredOn, day, calendar) } : {}),
      });
    if (moved || before.version === 0) enteredOn = day;
  }
  return changes;
}

const kindsUpTo = (declarations: Trail['declarations'], seq: TrailAction['seq']) =>
  declarations.filter((each) => each.seq <= seq).map(({ kind }) => kind);

const leftStep = ({ status, villageCode }: CaseState, from: ChinaDay, to: ChinaDay, calendar: Calendar) => ({
  status,
  village: villageCode,
  workingDays: Math.max(0, workingDaysBetween(from, to, calendar)),
});
