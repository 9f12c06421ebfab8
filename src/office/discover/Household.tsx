import { PickMany } from '../../desk/pick/PickMany';
import { MAX_HOUSEHOLD } from '../../shared/contract/declaration';
import { gaps, type Circumstances } from '../../shared/hardships/circumstances';
import { useReader } from '../../desk/reader';
import { Stepper } from '../../ui';
import { optionsOf } from './options';
import type { PartProps } from './part';

const flags = ['longTermPatient', 'disabledMember', 'noOneAbleToWork'] as const;

/** How many they are, and what else is so with them. */
export function HouseholdPart({ draft: { circumstances, householdSize }, answer, at }: PartProps) {
  const { words } = useReader();
  const say = words.declare.family;
  const tell = (change: Partial<Circumstances>) => answer({ circumstances: { ...circumstances, ...change } });
  return (
    <>
      <Stepper
        {...at('/householdSize')}
        label={say.size}
        hint={say.sizeHint}
        value={householdSize}
        min={1}
        max={MAX_HOUSEHOLD}
        say={words.declare.people}
        onChange={(size) => answer({ householdSize: size })}
      />
      <Stepper
        {...at('/circumstances/childrenAtSchool')}
        label={say.children}
        value={circumstances.childrenAtSchool}
        min={0}
        max={10}
        say={words.declare.children}
        onChange={(childrenAtSchool) => tell({ childrenAtSchool })}
      />
      <PickMany
        label={words.staff.discovery.circumstances}
        options={optionsOf(flags, say)}
        value={flags.filter((flag) => circumstances[flag])}
        onPick={(chosen) => tell(Object.fromEntries(flags.map((flag) => [flag, chosen.includes(flag)])))}
      />
      <PickMany
        label={words.staff.discovery.gaps}
        options={optionsOf(gaps, words.gap)}
        value={circumstances.gaps}
        onPick={(chosen) => tell({ gaps: chosen })}
      />
    </>
  );
}
