/** Going through the steps: what is wrong stands beside its field, and nobody goes on past it. */
import { lastPossibleToday } from '../../platform/clock';
import { goOnFrom, toTop } from '../../platform/focus';
import type { FieldProblem } from '../../shared/contract/problem';
import { useProblems, type Problems } from '../../ui';
import { steps, type Step, type VisitAction, type VisitDraft } from './draft';
import { placed } from './places';
import { memberOf, problemsIn, problemsOf, stepOf } from './request';
import type { Change } from './step';
import type { DraftInHand } from './use-draft';

/** What is wrong where the writer is: with the step, or with the one member who is being written down. */
function problemsHere(draft: VisitDraft, action: VisitAction): FieldProblem[] {
  const { step, member } = draft;
  const all = problemsIn(step, draft, action, lastPossibleToday());
  return member === undefined ? all : all.filter((problem) => memberOf(problem) === member);
}

/** A field is left by a tap on something else, which must not move away under the finger. */
const SETTLED_MS = 300;

interface Steps {
  at: Problems['at'];
  answer(change: Change): void;
  /** Opens one member's form in the step. */
  open(member: number): void;
  move(step: Step, problems?: readonly FieldProblem[]): void;
  /** To the next question, or back to the read-back. */
  forward(): void;
  /** To the one before; `false` from the first. */
  backward(): boolean;
  /** Whether nothing is wrong with the whole; what is, is shown. */
  check(): boolean;
}

/** The heading of a step. */
export const QUESTION = 'visit-question';

/** @param began what is wrong from the start, e.g. what the server refused */
export function useSteps(hand: DraftInHand, action: VisitAction, began: readonly FieldProblem[]): Steps {
  const { at, keep, ...problems } = useProblems(began.map(placed));
  const show = (found: readonly FieldProblem[]) => problems.show(found.map(placed));
  const move = (step: Step, problems: readonly FieldProblem[] = []) => {
    const [first] = problems;
    // A member's field is in the member's own form.
    const member = step === 'members' && first ? memberOf(first) : undefined;
    hand.answer({ step, member, ...(step === 'readBack' && { reviewing: true }) });
    toTop();
    goOnFrom(QUESTION);
    show(member === undefined ? problems : problems.filter((problem) => memberOf(problem) === member));
  };
  /** Takes away the sentences about what is right by now. */
  const forgive = () => {
    const draft = hand.current();
    const left = draft ? problemsHere(draft, action) : [];
    keep((pointer) => left.some((each) => placed(each).pointer === pointer));
  };
  const goOn = (draft: VisitDraft) => {
    const next = steps[steps.indexOf(draft.step) + 1] ?? 'readBack';
    if (!draft.reviewing) return move(next);
    const [first] = problemsOf(draft, action, lastPossibleToday()).filter((problem) => stepOf(problem) !== 'readBack');
    move(first ? stepOf(first) : 'readBack');
  };

  return {
    move,
    at,
    open(member) {
      hand.answer({ member });
      toTop();
      show([]);
    },
    answer(change) {
      // What is changed has to be read to the household again.
      hand.answer((draft) => ({ readBack: false, ...(typeof change === 'function' ? change(draft) : change) }));
      setTimeout(forgive, SETTLED_MS);
    },
    forward() {
      hand.typing.commit();
      const draft = hand.current();
      if (!draft) return;
      const problems = problemsHere(draft, action);
      if (problems.length > 0 && draft.step === 'members') move('members', problems);
      else if (problems.length > 0) show(problems);
      else if (draft.member !== undefined) move(draft.step);
      else goOn(draft);
    },
    backward() {
      hand.typing.commit();
      const draft = hand.current();
      if (!draft) return false;
      const { step, member, reviewing } = draft;
      const before = steps[steps.indexOf(step) - 1];
      if (member !== undefined) move(step);
      else if (reviewing && step !== 'readBack') move('readBack');
      else if (before) move(before);
      else return false;
      return true;
    },
    check() {
      hand.typing.commit();
      const draft = hand.current();
      const problems = draft ? problemsOf(draft, action, lastPossibleToday()) : [];
      const [first] = problems;
      if (first) {
        const step = stepOf(first);
        move(
          step,
          problems.filter((problem) => stepOf(problem) === step),
        );
      }
      return first === undefined;
    },
  };
}
