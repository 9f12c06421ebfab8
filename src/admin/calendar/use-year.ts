/** A year's arrangement while it is pasted, checked and loaded. */
import { useRef, useState } from 'react';
import { callServer } from '../../platform/server';
import { NewCalendar } from '../../shared/contract/admin';
import type { CalendarYear } from '../../shared/contract/calendar';
import { textOf } from '../../shared/base/text';
import { fieldProblems } from '../../shared/contract/problem';
import { fieldSentence } from '../../shared/words';
import { useReader } from '../reader';
import { useForm, useProblems, type Wrong } from '../../ui';
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
const lists = ['holidays', 'makeUpDays'] as const;

export function useYear(year: number, onLoaded: (content: CalendarYear) => void) {
  const { words } = useReader();
  const say = words.admin.calendar;
  const form = useForm();
  const [typed, setTyped] = useState(nothing);
  const latest = useRef(typed);
  const [found, setFound] = useState<ReadNotice>();
  const [reads, setReads] = useState(0);
  const problems = useProblems();
  const [asking, setAsking] = useState<NewCalendar>();
  const sending = useSending();

  const type = (change: Partial<Typed>) => {
    latest.current = { ...latest.current, ...change };
    setTyped(latest.current);
    // What was mended is no longer wrong; whether it is right is asked before it is loaded.
    problems.keep((pointer) => !(pointer.slice(1) in change));
  };
  const refuse = (found: readonly Wrong[]) => {
    setAsking(undefined);
    problems.show(found);
  };
  /** What is wrong with one day of a list names it, and stands beside the list. */
  const besideLists = (found: readonly Wrong[], sent: Pick<NewCalendar, (typeof lists)[number]>): Wrong[] =>
    found.map((problem) => {
      const [, field = '', index] = problem.pointer.split('/');
      const list = lists.find((each) => each === field);
      const day = list && sent[list][Number(index)];
      if (day === undefined || 'words' in problem) return { ...problem, pointer: `/${field}` };
      return { pointer: `/${field}`, words: say.wrongDay(dayList([day], words), fieldSentence(problem, words)) };
    });

  return {
    form,
    typed,
    type,
    lists: { holidays: readDays(typed.holidays, year), makeUpDays: readDays(typed.makeUpDays, year) },
    found,
    /** How often fields were filled from a notice: those on the screen still hold what they began with. */
    reads,
    at: problems.at,
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
      const unread = lists.flatMap((list): Wrong[] => {
        const { rest, outside } = read[list];
        if (rest !== '') return [{ pointer: `/${list}`, words: say.unread(rest) }];
        return outside.length > 0 ? [{ pointer: `/${list}`, code: 'date.other_year' }] : [];
      });
      const content = { holidays: read.holidays.days, makeUpDays: read.makeUpDays.days, source: textOf(source) };
      const parsed = NewCalendar.safeParse(content);
      const all = [...unread, ...(parsed.success ? [] : besideLists(fieldProblems(parsed.error), content))];
      refuse(all);
      if (all.length === 0) setAsking(parsed.data);
    },
    async send() {
      if (!asking) return;
      let loaded: CalendarYear | undefined;
      const found = await sending.run(async () => {
        loaded = await callServer('loadCalendar', { params: { year: String(year) }, body: asking });
      });
      if (loaded) return onLoaded(loaded);
      refuse(besideLists(found, asking));
    },
    edit: () => setAsking(undefined),
    isUnsent: () => {
      form.commit();
      return JSON.stringify(latest.current) !== JSON.stringify(nothing);
    },
  };
}
