import fc from 'fast-check';
import { readDays, readNotice, runsOf, typedDays } from '../../src/admin/calendar/days';
import { calendarYears } from '../../mock-server/seed/calendar';
import { addDays, weekday } from '../../src/shared/base/china-time';

/** 国办发明电〔2025〕7号, as the seed's calendar of 2026 has it; the wording is that of every year. */
const NOTICE_2026 = `经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。`;

describe("the State Council's notice", () => {
  it('is read as the calendar that the seed has of the same year', () => {
    const seeded = calendarYears().find(({ year }) => year === 2026);
    const read = readNotice(NOTICE_2026, 2026);
    const weekdays = read.holidays.filter((day) => ![0, 6].includes(weekday(day)));
    expect(weekdays).toEqual(seeded?.holidays);
    expect(read.makeUpDays).toEqual(seeded?.makeUpDays);
    expect(read.outside).toEqual([]);
  });

  it('leaves out the days of another year, and says which', () => {
    expect(readNotice('元旦：2026年12月31日至2027年1月2日放假调休，共3天。1月3日（周日）上班。', 2027)).toEqual({
      holidays: ['2027-01-01', '2027-01-02'],
      makeUpDays: ['2027-01-03'],
      outside: ['2026-12-31'],
    });
  });

  it('finds nothing where no day is said to be off or worked', () => {
    expect(readNotice('共3天，请各部门安排好1月1日的值班。', 2027)).toEqual({
      holidays: [],
      makeUpDays: [],
      outside: [],
    });
  });
});

describe('days as they are typed', () => {
  const three = ['2027-01-01', '2027-01-02', '2027-01-03'];
  it.each([
    '1月1日至3日',
    '1月1日-3日',
    '１月１日～３日',
    '1月1日、1月2日，1月3日',
    '2027-01-01 至 2027-01-03',
    '2027-01-01 to 2027-01-03',
    '2027年1月1日到1月3日',
  ])('%s', (text) => expect(readDays(text, 2027)).toEqual({ days: three, outside: [], rest: '' }));

  it.each([
    ['1月1日、端午节', '端午节'],
    ['2月30日', '2月30日'],
    ['1月3日至1日', '1月3日至1日'],
    ['1月1日至12月31日', '1月1日至12月31日'],
  ])('%s is said to be unreadable, and not guessed', (text, rest) => expect(readDays(text, 2027).rest).toBe(rest));

  it('reads on from December into January, which is another year', () => {
    expect(readDays('12月31日至1月1日', 2027)).toEqual({ days: ['2027-12-31'], outside: ['2028-01-01'], rest: '' });
  });

  it('are read back as they were written out, whatever the days', () => {
    const someDays = fc
      .uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 60 })
      .map((offsets) => offsets.map((offset) => addDays('2027-01-01', offset)).sort());
    fc.assert(
      fc.property(someDays, (days) => {
        expect(readDays(typedDays(days), 2027)).toEqual({ days, outside: [], rest: '' });
        expect(runsOf(days).every(([first, last]) => first <= last)).toBe(true);
      }),
    );
  });
});
