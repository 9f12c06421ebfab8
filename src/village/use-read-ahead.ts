/** Reads ahead the cases that wait for a first secretary, so that they can be written about where there is no signal. */
import { useEffect, useState } from 'react';
import { isStored } from '../desk/case/stored-cases';
import { readCase } from '../desk/case/read-case';
import { findVisit, type CaseSummary } from '../shared/contract/case';
import { holders } from '../shared/contract/workflow';

/** A day's way. One after the other, so that a weak signal is left for the person. */
const MOST = 20;

const isVisited = ({ status }: CaseSummary) => findVisit(status) !== undefined;
const isElse = (row: CaseSummary) => !isVisited(row) && holders[row.status] === 'first_secretary';

/**
 * @param cases as the server just told them; undefined while they are older ones
 * @returns how many were read so far: who shows what they hold draws again
 */
export function useReadAhead(cases: readonly CaseSummary[] | undefined): number {
  const [read, setRead] = useState(0);
  useEffect(() => {
    let left = false;
    const ahead = async () => {
      const wanted = [...(cases ?? []).filter(isVisited), ...(cases ?? []).filter(isElse)]
        .slice(0, MOST)
        .filter(({ id, version }) => !isStored(id, version));
      for (const { id } of wanted) {
        if (left) return;
        await readCase(id);
        if (!left) setRead((before) => before + 1);
      }
    };
    // Without a signal what is kept stays as it is.
    ahead().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [cases]);
  return read;
}
