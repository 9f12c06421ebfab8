/** What was handed over, taken back to be mended: the draft that the request came from. */
import { NewAction } from '../../shared/contract/case';
import { SECOND } from '../../shared/contract/second-visitor';
import { assuranceKinds, type Visit } from '../../shared/contract/visit';
import type { PendingAction } from '../../stores/pending-actions';
import { incomeKinds, someone, type DraftMember, type VisitDraft } from './draft';

function membersOf({ members, authorizations }: Visit): DraftMember[] {
  return members.map(({ idNumber = '', ...member }, index) => {
    const said = authorizations.find((each) => each.member === index);
    return {
      ...someone,
      ...member,
      idNumber,
      ...(said && 'signature' in said && { ink: said.signature }),
      ...(said && 'unsigned' in said && { unsigned: said.unsigned }),
    };
  });
}

/** @returns nothing when it is no visit, or one of another version of the app */
export function findDraftOf(
  { request, household }: Pick<PendingAction, 'request' | 'household'>,
  id: string,
): VisitDraft | undefined {
  const { data } = NewAction.safeParse(request);
  if (data?.type !== 'confirm' && data?.type !== 'propose_elimination') return undefined;
  const { visit } = data.body;
  const { visitedOn, visitors, incomes, assurances, assets, findings } = visit;
  const { signature } = visitors[SECOND] ?? {};
  return {
    id,
    basedOn: data.basedOn,
    household,
    step: 'readBack',
    reviewing: true,
    visitedOn,
    correction: data.body.correction,
    visitors: visitors.map(({ name }) => name),
    ...(signature && { filer: visitors[0]?.name ?? '', secondInk: signature }),
    members: membersOf(visit),
    incomes: Object.fromEntries(incomeKinds.map((kind) => [kind, String(incomes[kind])])),
    assurances: Object.fromEntries(
      assuranceKinds.map((kind) => {
        const assurance = assurances[kind];
        return [kind, { safe: assurance.safe, problem: assurance.safe ? '' : assurance.problem }];
      }),
    ),
    assets,
    findings,
    readBack: visit.readBack,
    ...(data.type === 'confirm'
      ? { category: data.body.proposedCategory }
      : { stableSince: data.body.stableSince, spendingSolved: data.body.spendingSolved, mode: data.body.mode }),
  };
}
