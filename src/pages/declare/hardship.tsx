/** The screens of every kind of hardship, each from the questions that its kind asks together. */
import type { Draft } from '../../shared/contract/draft';
import {
  answered,
  answersTo,
  Hardship,
  hardshipKinds,
  hardshipOf,
  kindOf,
  lacksShelter,
  type HardshipKind,
} from '../../shared/hardships/index';
import type { Replies, Reply } from '../../shared/hardships/kind';
import { sayAnswer, screensOf, type Asked, type Screen } from '../../shared/say/hardship';
import type { Words } from '../../shared/words';
import type * as z from '../../shared/base/zod';
import { ChoiceList, Field, Heading, useReader } from '../../ui';
import { DayQuestion } from './DayQuestion';
import type { Answer, Step, StepProps } from './step';
import { Tonight } from './Tonight';

/** The options of a list from the contract's values and their words, in the contract's order. */
function optionsOf<T extends string>(values: readonly T[], titles: Record<T, string>): { value: T; title: string }[] {
  return values.map((value) => ({ value, title: titles[value] }));
}

type QuestionProps = StepProps & { kind: HardshipKind; asked: Asked; title: string };

function Question({ kind, asked, title, draft, answer, at }: QuestionProps) {
  const { words } = useReader();
  const given = answersTo(kind, draft)[asked.field];
  const tell = (reply: Reply) => answer(answered(kind, draft, asked.field, reply));
  const place = at(`/hardship/${asked.field}`);
  switch (asked.as) {
    case 'one':
      return (
        <ChoiceList
          {...place}
          label={title}
          options={optionsOf(asked.of, asked.say.choices)}
          value={given as string | undefined}
          onChoose={tell}
        />
      );
    case 'many':
      return (
        <>
          {asked.say.label !== undefined && <Heading level={2}>{asked.say.label}</Heading>}
          <ChoiceList
            many
            {...place}
            label={asked.say.label ?? title}
            options={optionsOf(asked.of, asked.say.choices)}
            value={(given as string[] | undefined) ?? []}
            onChoose={tell}
          />
        </>
      );
    case 'day':
      return <DayQuestion {...{ kind, asked, title, draft, answer, at }} />;
    case 'yuan':
      return (
        <Field
          {...place}
          kind="number"
          label={asked.say.label}
          hint={asked.say.hint}
          unit={words.declare.yuan}
          value={(given as string | undefined) ?? ''}
          onCommit={tell}
        />
      );
    case 'yesNo':
      return (
        <ChoiceList
          {...place}
          label={title}
          options={[
            { value: 'yes', title: asked.say.yes },
            { value: 'no', title: asked.say.no, words: asked.say.noHint },
          ]}
          value={given === undefined ? undefined : given === true ? 'yes' : 'no'}
          onChoose={(chosen) => tell(chosen === 'yes')}
        />
      );
  }
}

function choicesOf(asked: Asked): string[] {
  if (asked.as === 'one' || asked.as === 'many') return asked.of.map((value) => asked.say.choices[value] ?? '');
  return asked.as === 'yesNo' ? [asked.say.yes, asked.say.no] : [];
}

function answersOn(kind: HardshipKind, fields: readonly string[], last: boolean, draft: Draft): Answer[] {
  const { schema } = kindOf(kind);
  const hardship = hardshipOf({ ...draft, kind });
  return [
    ...fields.map((field) => ({
      pointer: `/hardship/${field}`,
      schema: schema.shape[field] as z.ZodType,
      value: hardship?.[field],
    })),
    // The whole of it once more: one answer may not fit another.
    ...(last ? [{ pointer: '/hardship', schema: Hardship, value: hardship }] : []),
  ];
}

function stepsOfKind(kind: HardshipKind): Step[] {
  const { asks, screens, doubts } = kindOf(kind);
  return Object.entries(screens).map(([id, fields], at, all): Step => {
    const screenIn = (words: Words) => screensOf(kind, words).find((screen) => screen.id === id) as Screen;
    const applies = (draft: Draft) => draft.kind === kind;
    return {
      id,
      ...(fields.some((field) => asks[field]?.as === 'yuan') ? { typed: true } : {}),
      applies,
      title: (words) => screenIn(words).title,
      sub: (words) => screenIn(words).sub ?? '',
      choices: (words) => screenIn(words).asked.flatMap(choicesOf),
      View: function Questions(props) {
        const { title, asked } = screenIn(useReader().words);
        const shelter = fields.includes('houseHabitable') && lacksShelter(hardshipOf(props.draft));
        return (
          <>
            {asked.map((each) => (
              <Question key={each.field} {...props} kind={kind} asked={each} title={title} />
            ))}
            {shelter && <Tonight village={props.draft.village?.code} />}
          </>
        );
      },
      doubt(draft, words) {
        const given = hardshipOf(draft) as Replies | undefined;
        return given && doubts?.[id]?.(given) ? screenIn(words).doubt : undefined;
      },
      answers: (draft) => answersOn(kind, fields, at === all.length - 1, draft),
      say(draft, words, today) {
        const given = hardshipOf(draft);
        return screenIn(words)
          .asked.map((asked) => sayAnswer(asked, given, today, words))
          .filter(Boolean)
          .join(words.readBack.join);
      },
    };
  });
}

export const hardshipSteps: readonly Step[] = hardshipKinds.flatMap(stepsOfKind);
