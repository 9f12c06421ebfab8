import { MAX_HOUSEHOLD } from '../../shared/contract/declaration';
import type { Draft } from '../../shared/contract/draft';
import { gaps, type Circumstances, type Gap } from '../../shared/hardships/circumstances';
import type { Words } from '../../shared/words';
import { Card, ChoiceList, Field, Heading, Stepper, useReader } from '../../ui';
import { needsOwnWords } from './own-words';
import type { StepProps } from './step';

const flags = ['longTermPatient', 'disabledMember', 'noOneAbleToWork'] as const;
type Flag = (typeof flags)[number];
type Tap = Flag | Gap;

const tapTitle = (tap: Tap, words: Words) =>
  (flags as readonly string[]).includes(tap) ? words.declare.family[tap as Flag] : words.gap[tap as Gap];

function tapped(circumstances: Circumstances): Tap[] {
  return [...flags.filter((flag) => circumstances[flag]), ...gaps.filter((gap) => circumstances.gaps.includes(gap))];
}

function withTaps({ circumstances }: Draft, taps: readonly Tap[]): Circumstances {
  return {
    childrenAtSchool: circumstances.childrenAtSchool,
    longTermPatient: taps.includes('longTermPatient'),
    disabledMember: taps.includes('disabledMember'),
    noOneAbleToWork: taps.includes('noOneAbleToWork'),
    gaps: gaps.filter((gap) => taps.includes(gap)),
  };
}

export function sayFamily({ circumstances, householdSize }: Draft, words: Words): string {
  const { readBack } = words;
  const parts = [
    householdSize === undefined ? '' : readBack.size(householdSize),
    circumstances.childrenAtSchool > 0 ? readBack.children(circumstances.childrenAtSchool) : '',
    ...tapped(circumstances).map((tap) => tapTitle(tap, words)),
  ];
  return parts.filter(Boolean).join(readBack.join);
}

export function FamilyStep({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  const say = words.declare.family;
  const { circumstances } = draft;
  return (
    <>
      <Card className="k-stack k-stack--wide">
        <Stepper
          {...at('/householdSize')}
          label={say.size}
          hint={say.sizeHint}
          value={draft.householdSize}
          min={1}
          max={MAX_HOUSEHOLD}
          say={words.declare.people}
          onChange={(householdSize) => answer({ householdSize })}
        />
        <Stepper
          {...at('/circumstances/childrenAtSchool')}
          label={say.children}
          value={circumstances.childrenAtSchool}
          min={0}
          max={10}
          say={words.declare.children}
          onChange={(childrenAtSchool) => answer({ circumstances: { ...circumstances, childrenAtSchool } })}
        />
      </Card>
      <Heading level={2}>{say.more}</Heading>
      <ChoiceList<Tap>
        many
        label={say.more}
        options={[...flags, ...gaps].map((tap) => ({ value: tap, title: tapTitle(tap, words) }))}
        value={tapped(circumstances)}
        onChoose={(taps) => answer({ circumstances: withTaps(draft, taps) })}
      />
      {!needsOwnWords(draft) && (
        <Field
          {...at('/words')}
          kind="long"
          max={500}
          label={say.words}
          value={draft.words}
          onCommit={(text) => answer({ words: text })}
        />
      )}
    </>
  );
}
