import fc from 'fast-check';
import { calendarYears } from '../../mock-server/seed/calendar';
import { addWorkingDays, deadline, makeCalendar, workingDaysBetween } from '../../src/shared/contract/calendar';
import { addDays, chinaDay } from '../../src/shared/base/china-time';

const calendar = makeCalendar(calendarYears());
const anyDay = fc.integer({ min: 0, max: 3 * 365 }).map((days) => addDays('2024-06-01', days));

describe('working days', () => {
  // 国务院办公厅关于2025年部分节假日安排的通知 (国办发明电〔2024〕12号), copied by hand.
  const off2025 = [
    '2025-01-01',
    '2025-01-28',
    '2025-02-04',
    '2025-04-04',
    '2025-05-01',
    '2025-05-05',
    '2025-05-31',
    '2025-06-02',
    '2025-10-01',
    '2025-10-08',
  ];
  const madeUp2025 = ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'];
  it.each(off2025)('%s is off', (day) => expect(calendar.isWorkingDay(day)).toBe(false));
  it.each(madeUp2025)('%s is worked, though a weekend', (day) => expect(calendar.isWorkingDay(day)).toBe(true));

  it('leaves out New Year 2027, which the calendar library calls a working day', () => {
    expect(calendar.isWorkingDay('2027-01-01')).toBe(false);
    expect(calendar.isProvisional('2027-01-01')).toBe(true);
    expect(addWorkingDays('2026-12-31', 1, calendar)).toBe('2027-01-04');
  });

  it('counts over the National Day week of 2025', () => {
    expect(addWorkingDays('2025-09-30', 2, calendar)).toBe('2025-10-10');
    expect(workingDaysBetween('2025-09-30', '2025-10-10', calendar)).toBe(2);
  });

  it('adding and counting agree, and never end on a day off', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (day, count) => {
        const end = addWorkingDays(day, count, calendar);
        return (
          calendar.isWorkingDay(end) &&
          workingDaysBetween(day, end, calendar) === count &&
          workingDaysBetween(end, day, calendar) === -count
        );
      }),
    );
  });
});

describe('deadline', () => {
  it('runs by the hour through a night and a holiday', () => {
    expect(deadline('2025-09-30T12:00:00.000Z', { hours: 24 }, calendar).at).toBe('2025-10-01T12:00:00.000Z');
  });

  it('ends with the day in China, whatever the hour there', () => {
    // 23:30 on Tuesday in China is still Tuesday, though in UTC it is the afternoon.
    const { at } = deadline('2025-09-23T15:30:00.000Z', { workingDays: 1 }, calendar);
    expect(at).toBe('2025-09-24T15:59:59.999Z');
    expect(chinaDay(at)).toBe('2025-09-24');
  });

  it('is provisional when it falls into a year without a published calendar', () => {
    expect(deadline('2026-12-30T02:00:00.000Z', { workingDays: 3 }, calendar).provisional).toBe(true);
    expect(deadline('2026-11-23T02:00:00.000Z', { workingDays: 3 }, calendar).provisional).toBe(false);
  });
});
