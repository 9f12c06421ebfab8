/** Proves that the history stands as it was written: the hashes chain, and replaying the actions gives the stored state. */
import { listActions, listCasesAfter, type ActionRow, type CaseRow } from '../store/cases';
import type { Db } from '../store/open';
import { isDeepStrictEqual } from 'node:util';
import { fold, type CaseState } from './fold';
import { hashAction } from './ledger';

export interface Flaw {
  caseId: string;
  /** The action at fault; absent when the stored state itself differs. */
  seq?: number;
  /** `erased`: what was said is gone, and no erasure was ever decided. */
  what: 'number' | 'chain' | 'hash' | 'state' | 'erased';
}

export interface Proof {
  cases: number;
  actions: number;
  flaws: Flaw[];
}

const PAGE = 500;

/** Reads every case once, a page at a time. */
export async function verifyHistory(db: Db): Promise<Proof> {
  const proof: Proof = { cases: 0, actions: 0, flaws: [] };
  let page = await listCasesAfter(db, undefined, PAGE);
  while (page.length > 0) {
    const actions = await listActions(
      db,
      page.map(({ id }) => id),
    );
    for (const row of page) {
      const own = actions.filter(({ caseId }) => caseId === row.id);
      proof.cases += 1;
      proof.actions += own.length;
      proof.flaws.push(...flawsOf(row, own));
    }
    page = await listCasesAfter(db, page.at(-1)?.id, PAGE);
  }
  return proof;
}

function flawsOf(row: CaseRow, actions: readonly ActionRow[]): Flaw[] {
  const flaws: Flaw[] = [];
  const erasure = actions.filter(({ type }) => type === 'erase').at(-1)?.seq ?? 0;
  actions.forEach((action, index) => {
    const flaw = (what: Flaw['what']) => flaws.push({ caseId: row.id, seq: action.seq, what });
    if (action.seq !== index + 1) flaw('number');
    if (action.previousHash !== (actions[index - 1]?.hash ?? '')) flaw('chain');
    if (action.hash !== hashAction(action)) flaw('hash');
    if (action.bodyDigest !== null && !(action.seq < erasure)) flaw('erased');
  });
  const replayed = fold(actions);
  if (!(Object.keys(replayed) as (keyof CaseState)[]).every((key) => same(replayed[key], row[key]))) {
    flaws.push({ caseId: row.id, what: 'state' });
  }
  return flaws;
}

const same = (one: unknown, other: unknown) => isDeepStrictEqual(one, other);
