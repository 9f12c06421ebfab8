/** The request that a draft would be, and what is still wrong with it. */
import { NewAction, type NewActionInput } from '../../shared/contract/case';
import { noIdNumberOf } from '../../shared/contract/draft';
import type { HouseholdSays } from '../../shared/contract/elimination';
import type { ChinaDay } from '../../shared/base/china-time';
import { idNumberOf, textOf, yuanOf } from '../../shared/base/text';
import { fieldProblems, type FieldProblem } from '../../shared/contract/problem';
import { findImpossible, reasonNeeded, type CaseDays } from '../../shared/contract/impossible';
import { findUnsigned, SIGNING_VISITORS } from '../../shared/contract/second-visitor';
import { adultsIn, assuranceKinds, membersAtOdds } from '../../shared/contract/visit';
import { metOf } from '../../desk/filers';
import { incomeKinds, steps, type DraftMember, type Step, type VisitAction, type VisitDraft } from './draft';
import { authorizationOf } from './signing';

function visitorsOf({ visitors, visitorInk = [] }: VisitDraft) {
  return visitors.map((name, index) => {
    const signature = visitorInk[index] ?? [];
    return { name: textOf(name), ...(signature.length > 0 && { signature }) };
  });
}

/** By what a member is known: a number that is shown now goes to the declaration that was made without it, too. */
function numberOf({ idNumber, noIdNumber, declared, declaredNumber }: DraftMember): object {
  if (noIdNumber) return { declared, noIdNumber: noIdNumberOf(noIdNumber) };
  const number = idNumberOf(idNumber);
  if (number === undefined) return { declared };
  return declaredNumber === undefined ? { declared, idNumber: number } : { idNumber: number };
}

function visitOf(draft: VisitDraft): object {
  const { visitedOn, members, incomes, assurances, assets, findings, readBack } = draft;
  return {
    visitedOn,
    visitors: visitorsOf(draft),
    phone: textOf(draft.phone),
    members: members.map((member) => {
      const { name, relation, birthDate, health, school, work, livesHere } = member;
      const said = livesHere ? { livesHere } : {};
      return { name: textOf(name), relation, birthDate, health, school, work, ...numberOf(member), ...said };
    }),
    incomes: Object.fromEntries(incomeKinds.map((kind) => [kind, yuanOf(incomes[kind])])),
    assurances: Object.fromEntries(
      assuranceKinds.map((kind) => {
        const { safe, problem = '' } = assurances[kind] ?? {};
        return [kind, safe === undefined ? undefined : safe ? { safe } : { safe, problem: textOf(problem) }];
      }),
    ),
    assets,
    // Who came of age with a mended birthday signs; who turned out to be a child does not.
    authorizations: adultsIn(members, visitedOn).flatMap((member) => {
      const authorization = members[member] && authorizationOf(members[member]);
      return authorization ? [{ member, ...authorization }] : [];
    }),
    findings: textOf(findings),
    readBack: readBack || undefined,
  };
}

/** What the household said to being taken off, once all of it is there. */
function householdOf({ says, saysInk = [], saysWhy = '' }: VisitDraft): HouseholdSays | undefined {
  if (says === 'signs') return saysInk.length > 0 ? { agrees: true, signature: saysInk } : undefined;
  const why = textOf(saysWhy);
  if (says === undefined || why === undefined) return undefined;
  return says === 'unsigned' ? { agrees: true, unsigned: why } : { agrees: false, reason: why };
}

/** The request that the draft would be, to be checked before it is handed over. */
function requestOf(draft: VisitDraft, action: VisitAction): object {
  const visit = visitOf(draft);
  const { id, basedOn, category, stableSince, spendingSolved, mode } = draft;
  const body =
    action === 'confirm'
      ? { visit, proposedCategory: category }
      : { visit, stableSince, spendingSolved, mode, household: householdOf(draft) };
  const filers = metOf(draft.filers, draft.met);
  return { id, basedOn, type: action, body: { ...body, filers, correction: textOf(draft.correction ?? '') } };
}

/** Where the question about one who filed stands. */
export const filerPointer = (index: number): string => `/body/filers/${index}`;

export const signaturePointer = (visitor: number): string => `/body/visit/visitors/${visitor}/signature`;

/** Where in the request a member stands. */
export const memberPointer = (member: number, field?: string): string =>
  `/body/visit/members/${member}${field === undefined ? '' : `/${field}`}`;

/** The member whom a problem is about. */
export function memberOf({ pointer }: Pick<FieldProblem, 'pointer'>): number | undefined {
  const [, member] = /^\/body\/visit\/members\/(\d+)/.exec(pointer) ?? [];
  return member === undefined ? undefined : Number(member);
}

/** Where an answer is asked for, by how its pointer begins: the authorization apart from the members, the whole at the end. */
const stepsByPointer: readonly (readonly [RegExp, Step])[] = [
  [/^\/body\/visit\/(authorizations|visitors\/\d+\/signature)/, 'authorization'],
  [/^\/body\/(visit\/(visitedOn|visitors|phone)|filers|correction)/, 'people'],
  [/^\/body\/visit\/members/, 'members'],
  [/^\/body\/visit\/incomes/, 'incomes'],
  [/^\/body\/visit\/assurances/, 'assurances'],
  [/^\/body\/visit\/assets/, 'assets'],
  [/^\/body\/visit\/findings/, 'findings'],
  [/^\/body\/(proposedCategory|stableSince|spendingSolved|mode|household)/, 'verdict'],
];

export function stepOf({ pointer, code }: Pick<FieldProblem, 'pointer' | 'code'>): Step {
  if (code === 'visit.authorization_missing') return 'authorization';
  return stepsByPointer.find(([pattern]) => pattern.test(pointer))?.[1] ?? 'readBack';
}

const daysOf = ({ openedOn }: VisitDraft, today: ChinaDay | undefined): CaseDays => ({
  today,
  openedOn,
  measuresBy: undefined,
});

/** Whether it is asked why the visit was before the case was opened. */
export function asksCorrection(draft: VisitDraft): boolean {
  const { visitedOn, correction = '' } = draft;
  return correction !== '' || reasonNeeded('confirm', { visit: { visitedOn } }, daysOf(draft, undefined)) !== undefined;
}

/**
 * What the contract compares only once each field is right, and what only who knows today's date can say.
 * Said here of each field by itself, so that it stands beside the field while others are still empty.
 */
function comparisons(draft: VisitDraft, action: VisitAction, today: ChinaDay | undefined): FieldProblem[] {
  const { visitedOn, stableSince, members, filer, correction = '' } = draft;
  const late = (pointer: string, day: string | undefined, latest: ChinaDay | undefined): FieldProblem[] =>
    day !== undefined && latest !== undefined && day > latest ? [{ pointer, code: 'date.future' }] : [];
  const visitors = visitorsOf(draft).map(({ name = '', ...rest }) => ({ name, ...rest }));
  const unsigned = filer === undefined ? undefined : findUnsigned(visitors, filer);
  return [
    ...findImpossible(action, { visit: { visitedOn }, correction: textOf(correction) }, daysOf(draft, today)),
    ...membersAtOdds(members.map(({ idNumber, ...member }) => ({ ...member, idNumber: idNumberOf(idNumber) }))).map(
      ({ member, field, code }): FieldProblem => ({ pointer: memberPointer(member, field), code }),
    ),
    ...members.flatMap(({ birthDate }, member) =>
      late(memberPointer(member, 'birthDate'), birthDate, visitedOn || undefined),
    ),
    ...members.flatMap(({ livesHere }, member): FieldProblem[] =>
      livesHere === false ? [{ pointer: memberPointer(member, 'livesHere'), code: 'member.elsewhere' }] : [],
    ),
    ...draft.filers.flatMap(({ declaration }, index): FieldProblem[] =>
      draft.met[declaration] === undefined ? [{ pointer: filerPointer(index), code: 'required' }] : [],
    ),
    ...(unsigned ? [unsigned] : []),
    ...visitors
      .slice(0, SIGNING_VISITORS)
      .flatMap(({ signature }, at) =>
        signature ? [] : [{ pointer: signaturePointer(at), code: 'visit.visitor_signature' as const }],
      )
      .filter(({ pointer }) => pointer !== unsigned?.pointer),
    ...late('/body/stableSince', stableSince, today),
    ...(action === 'propose_elimination' && !householdOf(draft)
      ? [{ pointer: '/body/household', code: 'required' as const }]
      : []),
    ...adultsIn(members, visitedOn)
      .filter((member) => !members[member] || !authorizationOf(members[member]))
      .map((member): FieldProblem => ({
        pointer: memberPointer(member, 'birthDate'),
        code: 'visit.authorization_missing',
      })),
  ];
}

/**
 * What is wrong with the whole of it, in the order in which it is asked; empty when it can be handed over.
 * @param today where it is known
 */
export function problemsOf(draft: VisitDraft, action: VisitAction, today: ChinaDay | undefined): FieldProblem[] {
  const { error } = NewAction.safeParse(requestOf(draft, action));
  const found = error ? fieldProblems(error) : [];
  const more = comparisons(draft, action, today).filter(
    ({ pointer, code }) => !found.some((each) => each.pointer === pointer && each.code === code),
  );
  return [...found, ...more].sort((one, other) => steps.indexOf(stepOf(one)) - steps.indexOf(stepOf(other)));
}

export function problemsIn(
  step: Step,
  draft: VisitDraft,
  action: VisitAction,
  today: ChinaDay | undefined,
): FieldProblem[] {
  return problemsOf(draft, action, today).filter((problem) => stepOf(problem) === step);
}

/** The request, once nothing is wrong with it. */
export function findRequest(draft: VisitDraft, action: VisitAction): NewActionInput | undefined {
  return NewAction.safeParse(requestOf(draft, action)).data;
}
