/** What was handed over, taken back to be mended: the draft that the request came from. */
import { addDays } from '../../shared/base/china-time';
import { nothingTyped } from '../../shared/contract/draft';
import { NewAction } from '../../shared/contract/case';
import type { HouseholdSays } from '../../shared/contract/elimination';
import type { FieldProblem } from '../../shared/contract/problem';
import { assuranceKinds, type Visit } from '../../shared/contract/visit';
import type { PendingAction } from '../../stores/pending-actions';
import { incomeKinds, someone, VisitDraft, type DraftMember } from './draft';
import { memberOf, stepOf } from './request';

type Handed = Pick<PendingAction, 'request' | 'household' | 'draft'>;

function membersOf({ members, authorizations }: Visit): DraftMember[] {
  return members.map(({ idNumber = '', noIdNumber, ...member }, index) => {
    const said = authorizations.find((each) => each.member === index);
    return {
      ...someone,
      ...member,
      idNumber,
      ...(noIdNumber && { noIdNumber: { ...nothingTyped, ...noIdNumber } }),
      ...(said && 'signature' in said && { ink: said.signature }),
      ...(said && 'fingerprint' in said && { signs: 'fingerprint' as const }),
      ...(said &&
        'witnessed' in said && {
          signs: 'witness' as const,
          witness: said.witnessed.name,
          ink: said.witnessed.signature,
        }),
      ...(said && 'unsigned' in said && { signs: 'not' as const, unsigned: said.unsigned }),
    };
  });
}

function saidBy(household: HouseholdSays | undefined): Pick<VisitDraft, 'says' | 'saysInk' | 'saysWhy'> {
  if (!household) return {};
  if (!household.agrees) return { says: 'disagrees', saysWhy: household.reason };
  return 'signature' in household
    ? { says: 'signs', saysInk: household.signature }
    : { says: 'unsigned', saysWhy: household.unsigned };
}

/** As it was typed, where that was kept, and else as the request says it. */
function findTyped({ request, draft }: Handed, id: string): VisitDraft | undefined {
  const { data } = VisitDraft.safeParse(draft);
  return data && { ...data, id, basedOn: request.basedOn };
}

/** @returns nothing when it is no visit, or one of another version of the app */
export function findDraftOf(item: Handed, id: string): VisitDraft | undefined {
  const { request, household } = item;
  const { data } = NewAction.safeParse(request);
  if (data?.type !== 'confirm' && data?.type !== 'propose_elimination') return undefined;
  const typed = findTyped(item, id);
  if (typed) return typed;
  const { visit, filers = [] } = data.body;
  const { visitedOn, visitors, incomes, assurances, assets, findings } = visit;
  return {
    id,
    basedOn: data.basedOn,
    household,
    step: 'readBack',
    reviewing: true,
    visitedOn,
    correction: data.body.correction,
    visitors: visitors.map(({ name }) => name),
    visitorInk: visitors.map(({ signature = [] }) => signature),
    // Who they are, the case says once it has come.
    filers: filers.map(({ declaration }) => ({ declaration, name: household, relation: 'self', filedOn: visitedOn })),
    met: Object.fromEntries(filers.map(({ declaration, is }) => [declaration, is])),
    phone: visit.phone ?? '',
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
      : {
          stableSince: data.body.stableSince,
          spendingSolved: data.body.spendingSolved,
          mode: data.body.mode,
          ...saidBy(data.body.household),
        }),
  };
}

/** It as the draft that is written on, open where the first thing stands that the server refused. */
export function recallVisit(
  item: Handed & Pick<PendingAction, 'refused'>,
  id: string,
  seen: number,
): { draft: VisitDraft; refusals: readonly FieldProblem[] } | undefined {
  const draft = findDraftOf(item, id);
  if (!draft) return undefined;
  const { errors = [] } = item.refused ?? {};
  const [first] = errors;
  const elsewhere = errors.filter(({ code }) => code === 'member.elsewhere').map(memberOf);
  const step = first && stepOf(first);
  return {
    refusals: errors.filter((each) => stepOf(each) === step),
    draft: {
      ...draft,
      basedOn: seen,
      members: draft.members.map((member, index) =>
        elsewhere.includes(index) ? { ...member, livesHere: false } : member,
      ),
      // The server knows on which day the case was opened; this phone may not, and would not ask for the reason.
      ...(errors.some(({ code }) => code === 'date.before_case') && { openedOn: addDays(draft.visitedOn, 1) }),
      ...(step && { step, member: step === 'members' ? memberOf(first) : undefined }),
    },
  };
}
