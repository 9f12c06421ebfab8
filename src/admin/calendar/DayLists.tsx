import { View } from '@tarojs/components';
import type { CalendarYear } from '../../shared/contract/calendar';
import { useReader } from '../reader';
import { dayList } from './day-list';

/** Which days are off and which are worked, in words. */
export function DayLists(days: Pick<CalendarYear, 'holidays' | 'makeUpDays'>) {
  const { words } = useReader();
  return (
    <>
      {(['holidays', 'makeUpDays'] as const).map((list) => (
        <View key={list}>
          <View className="k-small">{words.admin.calendar[list]}</View>
          <View>{dayList(days[list], words)}</View>
        </View>
      ))}
    </>
  );
}
