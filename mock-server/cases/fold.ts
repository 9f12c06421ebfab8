/** A case is the fold of its actions: this is the fold. */
import { countyPrefix } from '../../src/shared/contract/area';
import { manners, nextStatus } from '../../src/shared/contract/workflow';
import type { ActionRow, CaseRow } from '../store/cases';
import type { ActionFacts } from '../store/schema';

/** All of a case's row that its actions decide. */
export type CaseState = Omit<CaseRow, 'id' | 'householdId' | 'openedAt' | 'summary'>;

const NEW: CaseState = {
  version: 0,
  status: 'awaiting_visit',
  countyPrefix: '',
  villageCode: '',
  priorityRank: 2,
  greenChannel: false,
  dueAt: null,
  dueByTheHour: false,
  dueProvisional: false,
  dueWarnAt: null,
  nextTimerAt: null,
  origin: 'household',
  category: null,
  people: null,
  visitedAt: null,
  recognizedAt: null,
  eliminatedAt: null,
  eliminationMode: null,
  noticeId: null,
  noticeUntil: null,
  openObjections: [],
  measures: [],
  conditions: null,
  suspended: null,
  escalatedTo: null,
  takenOverBy: null,
  correctionFor: null,
  upheld: false,
  confirmations: [],
  mergedInto: null,
  risks: [],
  withheld: [],
  erasedAt: null,
};

/** Facts that become the state as they are. */
const carried = [
  'priorityRank',
  'greenChannel',
  'villageCode',
  'origin',
  'category',
  'people',
  'eliminationMode',
  'noticeId',
  'openObjections',
  'measures',
  'conditions',
  'suspended',
  'escalatedTo',
  'takenOverBy',
  'correctionFor',
  'upheld',
  'confirmations',
  'mergedInto',
  'risks',
] as const satisfies (keyof ActionFacts & keyof CaseState)[];
const instants = ['noticeUntil', 'recognizedAt', 'eliminatedAt', 'erasedAt'] as const;

export function dueOf(due: ActionFacts['due']): Partial<CaseState> {
  if (due === undefined) return {};
  if (due === null)
    return { dueAt: null, dueWarnAt: null, dueByTheHour: false, dueProvisional: false, nextTimerAt: null };
  const at = new Date(due.at);
  return {
    dueAt: at,
    dueWarnAt: new Date(due.warnAt ?? due.at),
    dueByTheHour: due.byTheHour,
    dueProvisional: due.provisional,
    nextTimerAt: at,
  };
}

/** The last word on each consent counts, and of a stranger none. */
function withheldAfter(all: CaseState['withheld'], { consent, proofs }: ActionFacts): CaseState['withheld'] {
  const strangers = proofs?.flatMap(({ is, declaration }) => (is === 'stranger' ? [declaration] : []));
  const before = strangers ? all.filter(({ declaration }) => !strangers.includes(declaration)) : all;
  if (consent?.declaration === undefined) return before;
  const { declaration, kind, given } = consent;
  const others = before.filter((each) => each.declaration !== declaration || each.kind !== kind);
  return given ? others : [...others, { declaration, kind }];
}

// Plain loops: every action of every case goes through them, also when a history is proved.
function givenBy(facts: ActionFacts): Partial<CaseState> {
  const given: Partial<Record<keyof CaseState, unknown>> = {};
  for (const key of carried) if (facts[key] !== undefined) given[key] = facts[key];
  return given as Partial<CaseState>;
}

function momentsIn(facts: ActionFacts): Partial<CaseState> {
  const moments: Partial<Record<'nextTimerAt' | (typeof instants)[number], Date | null>> = {};
  for (const key of instants) {
    const at = facts[key];
    if (at !== undefined) moments[key] = at === null ? null : new Date(at);
  }
  const timer = facts.nextTimerAt === undefined ? facts.wakesAt : facts.nextTimerAt;
  if (timer !== undefined) moments.nextTimerAt = timer === null ? null : new Date(timer);
  return moments;
}

/** What of an action the fold looks at. */
type FoldedAction = Pick<ActionRow, 'seq' | 'type' | 'at' | 'facts'>;

export function foldAction(state: CaseState, { seq, type, at, facts }: FoldedAction): CaseState {
  const status = nextStatus(state.version === 0 ? undefined : state.status, type);
  // A warning and a stand-in are for one step, and a new deadline is a new chance.
  const anew = status !== state.status || facts.due !== undefined ? { escalatedTo: null } : {};
  const left = status !== state.status ? { takenOverBy: null } : {};
  const next: CaseState = {
    ...state,
    ...anew,
    ...left,
    ...dueOf(facts.due),
    ...givenBy(facts),
    ...momentsIn(facts),
    ...(manners[type].words === 'visit' ? { visitedAt: at } : {}),
    withheld: withheldAfter(state.withheld, facts),
    version: seq,
    status,
  };
  return { ...next, countyPrefix: countyPrefix(next.villageCode) };
}

/** @param actions all of one case, in their order. */
export function fold(actions: readonly FoldedAction[]): CaseState {
  return actions.reduce(foldAction, NEW);
}
