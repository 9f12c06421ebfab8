/** A year's arrangement while it is pasted, checked and loaded. */
import { useRef, useState } from 'react';
import { attendTo } from '../../platform/focus';
import { callServer } from '../../platform/server';
import { NewCalendar } from '../../shared/contract/admin';
import type { CalendarYear } from '../../shared/contract/calendar';
import { textOf } from '../../shared/base/typed';
import { fieldProblems, type FieldProblem } from '../../shared/contract/problem';
import { fieldSentence } from '../../shared/words';
import { useReader } from '../reader';
import { useForm } from '../../ui';
import { useSending } from '../use-sending';
import { dayList } from './day-list';
import { readDays, readNotice, typedDays, type ReadNotice } from './days';

export interface Typed {
  notice: string;
  holidays: string;
  makeUpDays: string;
  source: string;
}
const nothing: Typed = { notice: '', holidays: '', makeUpDays: '', source: '' };
type FieldName = 'holidays' | 'makeUpDays' | 'source';
export const fieldIds = { holidays: 'a-holidays', makeUpDays: 'a-make-up', source: 'a-source' } as const;
const names = Object.keys(fieldIds) as FieldName[];
type Errors = Partial<Record<FieldName, string>>;

export function useYear(year: number, onLoaded: (content: CalendarYear) => void) {
  const { words, locale } = useReader();
  const say = words.admin.calendar;
  const form = useForm();
  const [typed, setTyped] = useState(nothing);
  const latest = useRef(typed);
  const [found, setFound] = useState<ReadNotice>();
  const [reads, setReads] = useState(0);
  const [errors, setErrors] = useState<Errors>({});
  const [asking, setAsking] = useState<NewCalendar>();
  const sending = useSending();

  const type = (change: Partial<Typed>) => {
    latest.current = { ...latest.current, ...change };
    setTyped(latest.current);
    // What was edited is no longer wrong; whether it is right is asked before it is loaded.
    setErrors((before) => ({ ...before, ...Object.fromEntries(Object.keys(change).map((name) => [name, undefined])) }));
  };
  const lists = {
    holidays: readDays(typed.holidays, year),
    makeUpDays: readDays(typed.makeUpDays, year),
  };

  const refuse = (next: Errors) => {
    setErrors(next);
    setAsking(undefined);
    const first = names.find((name) => next[name] !== undefined);
    if (first) attendTo(fieldIds[first]);
  };
  const sentenceOf = (problem: FieldProblem, days: readonly string[]): string => {
    const day = days[Number(problem.pointer.split('/')[2])];
    const sentence = fieldSentence(problem, locale);
    return day === undefined ? sentence : say.wrongDay(dayList([day], words), sentence);
  };
  const errorsOf = (problems: readonly FieldProblem[], sent: Pick<NewCalendar, 'holidays' | 'makeUpDays'>): Errors => {
    const all: Errors = {};
    for (const problem of problems) {
      const name = names.find((each) => problem.pointer.startsWith(`/${each}`));
      if (name) all[name] ??= sentenceOf(problem, name === 'source' ? [] : sent[name]);
    }
    return all;
  };

  return {
    form,
    typed,
    type,
    lists,
    found,
    /** How often fields were filled from a notice: those on the screen still hold what they began with. */
    reads,
    errors,
    asking,
    sending,
    read() {
      form.commit();
      const days = readNotice(latest.current.notice, year);
      setFound(days);
      if (days.holidays.length === 0) return;
      setReads(reads + 1);
      type({ holidays: typedDays(days.holidays), makeUpDays: typedDays(days.makeUpDays) });
    },
    ask() {
      form.commit();
      sending.clear();
      const { holidays, makeUpDays, source } = latest.current;
      const read = { holidays: readDays(holidays, year), makeUpDays: readDays(makeUpDays, year) };
      const unread: Errors = {};
      for (const name of ['holidays', 'makeUpDays'] as const) {
        const { rest, outside } = read[name];
        if (rest !== '') unread[name] = say.unread(rest);
        else if (outside.length > 0) unread[name] = fieldSentence({ code: 'date.other_year' }, locale);
      }
      const content = { holidays: read.holidays.days, makeUpDays: read.makeUpDays.days, source: textOf(source) };
      const parsed = NewCalendar.safeParse(content);
      const all = { ...(parsed.success ? {} : errorsOf(fieldProblems(parsed.error), content)), ...unread };
      refuse(all);
      if (Object.keys(all).length === 0) setAsking(parsed.data);
    },
    async send() {
      if (!asking) return;
      let loaded: CalendarYear | undefined;
      const problems = await sending.run(async () => {
        loaded = await callServer('loadCalendar', { params: { year: String(year) }, body: asking });
      });
      if (loaded) return onLoaded(loaded);
      refuse(errorsOf(problems, asking));
    },
    edit: () => setAsking(undefined),
    isUnsent: () => {
      form.commit();
      return JSON.stringify(latest.current) !== JSON.stringify(nothing);
    },
  };
}
