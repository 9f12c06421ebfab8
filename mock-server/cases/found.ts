/** What a visit found, in what its household is shown of it: the money a head beside the line, and what was not safe. */
import { netPerHead, referencePerHead } from '../../src/shared/contract/income';
import type { VisitFound } from '../../src/shared/contract/progress';
import { assuranceKinds } from '../../src/shared/contract/visit';
import { latestVisit } from '../content/sealed';
import type { Whole } from '../store/whole';
import type { Moment } from './moment';

/** Nothing before anybody has visited. */
export function foundAtVisit({ sealing, reference }: Moment, { row, actions }: Whole): VisitFound | undefined {
  const visit = latestVisit(sealing, actions);
  if (!visit) return undefined;
  const { visitedOn, incomes, members, assurances } = visit;
  const { monitoringLine, demo } = reference.policyAt(row.villageCode, visitedOn);
  return {
    visitedOn,
    netPerHead: netPerHead(incomes, members.length),
    referencePerHead: referencePerHead(incomes, members.length),
    monitoringLine,
    demo,
    unsafe: assuranceKinds.flatMap((kind) => {
      const each = assurances[kind];
      return each.safe ? [] : [{ kind, problem: each.problem }];
    }),
  };
}
