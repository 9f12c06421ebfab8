import { newer } from '../../mock-server/reference/reference';
import type { ReferenceRead, ReferenceRows } from '../../mock-server/store/reference';
import type { PolicyRow } from '../../mock-server/store/policies';

const areas = [
  ['520000000000', '贵州省'],
  ['520500000000', '毕节市'],
  ['520526000000', '威宁彝族回族苗族自治县'],
  ['520526107000', '观风海镇'],
  ['520526107001', '七里半社区居民委员会'],
  ['520526107201', '果化村民委员会'],
  ['520527000000', '赫章县'],
  ['520600000000', '铜仁市'],
  ['520621000000', '一县'],
].map(([code = '', name = '']) => ({ code, name }));

const policy = (version: string, areaCode: string, validFrom: string | null, validTo: string | null = null) =>
  ({ version, areaCode, validFrom, validTo, content: { version, visit: { normal: { workingDays: 2 } } } }) as PolicyRow;
const policies = [
  policy('proposed', '520526000000', null),
  policy('province-2027', '520000000000', '2027-01-01'),
  policy('county-2026', '520526000000', '2026-06-01', '2026-12-31'),
  policy('province-2026', '520000000000', '2026-01-01'),
];

const calendars = [{ year: 2026, published: true, source: 'demo', holidays: ['2026-10-01'], makeUpDays: [] }];
const rows: ReferenceRows = { areas, policies, calendars };
const read = (changed: Partial<ReferenceRows>, [a, p, c]: [number, number, number]): ReferenceRead => ({
  versions: { areas: a, policies: p, calendars: c },
  changed,
});
const first = newer(undefined, read(rows, [1, 1, 1]));
const { reference } = first;
const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

describe('areas', () => {
  it('are found with what lies inside them, by code', () => {
    expect(reference.findArea('520526107000')).toEqual({ code: '520526107000', name: '观风海镇' });
    expect(reference.findArea('520526108000')).toBeUndefined();
    expect(codes(reference.areasWithin('520526000000'))).toEqual([
      '520526000000',
      '520526107000',
      '520526107001',
      '520526107201',
    ]);
    expect(codes(reference.areasWithin('520526107201'))).toEqual(['520526107201']);
    expect(reference.areasWithin('520526108000')).toEqual([]);
    expect(reference.areasWithin('520000000000')).toEqual(areas);
  });

  it('are counties to whoever asks for those that a place reaches into', () => {
    expect(codes(reference.citiesAndCounties('520000000000'))).toEqual(
      ['520500000000', '520526000000', '520527000000', '520600000000', '520621000000'], // prettier-ignore
    );
    expect(reference.countiesOf('520500000000')).toEqual(['520526000000', '520527000000']);
    expect(reference.countiesOf('520526107001')).toEqual(['520526000000']);
  });

  it('name the way to a village as people say it, and a dissolved one by its code', () => {
    const way = { town: '观风海镇', county: '威宁彝族回族苗族自治县' };
    expect(reference.findVillage('520526107001')).toEqual({ code: '520526107001', village: '七里半社区', ...way });
    expect(reference.findVillage('520526107009')).toBeUndefined();
    expect(reference.villagePath('520526107009')).toEqual({ code: '520526107009', village: '520526107009', ...way });
    expect(reference.nameOf('529999000000')).toBe('529999000000');
  });
});

describe('policies', () => {
  const at = (area: string, day: string) => reference.policyAt(area, day).version;

  it('are in force where the smallest area has one, then the newest', () => {
    expect(at('520526107001', '2026-05-31')).toBe('province-2026');
    expect(at('520526107001', '2026-06-01')).toBe('county-2026');
    expect(at('520526107001', '2026-12-31')).toBe('county-2026');
    expect(at('520526107001', '2027-01-01')).toBe('province-2027');
    expect(at('520527000000', '2026-06-01')).toBe('province-2026');
    expect(at('520000000000', '2026-06-01')).toBe('province-2026');
  });

  it('say from when until when, and are never invented', () => {
    expect(reference.policyAt('520526000000', '2026-07-01')).toMatchObject({
      validFrom: '2026-06-01',
      validTo: '2026-12-31',
    });
    expect(reference.policyAt('520527000000', '2026-07-01')).not.toHaveProperty('validTo');
    expect(() => reference.policyAt('520526107001', '2025-12-31')).toThrow('no policy in force');
    expect(reference.findPolicyRow('proposed')?.validFrom).toBeNull();
  });
});

describe('a reference', () => {
  it('is never changed: who tries is stopped, and what is handed out is a copy', () => {
    const inForce = reference.policyAt('520527000000', '2026-07-01');
    expect(() => Object.assign(inForce.visit.normal, { workingDays: 9 })).toThrow(TypeError);
    expect(() => Object.assign(inForce, { noticeDays: 0 })).toThrow(TypeError);
    expect(() => (reference.policies as PolicyRow[]).pop()).toThrow(TypeError);
    expect(() => reference.calendarYears[0]!.holidays.push('2026-10-02')).toThrow(TypeError);
    expect(() => Object.assign(reference, { nameOf: () => '' })).toThrow(TypeError);
    reference.areasWithin('520526107000')[0]!.name = '别的镇';
    reference.citiesAndCounties('520000000000')[0]!.name = '别的市';
    expect(reference.nameOf('520526107000')).toBe('观风海镇');
    expect(reference.citiesAndCounties('520000000000')[0]!.name).toBe('毕节市');
  });

  it('follows each part alone, and a slow reading brings nothing back', () => {
    const renamed = areas.map((area) => (area.code === '520526107001' ? { ...area, name: '新社区' } : area));
    const next = newer(first, read({ areas: renamed }, [2, 1, 1]));
    expect(next.reference.nameOf('520526107001')).toBe('新社区');
    expect(next.reference.policies).toBe(reference.policies);
    expect(reference.nameOf('520526107001')).toBe('七里半社区居民委员会');
    const late = newer(next, read({ ...rows, calendars: [] }, [1, 1, 3]));
    expect(late.reference.nameOf('520526107001')).toBe('新社区');
    expect(late.reference.calendarYears).toEqual([]);
    expect(late.reference.versions).toEqual({ areas: 2, policies: 1, calendars: 3 });
  });

  it('is not made of half of what it needs', () => {
    expect(() => newer(undefined, read({ areas }, [1, 1, 1]))).toThrow('policies');
  });
});
