/** What was recorded wrongly and put right (更正): what the history says of it, and what stands against one more. */
import {
  valuesOf,
  type Correctable,
  type CorrectedKind,
  type CorrectedValues,
  type Correction,
} from '../../src/shared/contract/correction';
import type { Role } from '../../src/shared/contract/session';
import { isPossible, type ActionType, type Actor } from '../../src/shared/contract/workflow';
import { openContent, wordsOf } from '../content/sealed';
import type { Sealing } from '../sealing';
import type { ActionRow, CaseRow } from '../store/cases';
import type { Whole } from '../store/whole';

/** What each action that can be corrected recorded. */
const recorded: Partial<Record<ActionType, CorrectedKind>> = {
  deliberate: 'vote',
  lose_vote: 'vote',
  lack_quorum: 'vote',
  approve: 'category',
  deliver_measure: 'delivery',
};
export const correctedIn = (action: ActionType): CorrectedKind | undefined => recorded[action];

interface Correcting {
  /** Whose record it is. */
  proposes: readonly Actor[];
  /** The next level, whose name stands below it. */
  countersigns: Role;
}
export const correcting: Record<CorrectedKind, Correcting> = {
  vote: { proposes: ['village_cadre', 'first_secretary'], countersigns: 'township_reviewer' },
  category: { proposes: ['township_reviewer', 'county_officer'], countersigns: 'county_officer' },
  delivery: {
    proposes: ['first_secretary', 'township_reviewer', 'county_officer', 'department_officer'],
    countersigns: 'county_officer',
  },
};

/** One proposal, what it is about, and what became of it. */
export interface KnownCorrection {
  proposal: ActionRow;
  original: ActionRow;
  kind: CorrectedKind;
  settled: ActionRow | undefined;
}

/** Oldest first; nothing is opened for it. */
export function correctionsIn(actions: readonly ActionRow[]): KnownCorrection[] {
  return actions.flatMap((proposal) => {
    const original = actions.find(({ id }) => id === proposal.facts.corrects);
    const kind = original && correctedIn(original.type);
    if (!original || kind === undefined) return [];
    return [{ proposal, original, kind, settled: actions.find(({ facts }) => facts.settles === proposal.id) }];
  });
}

export const openCorrection = (actions: readonly ActionRow[]): KnownCorrection | undefined =>
  correctionsIn(actions).find(({ settled }) => settled === undefined);

const countersigned = ({ settled }: KnownCorrection): boolean => settled?.type === 'countersign_correction';

/** What an action says after every correction of it that was countersigned, or those before one. */
export function standingValues(
  sealing: Sealing,
  original: ActionRow,
  kind: CorrectedKind,
  corrections: readonly KnownCorrection[],
): CorrectedValues {
  const last = corrections.filter((each) => each.original.id === original.id && countersigned(each)).at(-1);
  const values = valuesOf(kind, openContent(sealing, original).body ?? {});
  return last ? { ...values, ...valuesOf(kind, openContent(sealing, last.proposal).body ?? {}) } : values;
}

/** Whether what an action recorded is still what counts: a later one of the same matter says another thing. */
export function stillCounts(
  sealing: Sealing,
  original: ActionRow,
  { row, actions }: { row: Pick<CaseRow, 'measures'>; actions: readonly ActionRow[] },
): boolean {
  const later = actions.slice(actions.indexOf(original) + 1);
  switch (correctedIn(original.type)) {
    case 'vote':
      return true;
    case 'category':
      return later.every(({ type, facts }) => facts.category === undefined || type === 'countersign_correction');
    case 'delivery': {
      const measure = measureOf(sealing, original);
      const again = later.some(
        ({ type, ...each }) => type === 'deliver_measure' && measureOf(sealing, { type, ...each }) === measure,
      );
      return !again && row.measures.some(({ id, state }) => id === measure && state !== 'agreed');
    }
    default:
      return false;
  }
}

/** Which measure an action delivered. */
export const measureOf = (sealing: Sealing, action: ActionRow): unknown => openContent(sealing, action).body?.measure;

/** The levels that may settle one: whose it is, and the one above it where nobody had that when it was proposed. */
const levelsOf = ({ correctionFor }: Pick<CaseRow, 'correctionFor'>, { kind }: KnownCorrection): readonly Actor[] => [
  correcting[kind].countersigns,
  ...(correctionFor ? [correctionFor] : []),
];

export const isLevel = (
  actors: readonly Actor[],
  row: Pick<CaseRow, 'correctionFor'>,
  correction: KnownCorrection,
): boolean => levelsOf(row, correction).some((level) => actors.includes(level));

/** Whether somebody may countersign one, and not only their level: neither who proposed it nor, while anybody else serves there, who recorded it. */
export function countersignsAs(
  account: string,
  row: Pick<CaseRow, 'correctionFor'>,
  correction: KnownCorrection,
  staff: readonly { id: string; role: Role }[],
): boolean {
  const { proposal, original } = correction;
  if (account === proposal.accountId) return false;
  const levels = levelsOf(row, correction);
  const others = staff.some(
    ({ id, role }) => levels.includes(role) && id !== proposal.accountId && id !== original.accountId,
  );
  return account !== original.accountId || !others;
}

interface Reading {
  actors: readonly Actor[];
  /** Whether they read what was said with an action. */
  mayRead(action: ActionRow): boolean;
}

const roleOf = ({ actedAs }: ActionRow): Role => actedAs as Role;

/** What its readers are shown of each; a household only what has been put right. */
export function shownCorrections(
  sealing: Sealing,
  { actions, names }: Pick<Whole, 'actions' | 'names'>,
  mayRead: Reading['mayRead'],
  staff: boolean,
): Correction[] {
  const all = correctionsIn(actions);
  const named = (action: ActionRow) => {
    const name = names.get(action.accountId ?? '');
    return { at: action.at.toISOString(), by: roleOf(action), ...(name === undefined ? {} : { name }) };
  };
  return all.flatMap((each, index): Correction[] => {
    const { proposal, original, kind, settled } = each;
    const state = settled === undefined ? 'proposed' : countersigned(each) ? 'countersigned' : 'refused';
    if (!mayRead(proposal) || !mayRead(original) || (!staff && state !== 'countersigned')) return [];
    const content = openContent(sealing, proposal);
    const was = standingValues(sealing, original, kind, all.slice(0, index));
    const [reason, words] = [
      wordsOf(content, proposal.type),
      settled && wordsOf(openContent(sealing, settled), settled.type),
    ];
    return [
      {
        id: proposal.id,
        seq: original.seq,
        kind,
        state,
        was,
        now: { ...was, ...valuesOf(kind, content.body ?? {}) },
        ...named(proposal),
        ...(reason === undefined ? {} : { reason }),
        ...(settled ? { settled: { ...named(settled), ...(words === undefined || !staff ? {} : { words }) } } : {}),
      },
    ];
  });
}

/** What somebody may propose to put right, oldest first; nothing while a correction is open. */
export function correctableBy(sealing: Sealing, whole: Whole, { actors, mayRead }: Reading): Correctable[] {
  const { row, actions } = whole;
  const all = correctionsIn(actions);
  if (!isPossible(row.status, 'propose_correction') || openCorrection(actions)) return [];
  return actions.flatMap((action) => {
    const kind = correctedIn(action.type);
    if (kind === undefined || !mayRead(action) || !actors.some((actor) => correcting[kind].proposes.includes(actor)))
      return [];
    if (!stillCounts(sealing, action, whole)) return [];
    return [{ action: action.id, seq: action.seq, kind, was: standingValues(sealing, action, kind, all) }];
  });
}
