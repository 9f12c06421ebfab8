import { View } from '@tarojs/components';
import { lastPossibleToday } from '../../platform/clock';
import { addMonths } from '../../shared/base/china-time';
import { categories } from '../../shared/contract/assessment';
import { eliminationModes } from '../../shared/contract/case';
import { plainDay } from '../../shared/say/days';
import { useReader } from '../../desk/reader';
import { Card, ChoiceList, DateField, Field, Heading } from '../../ui';
import { Conditions } from './Conditions';
import { FoundSoFar } from './FoundSoFar';
import { SegmentedChoice } from '../../desk/SegmentedChoice';
import { eliminationAnswers } from './draft';
import { SignHere } from './SignHere';
import type { StepProps } from './step';

/** How long ago a stable income may have begun at the most. */
const STABLE_MONTHS = 60;
const MAX_REASON = 1000;
const MAX_WHY = 100;

function Category({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  const say = words.staff.visit.verdict;
  return (
    <View className="k-stack">
      <Heading level={2}>{say.category}</Heading>
      <View className="k-small">{say.proposal}</View>
      <ChoiceList
        {...at('/body/proposedCategory')}
        label={say.category}
        options={categories.map((value) => ({ value, title: words.category[value], words: say.categoryHint[value] }))}
        value={draft.category}
        onChoose={(category) => answer({ category })}
      />
    </View>
  );
}

function Elimination(props: StepProps) {
  const { draft, today, answer, at } = props;
  const { words } = useReader();
  const say = words.staff.visit.verdict;
  const { stableSince, spendingSolved } = draft;
  const known = lastPossibleToday();
  return (
    <>
      <Card className="k-stack k-stack--wide">
        <DateField
          {...at('/body/stableSince')}
          label={say.stableSince}
          value={stableSince}
          shown={stableSince && plainDay(stableSince, today, words.date)}
          start={known && addMonths(known, -STABLE_MONTHS)}
          end={known}
          onPick={(day) => answer({ stableSince: day })}
        />
        <SegmentedChoice
          {...at('/body/spendingSolved')}
          label={say.spending}
          options={[
            { value: 'solved', title: say.solved },
            { value: 'unsolved', title: say.unsolved },
          ]}
          value={spendingSolved === undefined ? undefined : spendingSolved ? 'solved' : 'unsolved'}
          onChoose={(chosen) => answer({ spendingSolved: chosen === 'solved' })}
        />
        <SegmentedChoice
          {...at('/body/mode')}
          label={say.mode}
          options={eliminationModes.map((value) => ({ value, title: words.eliminationMode[value] }))}
          value={draft.mode}
          onChoose={(mode) => answer({ mode })}
        />
      </Card>
      <Conditions draft={draft} known={props.conditions} />
      <HouseholdSays {...props} />
    </>
  );
}

/** It agrees and signs, or says why not; whoever reviews it reads that first. */
function HouseholdSays({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  const say = words.staff.visit.verdict;
  const { says, saysInk = [], saysWhy = '' } = draft;
  const place = at('/body/household');
  return (
    <Card className="k-stack k-stack--wide">
      <SegmentedChoice
        {...(says === undefined ? place : {})}
        label={say.says}
        hint={say.saysHint}
        options={eliminationAnswers.map((value) => ({ value, title: say.saysWays[value] }))}
        value={says}
        onChoose={(chosen) => answer({ says: chosen, ...(chosen !== says && { saysWhy: '' }) })}
      />
      {says === 'signs' && (
        <SignHere
          id="v-says"
          name={draft.household}
          ink={saysInk}
          place={place}
          onChange={(drawn) => answer({ saysInk: drawn })}
        />
      )}
      {(says === 'unsigned' || says === 'disagrees') && (
        <Field
          key={says}
          {...place}
          kind={says === 'disagrees' ? 'long' : undefined}
          label={say.saysWhy[says]}
          max={says === 'disagrees' ? MAX_REASON : MAX_WHY}
          value={saysWhy}
          onCommit={(typed) => answer({ saysWhy: typed })}
        />
      )}
    </Card>
  );
}

/** What the village proposes, in sight of what was found. */
export function VerdictStep(props: StepProps) {
  return (
    <>
      <FoundSoFar {...props} />
      {props.action === 'confirm' ? <Category {...props} /> : <Elimination {...props} />}
    </>
  );
}
