/** The questions in their order. Which of them a declaration has follows from its answers. */
import { VillageCode } from '../../shared/contract/area';
import { NewDeclaration } from '../../shared/contract/declaration';
import { emptyDraft, type Draft } from '../../shared/contract/draft';
import { textOf } from '../../shared/base/text';
import { Circumstances } from '../../shared/hardships/circumstances';
import { hardshipKinds } from '../../shared/hardships/index';
import * as z from '../../shared/base/zod';
import { ConsentStep, consentAnswers, neededConsents, requiredConsents } from './ConsentStep';
import { FamilyStep, sayFamily } from './FamilyStep';
import { hardshipSteps } from './hardship';
import { KindStep } from './KindStep';
import { mediaStep } from './media';
import { needsOwnWords, ownWordsStep } from './own-words';
import { peopleSteps } from './people';
import { problemsOf, type Step } from './step';
import { VillageStep } from './VillageStep';

const villageStep: Step = {
  id: 'village',
  applies: (draft) => !draft.villageKnown,
  title: ({ declare }, draft) => (draft.forOther ? declare.village.titleForOther : declare.village.title),
  sub: (words) => words.declare.village.sub,
  View: VillageStep,
  answers: ({ village }) => [{ pointer: '/village', schema: VillageCode, value: village?.code }],
  say: ({ village }, { readBack }) => (village ? readBack.place(village.county, village.town, village.village) : ''),
};

const otherQuestions: readonly Step[] = [
  {
    id: 'kind',
    applies: () => true,
    title: (words) => words.declare.kind.title,
    sub: (words) => words.declare.kind.sub,
    choices: (words) => hardshipKinds.map((kind) => words.hardship[kind].name),
    View: KindStep,
    answers: ({ kind }) => [{ pointer: '/hardship/kind', schema: z.enum(hardshipKinds), value: kind }],
    say: ({ kind }, words) => (kind ? words.hardship[kind].name : ''),
  },
  ...hardshipSteps,
  ownWordsStep,
  mediaStep,
  {
    id: 'family',
    typed: true,
    applies: () => true,
    title: (words) => words.declare.family.title,
    sub: (words) => words.declare.family.sub,
    View: FamilyStep,
    answers: (draft) => [
      { pointer: '/householdSize', schema: NewDeclaration.shape.householdSize, value: draft.householdSize },
      { pointer: '/circumstances', schema: Circumstances, value: draft.circumstances },
      ...(needsOwnWords(draft)
        ? []
        : [{ pointer: '/words', schema: NewDeclaration.shape.words, value: textOf(draft.words) }]),
    ],
    say: (draft, words) =>
      [sayFamily(draft, words), needsOwnWords(draft) ? undefined : textOf(draft.words)]
        .filter(Boolean)
        .join(words.readBack.join),
  },
  ...peopleSteps,
  {
    id: 'consent',
    applies: (draft) => neededConsents(draft).length > 0,
    title: ({ declare: { consent } }, draft) => (draft.forOther ? consent.titleForOther : consent.title),
    sub: ({ declare: { consent } }, draft) =>
      requiredConsents(draft).length === 0 ? consent.subFree : draft.forOther ? consent.subForOther : consent.sub,
    View: ConsentStep,
    answers: consentAnswers,
    say: (draft, words) =>
      neededConsents(draft)
        .filter((kind) => draft.consent[kind])
        .map((kind) => words.readBack.agreed(words.declare.consent[kind]))
        .join(words.readBack.join),
  },
];

/** The read-back comes after the last question and is none itself. */
export const REVIEW = 'review';

export const stepsOf = (draft: Draft): Step[] =>
  (draft.villageLater ? [...otherQuestions, villageStep] : [villageStep, ...otherQuestions]).filter((step) =>
    step.applies(draft),
  );

/** How many more questions than any kind has, while the kind is not chosen. */
const mostOfAKind = Math.max(
  ...hardshipKinds.map(
    (kind) => otherQuestions.filter((step) => step.applies({ ...emptyDraft, kind } as Draft)).length,
  ),
);

/**
 * About how many screens it will be, with the read-back: as many as it can be while that is open, so that each answer
 * brings the end nearer and none moves it away.
 * @param now which one is being answered, from 1
 */
export function mostSteps(draft: Draft, now: number): number {
  const known = stepsOf(draft);
  const filerAt = known.findIndex(({ id }) => id === 'filer');
  const open = (of: Draft) => otherQuestions.filter((step) => step.applies(of)).length;
  const ofKind = draft.kind === undefined ? mostOfAKind - open({ ...emptyDraft } as Draft) : 0;
  const helper = draft.forOther && filerAt >= now - 1 && !known.some(({ id }) => id === 'helper') ? 1 : 0;
  // What is told of the family may ask for one until the end.
  const consent = known.some(({ id }) => id === 'consent') || now > known.length ? 0 : 1;
  return Math.max(known.length + ofKind + helper + (ofKind > 0 ? 0 : consent) + 1, now);
}

/** What was known before the first question. */
const known = { villageKnown: false, filerKnown: false, personKnown: false } as const satisfies Partial<Draft>;

/** What is read back: all that was asked, and what was known too. */
export const reviewedOf = (draft: Draft): Step[] => stepsOf({ ...draft, ...known });

/** The draft in which a question is asked that was known before; of the others nothing changes. */
export function asking(draft: Draft, { id }: Step): Partial<Draft> {
  if (stepsOf(draft).some((step) => step.id === id)) return {};
  if (id === 'village') return { villageKnown: false };
  return id === 'person' ? { personKnown: false } : { filerKnown: false };
}

/** The first question without a good answer; undefined when all are answered. */
export function findUnanswered(draft: Draft): Step | undefined {
  return stepsOf(draft).find((step) => problemsOf(step, draft).length > 0);
}

/** Where 下一步 leads from a step whose answers are good. */
export function stepAfter(draft: Draft, id: string): string {
  if (draft.reviewing) return findUnanswered(draft)?.id ?? REVIEW;
  const all = stepsOf(draft);
  return all[all.findIndex((step) => step.id === id) + 1]?.id ?? REVIEW;
}

/** Where ‹ leads; undefined when it leaves the declaration. */
export function stepBefore(draft: Draft, id: string): string | undefined {
  if (draft.reviewing && id !== REVIEW) return findUnanswered(draft) ? previous(draft, id) : REVIEW;
  return previous(draft, id);
}

function previous(draft: Draft, id: string): string | undefined {
  const all = stepsOf(draft);
  const at = id === REVIEW ? all.length : all.findIndex((step) => step.id === id);
  return all[at - 1]?.id;
}
