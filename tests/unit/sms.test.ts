import * as fc from 'fast-check';
import { nextSmsTime, smsTime } from '../../mock-server/messages/sms-times';
import { findSmsDeclaration, smsNumberIn } from '../../mock-server/messages/sms-whom';
import { smsTextOf } from '../../mock-server/messages/sms-wording';
import type { FiledAction } from '../../mock-server/cases/filings';
import { chinaDay, chinaTime } from '../../src/shared/base/china-time';
import { smsKinds, takesSms } from '../../src/shared/contract/sms';
import { NewDeclaration } from '../../src/shared/contract/declaration';
import { hardshipKinds } from '../../src/shared/hardships/index';
import { words } from '../../src/shared/words/both';
import { articleHousehold } from '../people';

const SIGN = '【贵州防贫】';

describe('what a text says', () => {
  it.each(smsKinds)('is one part with its signature, and the same whatever was declared: %s', (kind) => {
    const text = smsTextOf(kind, '12317');
    expect([...`${SIGN}${text}`].length).toBeLessThanOrEqual(70);
    // No link, no number but the hotline's, and no placeholder that somebody could fill in.
    expect(text.replace('12317', '')).not.toMatch(/[0-9A-Za-z:/{}$【】]/);
    for (const hardship of hardshipKinds) expect(text).not.toContain(words['zh-CN'].hardship[hardship].name);
  });

  it('holds nothing of any declaration', () => {
    const texts = smsKinds.map((kind) => smsTextOf(kind, '12317'));
    const Name = fc.constantFrom('赵小满', '阿依·古丽', '欧阳安', '吴格·金', '韦阳');
    const Words = fc.constantFrom('丈夫尿毒症，每周透析', '房子被水冲了', '打工的厂关了');
    fc.assert(
      fc.property(Name, Words, fc.integer({ min: 0, max: 99_999_999 }), (name, said, number) => {
        const phone = `138${String(number).padStart(8, '0')}`;
        const {
          applicant,
          words: told,
          village,
        } = articleHousehold({
          words: said,
          applicant: { name, phone, idNumber: '520000190001019996' },
        });
        const personal = [applicant.name, applicant.phone, applicant.idNumber, told, village] as string[];
        return texts.every((text) => personal.every((part) => !text.includes(part)));
      }),
    );
  });
});

describe('when a text goes out', () => {
  const at = (china: string) => new Date(`2026-11-23T${china}:00.000+08:00`);

  it.each([
    ['07:59', '08:00'],
    ['08:00', '08:00'],
    ['20:59', '20:59'],
  ])('of %s at %s', (told, sent) => {
    expect(nextSmsTime(at(told))).toEqual(at(sent));
  });

  it('of the evening on the next morning', () => {
    expect(nextSmsTime(at('21:00'))).toEqual(new Date('2026-11-24T08:00:00.000+08:00'));
  });

  it('never at night, never before it happened, never more of a case a day than the policy says', () => {
    const Happened = fc.date({ min: at('00:00'), max: new Date('2026-12-10T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(Happened, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (all, perDay) => {
        const due: Date[] = [];
        for (const told of all.sort((one, other) => one.getTime() - other.getTime())) {
          const time = smsTime(told, due, perDay);
          const hour = chinaTime(time.toISOString()).hour();
          if (time < told || hour < 8 || hour >= 21) return false;
          due.push(time);
        }
        const days = due.map((each) => chinaDay(each.toISOString()));
        return days.every((day) => days.filter((each) => each === day).length <= perDay);
      }),
    );
  });
});

describe('who hears by text', () => {
  const [first, second] = ['declaration-1', 'declaration-2'];
  const filing = (declarationId: string, type: FiledAction['type'], sms?: boolean): FiledAction => ({
    type,
    at: new Date('2026-11-23T02:00:00.000Z'),
    accountId: `filer of ${declarationId}`,
    actedAs: 'household',
    facts: { declarationId, ...(sms === undefined ? {} : { sms: { declaration: declarationId, wanted: sms } }) },
  });
  const said = (facts: FiledAction['facts']): FiledAction => ({ ...filing('', 'correct'), facts });
  const waiting = (declaration: string) => ({ declaration, state: 'waiting' as const });
  const helped = [filing(first, 'file', true)];

  it('is the household that somebody else filed for', () => {
    const of = { row: { confirmations: [waiting(first)] }, actions: helped };
    expect(findSmsDeclaration(of)).toEqual({ declaration: first, wanted: true });
  });

  it('is nobody who filed themselves, or who answered from an account of their own', () => {
    expect(findSmsDeclaration({ row: { confirmations: [] }, actions: [filing(first, 'file')] })).toBeUndefined();
    const answered = { ...waiting(first), state: 'confirmed' as const, how: 'sign_in' as const, account: 'own' };
    expect(findSmsDeclaration({ row: { confirmations: [answered] }, actions: helped })).toBeUndefined();
    const both = [...helped, filing(second, 'declare_again')];
    expect(findSmsDeclaration({ row: { confirmations: [waiting(first)] }, actions: both })).toBeUndefined();
  });

  it('is nobody who said no, took it back, or wants no texts', () => {
    const denied = {
      ...waiting(first),
      state: 'denied' as const,
      how: 'phone' as const,
      at: '2026-11-23T03:00:00.000Z',
    };
    expect(findSmsDeclaration({ row: { confirmations: [denied] }, actions: helped })).toBeUndefined();
    const row = { confirmations: [waiting(first)] };
    expect(findSmsDeclaration({ row, actions: [...helped, said({ withdrawn: first })] })).toBeUndefined();
    const off = [...helped, said({ sms: { declaration: first, wanted: false } })];
    expect(findSmsDeclaration({ row, actions: off })).toEqual({ declaration: first, wanted: false });
    const on = [...off, said({ sms: { declaration: first, wanted: true } })];
    expect(findSmsDeclaration({ row, actions: on })).toEqual({ declaration: first, wanted: true });
  });

  it('is one household by one declaration, though two helpers filed', () => {
    const row = { confirmations: [waiting(first), waiting(second)] };
    const both = [filing(first, 'file', true), filing(second, 'declare_again', true)];
    expect(findSmsDeclaration({ row, actions: both })).toEqual({ declaration: first, wanted: true });
    // A stranger who files as the household keeps it from nothing once that was found out.
    const proof = {
      declaration: second,
      is: 'stranger' as const,
      how: 'phone' as const,
      at: '2026-11-23T03:00:00.000Z',
    };
    const stranger = [filing(first, 'file', true), filing(second, 'declare_again'), said({ proofs: [proof] })];
    expect(findSmsDeclaration({ row: { confirmations: [waiting(first)] }, actions: stranger })).toEqual({
      declaration: first,
      wanted: true,
    });
  });

  it('hears on its own mobile, never on the helper’s', () => {
    expect(takesSms('13800000123', '13900000456')).toBe(true);
    expect(takesSms('13800000123', '13800000123')).toBe(false);
    expect(takesSms('0857-0000123', '13900000456')).toBe(false);
    expect(smsNumberIn(articleHousehold())).toBeUndefined();
  });

  it('is promised for a helper’s filing with such a number, and for no other', () => {
    const filer = { relation: 'neighbour' as const, name: '陈帮忙', phone: '13900000456' };
    const own = articleHousehold().applicant;
    const parse = (phone: string, by: NewDeclaration['filer']) =>
      NewDeclaration.safeParse(articleHousehold({ sms: true, filer: by, applicant: { ...own, phone } })).success;
    expect(parse('13800000123', filer)).toBe(true);
    expect(parse('13900000456', filer)).toBe(false);
    expect(parse('0857-0000123', filer)).toBe(false);
    expect(parse('13800000123', { relation: 'self' })).toBe(false);
  });
});
