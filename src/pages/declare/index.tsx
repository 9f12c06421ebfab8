/** The declaration: one question a screen, read back at the end, and sent. */
import { View } from '@tarojs/components';
import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { firstPossibleToday } from '../../platform/clock';
import { goOnFrom, toTop } from '../../platform/focus';
import { back, moveOn } from '../../platform/navigation';
import { mayUse } from '../../platform/privacy';
import { useStepHistory } from '../../platform/step-history';
import { type Draft, declarationOf } from '../../shared/contract/draft';
import { type FieldProblem, fieldProblems } from '../../shared/contract/problem';
import { useDraft } from '../../stores/draft';
import { useRecalled, handOverDraft } from '../../stores/pending-declarations';
import { usePrivacy } from '../../stores/privacy';
import { useVillageHelp } from '../../stores/village-help';
import {
  Button,
  Chip,
  Confirm,
  FormContext,
  Heading,
  Loading,
  Banner,
  Page,
  Steps,
  useAloud,
  useForm,
  useProblems,
  useReader,
} from '../../ui';
import { current, useBeginning, useFiledMeanwhile } from './draft-in-hand';
import { PrivacyGate } from './PrivacyGate';
import { readBackOf, Review } from './Review';
import { aloud, findStepOf, problemsOf, type Step } from './step';
import { asking, mostSteps, REVIEW, reviewedOf, stepAfter, stepBefore, stepsOf } from './steps';
import { NewDeclaration } from '../../shared/contract/declaration';
import { ensureSignedIn } from '../../stores/session';

/** What is wrong with the answers, as the contract says; empty when it was handed over. */
async function handOver(draft: Draft, leave: () => Promise<void>): Promise<readonly FieldProblem[]> {
  const declaration = NewDeclaration.safeParse(declarationOf(draft, firstPossibleToday()));
  if (!declaration.success) return fieldProblems(declaration.error);
  await leave();
  const moved = moveOn('receipt', { id: draft.id });
  handOverDraft(draft, declaration.data);
  await moved;
  // Without a signal it waits for the sign-in too.
  await ensureSignedIn().catch(() => undefined);
  return [];
}

const QUESTION = 'question';

export default function DeclarePage() {
  const { words, locale } = useReader();
  const say = words.declare;
  const { draft, kept, answer } = useDraft();
  const [handing, setHanding] = useState(false);
  const [doubt, setDoubt] = useState<string>();
  // Known at once: that the draft has gone is drawn before the state above is.
  const leaving = useRef(false);
  const agreed = usePrivacy((privacy) => privacy.agreed);
  const form = useForm();
  const { at, keep, show } = useProblems();
  const { mute, speaking, toggle } = useAloud(draft?.step ?? '', locale);
  useBeginning();
  useFiledMeanwhile(draft, leaving);
  // On the phone before a signal is lost: who needs it most may have none.
  useVillageHelp(draft?.village?.code);
  useDidHide(() => form.commit());
  const backOne = useRef<() => void>();
  const history = useStepHistory('declare', () => backOne.current?.());
  const editFirst = useRef<(problems: readonly FieldProblem[]) => void>(undefined);
  const recalled = useRecalled((state) => state.recalled);
  useEffect(() => {
    if (recalled === undefined || recalled.id !== draft?.id) return;
    // What the server refused stands open at the wrong answer.
    editFirst.current?.(recalled.errors);
    useRecalled.setState({ recalled: undefined });
  }, [recalled, draft?.id]);

  if (!draft)
    return (
      <Page title={say.title}>
        <Loading />
      </Page>
    );
  const asked = stepsOf(draft);
  const step: Step | undefined =
    draft.step === REVIEW ? undefined : (asked.find(({ id }) => id === draft.step) ?? asked[0]);

  const move = (id: string, problems: readonly FieldProblem[] = []) => {
    answer({ step: id, ...(id === REVIEW && { reviewing: true }) });
    toTop();
    goOnFrom(QUESTION);
    show(problems);
    if (agreed !== true && stepsOf(current() ?? draft).find((each) => each.id === id)?.typed) void mayUse('answers');
  };
  const change = (next: Partial<Draft>) => {
    answer(next);
    const now = current();
    if (step && now) keep((pointer) => problemsOf(step, now).some((each) => each.pointer === pointer));
  };
  const goOn = () => {
    setDoubt(undefined);
    const now = current();
    if (!step || !now) return;
    history.push();
    move(stepAfter(now, step.id));
  };
  const forward = () => {
    form.commit();
    const now = current();
    if (!step || !now) return;
    if (step.typed && agreed !== true) return void mayUse('answers');
    const problems = problemsOf(step, now);
    const asked = step.doubt?.(now, words);
    if (problems.length > 0) show(problems);
    else if (asked) setDoubt(asked);
    else goOn();
  };
  backOne.current = () => {
    form.commit();
    const to = stepBefore(current() ?? draft, step?.id ?? REVIEW);
    if (to === undefined) void history.unwind().then(() => back());
    else move(to);
  };
  const backward = () => {
    if (!history.back()) backOne.current?.();
  };
  const edit = (each: Step, problems: readonly FieldProblem[] = []) => {
    history.push();
    answer(asking(draft, each));
    move(each.id, problems);
  };
  const submit = async () => {
    if (leaving.current) return;
    leaving.current = true;
    setHanding(true);
    const problems = await handOver(draft, history.unwind);
    setHanding(false);
    leaving.current = false;
    editFirst.current?.(problems);
  };
  editFirst.current = (problems) => {
    const toEdit = problems[0] && findStepOf(reviewedOf(draft), problems[0].pointer, draft);
    if (toEdit) edit(toEdit, problems);
  };

  const number = step ? asked.indexOf(step) + 1 : asked.length + 1;
  const spokenWords = step ? aloud(step, draft, words) : readBackOf(draft, words);
  const busy = handing ? say.sending : undefined;
  return (
    <Page
      title={draft.forOther ? say.titleForOther : say.title}
      onBack={backward}
      backOff={handing}
      over={
        doubt !== undefined && (
          <Confirm title={doubt} yes={say.soItIs} no={say.lookAgain} onYes={goOn} onNo={() => setDoubt(undefined)} />
        )
      }
      right={
        <Chip on={speaking} onTap={() => toggle(spokenWords)}>
          {speaking ? words.media.aloud.stop : words.media.aloud.read}
        </Chip>
      }
      foot={
        step ? (
          <Button onTap={forward}>{say.next}</Button>
        ) : (
          <Button busy={busy} onTap={() => void submit()}>
            {say.send}
          </Button>
        )
      }
    >
      <Steps now={number} of={mostSteps(draft, number)} about />
      {mute && <Banner look="warn">{words.media.aloud.cannot}</Banner>}
      {!kept && <Banner look="warn">{say.fullPhone}</Banner>}
      <FormContext.Provider value={form}>
        <View>
          <Heading id={QUESTION}>{step ? step.title(words, draft) : words.readBack.title}</Heading>
          <View className="k-sub k-below">{step ? step.sub?.(words, draft) : words.readBack.sub}</View>
        </View>
        {step ? (
          <View key={step.id} className="k-stack k-stack--wide">
            {step.typed && agreed !== true ? (
              agreed === false && <PrivacyGate />
            ) : (
              <step.View draft={draft} answer={change} at={at} />
            )}
          </View>
        ) : (
          <Review draft={draft} fixed={handing} onChange={edit} />
        )}
      </FormContext.Provider>
    </Page>
  );
}
