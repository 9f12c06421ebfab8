/** A question about a hardship with its words, and an answer to it as it is read back. */
import { plainDay } from './days';
import type { ChinaDay } from '../base/china-time';
import { kindOf, type HardshipKind } from '../hardships/index';
import type { Ask, Replies, Reply } from '../hardships/kind';
import type { Words } from '../words';
import { yuan } from '../words/zh/domain';
import type { AnswerWords } from '../words/zh/hardships';

interface Of<A extends Ask> {
  field: string;
  /** What is offered, where one chooses. */
  of: readonly string[];
  as: A['as'];
  say: AnswerWords<A>;
}
/** A question by how it is answered. */
export type Asked =
  | Of<{ as: 'one'; of: readonly string[] }>
  | Of<{ as: 'many'; of: readonly string[] }>
  | Of<{ as: 'day' }>
  | Of<{ as: 'yuan' }>
  | Of<{ as: 'yesNo' }>;

/** What stands on one screen of the phone, and under one title in the discovery form. */
export interface Screen {
  id: string;
  title: string;
  sub?: string;
  /** Asked where the kind's `doubts` say so. */
  doubt?: string;
  asked: Asked[];
}

const offered = (ask: Ask) => ('of' in ask ? ask.of.filter((value) => !ask.retired?.includes(value)) : []);

export function screensOf(kind: HardshipKind, { hardship }: Pick<Words, 'hardship'>): Screen[] {
  const { asks, screens } = kindOf(kind);
  // Each kind's words have the type of its questions, which is lost where a kind is any of them.
  const said = hardship[kind] as {
    screens: Record<string, Pick<Screen, 'title' | 'sub' | 'doubt'>>;
    answers: Record<string, Asked['say']>;
  };
  return Object.entries(screens).map(([id, fields]) => ({
    id,
    title: '',
    ...said.screens[id],
    asked: fields.map((field) => {
      const ask = asks[field] as Ask;
      return { field, as: ask.as, of: offered(ask), say: said.answers[field] } as Asked;
    }),
  }));
}

/** An amount with its commas, or as it was typed. */
const amountOf = (amount: Reply | undefined) => (typeof amount === 'number' ? yuan(amount) : String(amount ?? '—'));

/** A day as far as it is right. */
function roughDay(day: string, roughly: Reply | undefined, today: ChinaDay | undefined, date: Words['date']): string {
  if (roughly === 'unclear') return date.unclear;
  return roughly === 'month' ? date.inMonth(Number(day.slice(5, 7))) : plainDay(day, today, date);
}

/**
 * @param given the answers as a request has them; empty where there is none yet
 * @param today as `plainDay` takes it
 */
export function sayAnswer(
  asked: Asked,
  given: Replies | undefined,
  today: ChinaDay | undefined,
  { date, readBack }: Pick<Words, 'date' | 'readBack'>,
): string {
  const answer = given?.[asked.field];
  if (asked.as === 'yuan') return asked.say.said(amountOf(answer));
  if (answer === undefined) return '';
  switch (asked.as) {
    case 'one':
      return asked.say.choices[String(answer)] ?? '';
    case 'many':
      return (answer as readonly string[]).map((each) => asked.say.choices[each]).join(readBack.list);
    case 'day':
      return roughDay(String(answer), given?.roughly, today, date);
    case 'yesNo':
      return asked.say.said[answer === true ? 'yes' : 'no'];
  }
}
