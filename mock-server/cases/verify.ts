/** Proves that the history stands as it was written: the hashes chain, and replaying the actions gives the stored state. */
import { isDeepStrictEqual } from 'node:util';
import { matchesCommitment } from '../content/sealed';
import type { Sealing } from '../sealing';
import { listActions, listCasesAfter, type ActionRow, type CaseRow } from '../store/cases';
import type { Db } from '../store/db';
import { fold, type CaseState } from './fold';
import { hashAction } from './ledger';

export interface Flaw {
  caseId: string;
  /** The action at fault; absent when the stored state itself differs. */
  seq?: number;
  /** `erased`: what was said is gone, and no erasure was ever decided; `content`: what was said is not what was committed to. */
  what: 'number' | 'chain' | 'hash' | 'content' | 'state' | 'erased';
}

export interface Proof {
  cases: number;
  actions: number;
  flaws: Flaw[];
}

const PAGE = 500;

/** Reads every case once, a page at a time. */
export async function verifyHistory(db: Db, sealing: Sealing): Promise<Proof> {
  const proof: Proof = { cases: 0, actions: 0, flaws: [] };
  let page = await listCasesAfter(db, undefined, PAGE);
  while (page.length > 0) {
    const ofCase = new Map<string, ActionRow[]>(page.map(({ id }) => [id, []]));
    for (const action of await listActions(db, [...ofCase.keys()])) ofCase.get(action.caseId)?.push(action);
    for (const row of page) {
      const own = ofCase.get(row.id) ?? [];
      proof.cases += 1;
      proof.actions += own.length;
      proof.flaws.push(...flawsOf(sealing, row, own));
    }
    page = await listCasesAfter(db, page.at(-1)?.id, PAGE);
  }
  return proof;
}

function flawsOf(sealing: Sealing, row: CaseRow, actions: readonly ActionRow[]): Flaw[] {
  const flaws: Flaw[] = [];
  const erasure = actions.filter(({ type }) => type === 'erase').at(-1)?.seq ?? 0;
  actions.forEach((action, index) => {
    const flaw = (what: Flaw['what']) => flaws.push({ caseId: row.id, seq: action.seq, what });
    if (action.seq !== index + 1) flaw('number');
    if (action.previousHash !== (actions[index - 1]?.hash ?? '')) flaw('chain');
    if (action.hash !== hashAction(sealing, action)) flaw('hash');
    if (!matchesCommitment(sealing, action)) flaw('content');
    const gone = action.bodyDigest !== null || (action.commitment !== null && action.body === null);
    if (gone && !(action.seq < erasure)) flaw('erased');
  });
  const replayed = fold(actions);
  // Changes of a consent from before it said of which declaration cannot be replayed.
  const silent = actions.some(({ facts }) => facts.consent && facts.consent.declaration === undefined);
  const compared = (Object.keys(replayed) as (keyof CaseState)[]).filter((key) => !(silent && key === 'withheld'));
  if (!compared.every((key) => isDeepStrictEqual(replayed[key], row[key])))
    flaws.push({ caseId: row.id, what: 'state' });
  return flaws;
}
