import fc from 'fast-check';
import { findHolder, findIdleWords } from '../../src/desk/case/idle';
import { ageOn } from '../../src/shared/base/china-time';
import { measuresFor, viewsOf } from '../../src/desk/scope';
import { placedAt } from '../../src/desk/acting/table';
import { deskActionsOf } from '../../src/desk/acting/offered';
import { risks } from '../../src/shared/contract/assessment';
import { addDays, addMonths } from '../../src/shared/base/china-time';
import { departments } from '../../src/shared/contract/department';
import { measureKinds, measuresByRisk, suggestedDepartments, suggestedKinds } from '../../src/shared/contract/measure';
import { roles } from '../../src/shared/contract/session';
import { isEnded, statuses } from '../../src/shared/contract/workflow';
import { locales } from '../../src/shared/words';
import { qrPath } from '../../src/shared/contract/qr';
import { qrPicture } from '../../src/ui/qr';
import { deskCase, NOW, someoneAs } from './desk-case';
import { staffWords as words } from '../words';

describe('why the main step is none of the reader’s', () => {
  for (const status of statuses)
    for (const role of roles)
      for (const locale of locales) {
        const hand = { detail: deskCase(status, [role]), account: someoneAs([role], 'health') };
        it(`is said to ${role} in ${status} in ${locale}, unless the step is theirs`, () => {
          const said = findIdleWords(hand, NOW, words[locale]);
          const main = placedAt('main', deskActionsOf(hand));
          expect(said === undefined).toBe(main.length > 0);
          const holder = findHolder(hand.detail);
          if (said !== undefined && holder !== undefined && holder !== 'household')
            expect(said).toContain(words[locale].role[holder]);
        });
      }

  const zh = words['zh-CN'];
  const idle = (status: (typeof statuses)[number], role: (typeof roles)[number], changes = {}) =>
    findIdleWords(
      { detail: deskCase(status, [role], { corrections: [], ...changes }), account: someoneAs([role], 'water') },
      NOW,
      zh,
    );

  it('names who took the step over instead of who was late', () => {
    expect(idle('awaiting_visit', 'province_reader', { allowed: [], takenOverBy: 'township_reviewer' })).toContain(
      '乡镇审核员',
    );
  });
  it('names nobody while one’s own step is on its way', () => {
    const hand = { detail: deskCase('awaiting_review', [], { allowed: [] }), account: someoneAs(['first_secretary']) };
    expect(findIdleWords(hand, NOW, zh)).toContain('乡镇审核员');
    expect(findIdleWords({ ...hand, underWay: true }, NOW, zh)).toBeUndefined();
  });
  it('says until when a notice hangs', () => {
    const notice = { id: 'abcdefghijklmnop', until: '2026-11-28T15:59:59.999Z' };
    expect(idle('on_notice', 'county_officer', { notice })).toContain('11 月 28 日 23:59');
  });
  it('tells a department, a supervisor and everybody else apart', () => {
    const own = zh.staff.case.idle;
    expect(idle('monitored', 'department_officer')).toContain(own.department);
    expect(idle('awaiting_more', 'city_supervisor', { allowed: [] })).toContain(own.supervisor);
    expect(idle('objected', 'village_cadre')).toContain(own.nothing);
    for (const status of statuses.filter(isEnded))
      expect(idle(status, 'county_officer')).toBe(own.ended(zh.staff.queue.status[status]));
  });
});

describe('what an account has to do with', () => {
  it('gives a list of things to do to who holds a step or delivers, and of late ones to who stands above', () => {
    const views = roles.map((role) => [role, viewsOf(someoneAs([role])).join(' ')]);
    expect(Object.fromEntries(views)).toEqual({
      village_cadre: 'todo open ended all',
      first_secretary: 'todo open ended all',
      township_reviewer: 'todo supervised open ended all',
      county_officer: 'todo supervised open ended all',
      city_supervisor: 'todo supervised open ended all',
      province_reader: 'supervised open ended all',
      department_officer: 'todo open ended all',
      administrator: 'open ended all',
    });
  });

  it('shows a department its own measures, and everyone else all of them', () => {
    const detail = deskCase('monitored', []);
    expect(measuresFor(detail, someoneAs(['department_officer'], 'health'))).toHaveLength(1);
    expect(measuresFor(detail, someoneAs(['department_officer'], 'medical_insurance'))).toHaveLength(2);
    expect(measuresFor(detail, someoneAs(['department_officer'], 'water'))).toHaveLength(0);
    expect(measuresFor(detail, someoneAs(['township_reviewer', 'department_officer'], 'water'))).toHaveLength(3);
  });
});

describe('measures by risk', () => {
  it('name every kind and every department somewhere', () => {
    const rows = Object.values(measuresByRisk);
    expect(new Set(rows.flatMap(({ kinds }) => kinds))).toEqual(new Set(measureKinds));
    expect(new Set(rows.flatMap((row) => row.departments))).toEqual(new Set(departments));
  });

  it('suggest each kind once, and for each kind only who delivers it', () => {
    const some = fc.uniqueArray(fc.constantFrom(...risks), { maxLength: 5 });
    fc.assert(
      fc.property(some, fc.constantFrom(...measureKinds), (own, kind) => {
        const kinds = suggestedKinds(own);
        expect(new Set(kinds).size).toBe(kinds.length);
        const suggested = suggestedDepartments(kind, own);
        expect(suggested.length).toBeGreaterThan(0);
        const delivers = Object.values(measuresByRisk).filter((row) => row.kinds.includes(kind));
        for (const department of suggested) expect(delivers.flatMap((row) => row.departments)).toContain(department);
      }),
    );
  });

  it('follow the household’s own risks before others', () => {
    expect(suggestedDepartments('security', ['illness'])).toEqual(['medical_insurance', 'health']);
    expect(suggestedDepartments('security', ['disability'])).toEqual(['disabled_federation', 'civil_affairs']);
    expect(suggestedDepartments('employment', ['illness'])).toEqual(['human_resources']);
    expect(suggestedDepartments(undefined, ['schooling'])).toEqual(['education']);
  });
});

test('an age turns on the birthday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 100 }), (days, years) => {
      const birth = addDays('1900-01-01', days);
      const birthday = addMonths(birth, 12 * years);
      // Who was born on 29 February has no birthday in most years.
      fc.pre(birthday.slice(5) === birth.slice(5));
      expect(ageOn(birth, birthday)).toBe(years);
      expect(ageOn(birth, addDays(birthday, -1))).toBe(years - 1);
    }),
  );
});

test('a code’s drawing covers exactly its dark modules', () => {
  const matrix = fc
    .integer({ min: 1, max: 12 })
    .chain((size) =>
      fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
    );
  fc.assert(
    fc.property(matrix, (modules) => {
      const painted = modules.map((row) => row.map(() => 0));
      for (const [, x, y, width] of qrPath(modules).matchAll(/M(\d+),(\d+)\.5h(\d+)/g)) {
        for (let at = Number(x); at < Number(x) + Number(width); at += 1) (painted[Number(y)] ?? [])[at] = 1;
      }
      expect(painted).toEqual(modules.map((row) => row.map(Number)));
    }),
  );
});

test('a notice’s code is small enough to be drawn by a phone', () => {
  expect(qrPicture('https://fangpin.example.gov.cn/?scene=nAbCdEfGhIjKlMnO').length).toBeLessThan(4_000);
});
