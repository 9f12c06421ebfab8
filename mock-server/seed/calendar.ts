/** Holiday calendars: published years from `chinese-days`, later ones computed and marked provisional. */
import { getSolarDateFromLunar, getSolarTermDate, isHoliday, isWorkday } from 'chinese-days';
import type { CalendarYear } from '../../src/shared/contract/calendar';
import { addDays, weekday, type ChinaDay } from '../../src/shared/base/china-time';

/** The State Council's notices that `chinese-days` 1.5.7 holds, as far as this product looks back. */
const PUBLISHED = [2024, 2025, 2026];
const PROVISIONAL = [2027, 2028];

const isWeekend = (day: ChinaDay) => [0, 6].includes(weekday(day));

function daysOf(year: number): ChinaDay[] {
  const days: ChinaDay[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  return days;
}

function published(year: number): CalendarYear {
  const days = daysOf(year);
  return {
    year,
    published: true,
    source: `国务院办公厅关于${year}年部分节假日安排的通知 (chinese-days 1.5.7)`,
    holidays: days.filter((day) => !isWeekend(day) && isHoliday(day)),
    makeUpDays: days.filter((day) => isWeekend(day) && isWorkday(day)),
  };
}

/** The statutory days themselves, without the arrangement around them, which nobody can know yet. */
function provisional(year: number): CalendarYear {
  const newYear = getSolarDateFromLunar(`${year}-01-01`).date;
  const holidays = [
    `${year}-01-01`,
    ...[-1, 0, 1, 2].map((offset) => addDays(newYear, offset)),
    getSolarTermDate(year, 4, 'pure_brightness'),
    `${year}-05-01`,
    `${year}-05-02`,
    getSolarDateFromLunar(`${year}-05-05`).date,
    getSolarDateFromLunar(`${year}-08-15`).date,
    `${year}-10-01`,
    `${year}-10-02`,
    `${year}-10-03`,
  ];
  return {
    year,
    published: false,
    source: '《全国年节及纪念日放假办法》（国务院令第795号）的法定假日，具体安排待公布',
    holidays,
    makeUpDays: [],
  };
}

export function calendarYears(): CalendarYear[] {
  return [...PUBLISHED.map(published), ...PROVISIONAL.map(provisional)];
}
