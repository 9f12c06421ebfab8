import { Pick } from '../../desk/pick/Pick';
import { PickMany } from '../../desk/pick/PickMany';
import { lastPossibleToday, now } from '../../platform/clock';
import { chinaDay } from '../../shared/base/china-time';
import { answered, answersTo, hardshipKinds, type HardshipKind } from '../../shared/hardships/index';
import type { Reply } from '../../shared/hardships/kind';
import { plainDay } from '../../shared/say/days';
import { screensOf, type Asked } from '../../shared/say/hardship';
import { useReader } from '../../desk/reader';
import { DateField, Field } from '../../ui';
import { optionsOf, yesNo } from './options';
import type { PartProps } from './part';

const MAX_WORDS = 500;

type QuestionProps = PartProps & { kind: HardshipKind; asked: Asked; title: string };

function Question({ kind, asked, title, draft, answer, at }: QuestionProps) {
  const { words } = useReader();
  const given = answersTo(kind, draft)[asked.field];
  const tell = (reply: Reply) => answer(answered(kind, draft, asked.field, reply));
  const place = at(`/hardship/${asked.field}`);
  switch (asked.as) {
    case 'one':
      return (
        <Pick
          {...place}
          label={title}
          options={optionsOf(asked.of, asked.say.choices)}
          value={given as string | undefined}
          onPick={tell}
        />
      );
    case 'many':
      return (
        <PickMany
          {...place}
          label={asked.say.label ?? title}
          options={optionsOf(asked.of, asked.say.choices)}
          value={(given ?? []) as string[]}
          onPick={tell}
        />
      );
    case 'day': {
      const today = chinaDay(now());
      const day = given as string | undefined;
      return (
        <DateField
          {...place}
          label={asked.say.label}
          hint={asked.say.hint}
          value={day}
          shown={day && plainDay(day, today, words.date)}
          end={lastPossibleToday()}
          onPick={tell}
        />
      );
    }
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
        <Pick {...place} label={title} {...yesNo(given as boolean | undefined, asked.say.yes, asked.say.no, tell)} />
      );
  }
}

/** The hardship, by the same questions that the household would be asked. */
export function WhatHappened(props: PartProps) {
  const { draft, answer, at } = props;
  const { words } = useReader();
  const say = words.staff.discovery;
  const { kind } = draft;
  const whole = at('/hardship');
  return (
    <>
      <Pick
        id={whole.id}
        error={whole.error ?? at('/hardship/kind').error}
        label={say.kind}
        options={hardshipKinds.map((value) => ({ value, title: words.hardship[value].formal }))}
        value={kind}
        onPick={(picked) => answer({ kind: picked })}
      />
      {kind &&
        screensOf(kind, words).flatMap(({ title, asked }) =>
          asked.map((each) => (
            <Question key={`${kind} ${each.field}`} {...props} kind={kind} asked={each} title={title} />
          )),
        )}
      <Field
        {...at('/words')}
        kind="long"
        max={MAX_WORDS}
        label={say.words[draft.by]}
        placeholder={say.wordsExample[draft.by]}
        value={draft.words}
        onCommit={(text) => answer({ words: text })}
      />
    </>
  );
}
