import { View } from '@tarojs/components';
import { useState, type ComponentType } from 'react';
import { lastPossibleToday, now } from '../../platform/clock';
import { back } from '../../platform/navigation';
import { chinaDay } from '../../shared/base/china-time';
import { plainDay } from '../../shared/say/days';
import { incomeWindow } from '../../shared/contract/income';
import type { StaffWords } from '../../shared/words/staff';
import { Changed } from '../../desk/acting/Changed';
import { usePolicy } from '../../stores/policy';
import { useReader } from '../../desk/reader';
import { Button, Confirm, FormContext, Heading, Banner, Page, Steps } from '../../ui';
import { AssetsStep } from './AssetsStep';
import { AssurancesStep } from './AssurancesStep';
import { AuthorizationStep } from './AuthorizationStep';
import { Conditions } from './Conditions';
import { conditionsOf } from './judged';
import { steps, type Step, type VisitAction, type VisitDraft } from './draft';
import { FilersCard } from './FilersCard';
import { FindingsStep } from './FindingsStep';
import { IncomesStep } from './IncomesStep';
import { MembersStep } from './MembersStep';
import { findMissing, nameOf } from './member-words';
import { PeopleStep } from './PeopleStep';
import { PerHead } from './PerHead';
import { writtenIn } from './read-back';
import { ReadBackStep } from './ReadBackStep';
import type { StepProps } from './step';
import { problemsIn } from './request';
import { QUESTION, useSteps } from './use-steps';
import type { VisitInHand } from './use-visit';
import { VerdictStep } from './VerdictStep';

const views: Record<Exclude<Step, 'readBack'>, ComponentType<StepProps>> = {
  people: (props) => (
    <>
      <PeopleStep {...props} />
      <FilersCard {...props} />
    </>
  ),
  members: MembersStep,
  incomes: IncomesStep,
  assurances: AssurancesStep,
  assets: AssetsStep,
  findings: FindingsStep,
  verdict: VerdictStep,
  authorization: AuthorizationStep,
};

interface WritingProps {
  title: string;
  visit: VisitInHand;
  draft: VisitDraft;
  action: VisitAction;
}

/** What the step asks: of one member, it is the member. */
function headOf({ step, member, members, visitedOn }: VisitDraft, words: StaffWords): { title: string; sub?: string } {
  const say = words.staff.visit;
  const today = chinaDay(now());
  const one = member === undefined ? undefined : members[member];
  if (step === 'members' && one && member !== undefined) return { title: say.members.editing(member + 1) };
  if (step === 'authorization' && one) return { title: nameOf(one, words) };
  if (step !== 'incomes' || visitedOn === '') return say[step];
  const { from, to } = incomeWindow(visitedOn);
  const said = (day: string) => plainDay(day, today, words.date);
  return { title: say.incomes.title, sub: say.incomes.window(said(from), said(to)) };
}

/** The visit, one question a screen, read back at the end and handed over. */
export function Writing({ title, visit, draft, action }: WritingProps) {
  const { words } = useReader();
  const say = words.staff.visit;
  const { hand, changed } = visit;
  const { at, answer, open, move, forward, backward, check } = useSteps(hand, action, visit.refusals);
  const [asking, setAsking] = useState(false);
  const [amounts, setAmounts] = useState<VisitDraft['incomes']>({});
  const policy = usePolicy();
  const { step, member } = draft;
  const today = chinaDay(now());
  const leave = () => void back('queue');

  const blocked =
    action === 'propose_elimination' &&
    policy !== undefined &&
    conditionsOf(draft, lastPossibleToday(), policy, visit.conditions).some(({ state }) => state === 'unmet');
  const goOn = () => {
    setAsking(false);
    forward();
  };
  const written =
    step === 'members' && member === undefined && problemsIn(step, draft, action, lastPossibleToday()).length === 0;
  const missing = written ? findMissing(visit.applicants, draft.members) : undefined;
  const send = () => {
    if (check()) visit.handOver();
  };
  const props: StepProps = {
    caseId: visit.caseId,
    draft,
    action,
    today,
    conditions: visit.conditions,
    answer,
    at,
    onOpen: open,
    onAmount: (kind, typed) =>
      setAmounts(({ [kind]: _before, ...others }) => (typed === undefined ? others : { ...others, [kind]: typed })),
  };
  const View_ = step === 'readBack' ? undefined : views[step];
  const head = headOf(draft, words);
  const done = { members: say.members.done, authorization: say.authorization.done };
  const next = member !== undefined && (step === 'members' || step === 'authorization') ? done[step] : say.next;
  return (
    <Page
      title={title}
      onBack={() => {
        if (!backward()) leave();
      }}
      over={
        asking &&
        missing !== undefined && (
          <Confirm
            title={say.members.missing(missing)}
            words={say.members.missingWords}
            yes={say.members.notHere}
            onYes={goOn}
            onNo={() => setAsking(false)}
          />
        )
      }
      pinned={step === 'incomes' && <PerHead incomes={{ ...draft.incomes, ...amounts }} members={draft.members} />}
      foot={
        step === 'readBack' ? (
          <Button disabled={blocked || changed !== undefined} onTap={send}>
            {say.readBack.send}
          </Button>
        ) : (
          <Button onTap={() => (missing === undefined ? forward() : setAsking(true))}>{next}</Button>
        )
      }
    >
      <Steps now={steps.indexOf(step) + 1} of={steps.length} />
      {(!hand.kept || visit.full) && <Banner look="warn">{say.fullPhone}</Banner>}
      {changed && (
        <Changed
          conflict={changed}
          own={writtenIn({ draft, action, today, words }, changed.possible)}
          onLeave={leave}
        />
      )}
      {visit.offline && (step === 'people' || step === 'readBack') && <Banner look="offline">{say.offlineForm}</Banner>}
      <FormContext.Provider value={hand.typing}>
        <View>
          <Heading id={QUESTION}>{head.title}</Heading>
          {head.sub !== undefined && <View className="k-sub k-below">{head.sub}</View>}
        </View>
        {blocked && step === 'readBack' && (
          <Banner look="warn" title={say.conditions.blocked}>
            {say.conditions.blockedWords}
          </Banner>
        )}
        {blocked && step === 'readBack' && <Conditions draft={draft} known={visit.conditions} />}
        <View key={`${hand.revision}/${step}/${member ?? ''}`} className="k-stack k-stack--wide">
          {View_ ? <View_ {...props} /> : <ReadBackStep {...props} onChange={(each) => move(each)} />}
        </View>
      </FormContext.Provider>
    </Page>
  );
}
