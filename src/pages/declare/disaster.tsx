import { now } from '../../platform/clock';
import { chinaDay } from '../../shared/base/china-time';
import { plainDay } from '../../shared/say/days';
import { hardshipOf, type Draft } from '../../shared/contract/draft';
import { Disaster, Hardship, disasterTypes, losses, type Loss } from '../../shared/hardships/index';
import { ChoiceList, DateField, useReader } from '../../ui';
import { optionsOf } from './options';
import type { Step, StepProps } from './step';

const applies = (draft: Draft) => draft.kind === 'disaster';

function Type({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  return (
    <ChoiceList
      {...at('/hardship/type')}
      label={words.declare.disaster.typeTitle}
      options={optionsOf(disasterTypes, words.disasterType)}
      value={draft.disaster.type}
      onChoose={(type) => answer({ disaster: { ...draft.disaster, type } })}
    />
  );
}

function When({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  const today = chinaDay(now());
  const { happenedOn } = draft.disaster;
  return (
    <DateField
      {...at('/hardship/happenedOn')}
      label={words.declare.disaster.when}
      value={happenedOn}
      shown={happenedOn && plainDay(happenedOn, today, words.date)}
      end={today}
      onPick={(day) => answer({ disaster: { ...draft.disaster, happenedOn: day } })}
    />
  );
}

function Losses({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  return (
    <ChoiceList<Loss>
      many
      {...at('/hardship/losses')}
      label={words.declare.disaster.lossesTitle}
      options={optionsOf(losses, words.loss)}
      value={draft.disaster.losses}
      onChoose={(chosen) => answer({ disaster: { ...draft.disaster, losses: chosen } })}
    />
  );
}

function Habitable({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  const say = words.declare.disaster;
  const { houseHabitable } = draft.disaster;
  return (
    <ChoiceList
      {...at('/hardship/houseHabitable')}
      label={say.habitableTitle}
      options={[
        { value: 'yes', title: say.habitable },
        { value: 'no', title: say.notHabitable, words: say.notHabitableWords },
      ]}
      value={houseHabitable === undefined ? undefined : houseHabitable ? 'yes' : 'no'}
      onChoose={(chosen) => answer({ disaster: { ...draft.disaster, houseHabitable: chosen === 'yes' } })}
    />
  );
}

export const disasterSteps: Step[] = [
  {
    id: 'disaster-type',
    applies,
    title: (words) => words.declare.disaster.typeTitle,
    choices: (words) => disasterTypes.map((type) => words.disasterType[type]),
    View: Type,
    answers: ({ disaster }) => [{ pointer: '/hardship/type', schema: Disaster.shape.type, value: disaster.type }],
    say: ({ disaster }, words) => (disaster.type ? words.disasterType[disaster.type] : ''),
  },
  {
    id: 'disaster-when',
    applies,
    title: (words) => words.declare.disaster.whenTitle,
    View: When,
    answers: ({ disaster }) => [
      { pointer: '/hardship/happenedOn', schema: Disaster.shape.happenedOn, value: disaster.happenedOn },
    ],
    say: ({ disaster }, words, today) => (disaster.happenedOn ? plainDay(disaster.happenedOn, today, words.date) : ''),
  },
  {
    id: 'disaster-losses',
    applies,
    title: (words) => words.declare.disaster.lossesTitle,
    sub: (words) => words.declare.disaster.lossesSub,
    choices: (words) => losses.map((loss) => words.loss[loss]),
    View: Losses,
    answers: ({ disaster }) => [{ pointer: '/hardship/losses', schema: Disaster.shape.losses, value: disaster.losses }],
    say: ({ disaster }, words) => disaster.losses.map((loss) => words.loss[loss]).join(words.readBack.list),
  },
  {
    id: 'disaster-house',
    applies,
    title: (words) => words.declare.disaster.habitableTitle,
    choices: ({ declare: { disaster } }) => [disaster.habitable, disaster.notHabitable],
    View: Habitable,
    answers: (draft) => [
      {
        pointer: '/hardship/houseHabitable',
        schema: Disaster.shape.houseHabitable,
        value: draft.disaster.houseHabitable,
      },
      { pointer: '/hardship', schema: Hardship, value: hardshipOf(draft) },
    ],
    say: ({ disaster: { houseHabitable } }, { declare }) =>
      houseHabitable === undefined ? '' : houseHabitable ? declare.disaster.habitable : declare.disaster.notHabitable,
  },
];
