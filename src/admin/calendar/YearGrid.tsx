import { View } from '@tarojs/components';
import { addDays, weekday, type ChinaDay } from '../../shared/base/china-time';
import { useReader } from '../reader';
import { classes } from '../../ui';
import { spoken } from '../../ui/a11y';
import './calendar.css';

interface YearGridProps {
  year: number;
  holidays: readonly ChinaDay[];
  makeUpDays: readonly ChinaDay[];
}

function daysOf(month: string): ChinaDay[] {
  const days: ChinaDay[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  return days;
}

/** Monday is 0. */
const column = (day: ChinaDay) => (weekday(day) + 6) % 7;

/** The year for the eye: days off and days that are worked, each with its sign; the list beside it says the same in words. */
export function YearGrid({ year, holidays, makeUpDays }: YearGridProps) {
  const say = useReader().words.admin.calendar;
  const [off, worked] = [new Set(holidays), new Set(makeUpDays)];
  return (
    <View className="a-year" {...spoken({ hidden: true })}>
      {Array.from({ length: 12 }, (_, index) => {
        const days = daysOf(`${year}-${String(index + 1).padStart(2, '0')}`);
        return (
          <View key={index} className="a-month">
            <View className="a-month__name">{say.month(index + 1)}</View>
            <View className="a-month__days">
              {say.weekdays.map((name, at) => (
                <View key={at} className="a-day a-day--head">
                  {name}
                </View>
              ))}
              {days.map((day, at) => {
                const mark = off.has(day) ? 'off' : worked.has(day) ? 'worked' : undefined;
                return (
                  <View
                    key={day}
                    className={classes('a-day', mark ? `a-day--${mark}` : column(day) > 4 && 'a-day--weekend')}
                    {...(at === 0 && { style: { gridColumnStart: column(day) + 1 } })}
                  >
                    {String(Number(day.slice(8)))}
                    {mark && <View className="a-day__mark">{say[mark]}</View>}
                  </View>
                );
              })}
            </View>
          </View>
        );
      })}
    </View>
  );
}
