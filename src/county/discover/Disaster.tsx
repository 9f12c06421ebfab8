import { PickMany } from '../../desk/pick/PickMany';
import { Pick } from '../../desk/pick/Pick';
import { now } from '../../platform/clock';
import { chinaDay } from '../../shared/base/china-time';
import { plainDay } from '../../shared/say/days';
import { disasterTypes, losses } from '../../shared/hardships/index';
import { useReader } from '../../desk/reader';
import { DateField } from '../../ui';
import { optionsOf, yesNo } from './options';
import type { PartProps } from './place';

export function DisasterPart({ draft: { disaster }, answer, at }: PartProps) {
  const { words } = useReader();
  const say = words.declare.disaster;
  const today = chinaDay(now());
  const { happenedOn, houseHabitable } = disaster;
  const tell = (change: Partial<typeof disaster>) => answer({ disaster: { ...disaster, ...change } });
  return (
    <>
      <Pick
        {...at('/hardship/type')}
        label={say.typeTitle}
        options={optionsOf(disasterTypes, words.disasterType)}
        value={disaster.type}
        onPick={(type) => tell({ type })}
      />
      <DateField
        {...at('/hardship/happenedOn')}
        label={say.when}
        value={happenedOn}
        shown={happenedOn && plainDay(happenedOn, today, words.date)}
        end={today}
        onPick={(day) => tell({ happenedOn: day })}
      />
      <PickMany
        {...at('/hardship/losses')}
        label={say.lossesTitle}
        options={optionsOf(losses, words.loss)}
        value={disaster.losses}
        onPick={(chosen) => tell({ losses: chosen })}
      />
      <Pick
        {...at('/hardship/houseHabitable')}
        label={say.habitableTitle}
        {...yesNo(houseHabitable, say.habitable, say.notHabitable, (habitable) => tell({ houseHabitable: habitable }))}
      />
    </>
  );
}
