/**
 * Days as people write them: `1月1日至3日、2月5日`, `2027-01-01 至 2027-01-03`, and the State Council's notice itself,
 * in which each sentence says which days are off (放假) and which are worked (上班).
 */
import { addDays, ChinaDay } from '../../shared/base/china-time';
import { narrow } from '../../shared/base/text';

export interface ReadDays {
  /** In the year, each once, in order. */
  days: ChinaDay[];
  /** Days that were written but lie in another year. */
  outside: ChinaDay[];
  /** What could not be read as a day. */
  rest: string;
}

const DATE = '(?:(\\d{4})\\s*[年/.-]\\s*)?(\\d{1,2})\\s*[月/.-]\\s*(\\d{1,2})(?!\\d)\\s*日?';
const LAST = '(?:(\\d{4})\\s*[年/.-]\\s*)?(?:(\\d{1,2})\\s*[月/.-]\\s*)?(\\d{1,2})(?!\\d)\\s*日?';
const written = () => new RegExp(`${DATE}(?:\\s*至\\s*${LAST})?`, 'g');
const LONGEST_DAYS = 60;

function dayOf(year: number, month: number, date: number): ChinaDay | undefined {
  const day = [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
  return ChinaDay.safeParse(day).data;
}

/** Wide signs made narrow, what stands in brackets taken out, and every way to write “to” made one. */
function plain(text: string): string {
  return narrow(text)
    .replace(/\([^)]*\)/g, '')
    .replace(/\s*(?:到|~|～|—+|–|\bto\b|日\s*-|\s-\s)\s*/g, (to) => (to.includes('日') ? '日至' : '至'));
}

function span([, year, month, date, lastYear, lastMonth, lastDate]: readonly (string | undefined)[], of: number) {
  const first = dayOf(Number(year ?? of), Number(month), Number(date));
  if (first === undefined || lastDate === undefined) return first === undefined ? undefined : [first];
  const endMonth = Number(lastMonth ?? month);
  // From December one reads on into January.
  const endYear = Number(lastYear ?? Number(first.slice(0, 4)) + (endMonth < Number(month) ? 1 : 0));
  const last = dayOf(endYear, endMonth, Number(lastDate));
  if (last === undefined || last < first) return undefined;
  const days = [first];
  for (let day = first; day < last && days.length <= LONGEST_DAYS;) days.push((day = addDays(day, 1)));
  return days.length > LONGEST_DAYS ? undefined : days;
}

/** @param year what a day without a year lies in */
export function readDays(text: string, year: number): ReadDays {
  const found = new Set<ChinaDay>();
  const rest = plain(text)
    .replace(written(), (match: string, ...groups: (string | undefined)[]) => {
      const days = span([match, ...groups.slice(0, 6)], year);
      days?.forEach((day) => found.add(day));
      return days === undefined ? match : '、';
    })
    .replace(/[\s、,;；。]+/g, ' ')
    .trim();
  const all = [...found].sort();
  const within = (day: ChinaDay) => day.startsWith(`${year}-`);
  return { days: all.filter(within), outside: all.filter((day) => !within(day)), rest };
}

export interface ReadNotice {
  holidays: ChinaDay[];
  makeUpDays: ChinaDay[];
  outside: ChinaDay[];
}

/** The days of a notice: those in each clause before 放假 are off, those before 上班 are worked. */
export function readNotice(text: string, year: number): ReadNotice {
  const days = { 放假: new Set<ChinaDay>(), 上班: new Set<ChinaDay>() };
  const outside = new Set<ChinaDay>();
  const parts = plain(text).split(/(放假|上班)/);
  for (let at = 1; at < parts.length; at += 2) {
    const clause = (parts[at - 1] ?? '').replace(/^[^]*[。;\n]/, '');
    const read = readDays(clause, year);
    read.days.forEach((day) => days[parts[at] as keyof typeof days].add(day));
    read.outside.forEach((day) => outside.add(day));
  }
  const sorted = (set: Set<ChinaDay>) => [...set].sort();
  return { holidays: sorted(days.放假), makeUpDays: sorted(days.上班), outside: sorted(outside) };
}

/** Days that follow one another, as their first and last. */
export function runsOf(days: readonly ChinaDay[]): [first: ChinaDay, last: ChinaDay][] {
  const runs: [ChinaDay, ChinaDay][] = [];
  for (const day of days) {
    const run = runs[runs.length - 1];
    if (run && addDays(run[1], 1) === day) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/** As `readDays` reads them back: `1月1日至3日、2月14日`. */
export function typedDays(days: readonly ChinaDay[]): string {
  const parts = (day: ChinaDay) => day.split('-').map(Number);
  return runsOf(days)
    .map(([first, last]) => {
      const [, month = 0, date = 0] = parts(first);
      const [, lastMonth = 0, lastDate = 0] = parts(last);
      const begin = `${month}月${date}日`;
      if (first === last) return begin;
      return `${begin}至${lastMonth === month ? '' : `${lastMonth}月`}${lastDate}日`;
    })
    .join('、');
}
