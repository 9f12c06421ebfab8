/** What a row of the register says in each of its columns, on screen and in a sheet. */
import type { ChinaDay } from '../base/china-time';
import { sayVillage } from '../contract/area';
import type { RegisterColumn, RegisterRow } from '../contract/register';
import type { RegisterWords } from '../words/register';
import { yuan } from '../words/zh/domain';

type Cell = (row: RegisterRow, words: RegisterWords, day: (day: ChinaDay) => string) => string | undefined;

const cells: Record<RegisterColumn, Cell> = {
  village: ({ village: { town, village } }) => `${town}${sayVillage(village)}`,
  head: ({ head }) => head,
  people: ({ people }) => people?.toString(),
  category: ({ category }, words) => category && words.category[category],
  risks: ({ risks }, words) => risks.map((risk) => words.risk[risk]).join(words.register.join),
  status: ({ status }, words) => status && words.staff.queue.status[status],
  recognized: ({ recognizedOn }, _, day) => recognizedOn && day(recognizedOn),
  eliminated: ({ eliminatedOn, eliminationMode }, { register, eliminationMode: modes }, day) =>
    eliminatedOn && register.eliminated(day(eliminatedOn), eliminationMode && modes[eliminationMode]),
  measures: ({ case: ofCase, measures: { agreed, delivered } }, { register }) =>
    ofCase === undefined ? undefined : agreed === 0 ? register.noMeasure : register.measures(delivered, agreed),
  visited: ({ case: ofCase, visitedOn }, { register }, day) =>
    visitedOn ? day(visitedOn) : ofCase === undefined ? undefined : register.neverVisited,
  income: ({ income }, { register }) => income && register.income(yuan(income.perHead), income.year),
  formerlyPoor: ({ formerlyPoor }, { register: { yes, no, unknown } }) =>
    formerlyPoor === null ? unknown : formerlyPoor ? yes : no,
  helper: ({ helper }) => helper,
  number: ({ number }) => number,
};

/** @param day how a day is said @returns undefined where nothing is known of it */
export const registerCell = (
  column: RegisterColumn,
  row: RegisterRow,
  words: RegisterWords,
  day: (day: ChinaDay) => string,
): string | undefined => cells[column](row, words, day) || undefined;
