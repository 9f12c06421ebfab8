import { actorsOf, caseActionTypes, type CaseActionType } from '../../src/shared/contract/workflow';
import { findVillageInScene } from '../../src/shared/contract/area';
import { addDays, daysBetween } from '../../src/shared/base/china-time';
import { findNoticeInScene, NoticeId, noticeScene } from '../../src/shared/contract/notice';
import { actionOf, isOwn, ownActions, wordsIn, type OwnAction } from '../../src/pages/progress/own-actions';
import fc from 'fast-check';
import { type Locale } from '../../src/shared/words';
import { addDictationWords } from '../../src/shared/words/dictation';
import { addHelpWords } from '../../src/shared/words/help';
import { addMyDataWords } from '../../src/shared/words/my-data';
import { addNoticeWords } from '../../src/shared/words/notice';
import { addPrivacyPageWords } from '../../src/shared/words/privacy-page';
import { addAidWords } from '../../src/shared/words/typing-aids';
import { adminWords, staffWords, words } from '../words';

/** Every sentence with where it stands; what is worked out is given a Latin word for each part. */
function sentences(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String((value as (...parts: string[]) => string)('x', 'y', 'z'))]];
  return Object.entries(value as object).flatMap(([key, each]) => sentences(each, `${path}.${key}`));
}

const parts = [
  ...(['home', 'help', 'receipt', 'subscribing', 'progress', 'notice', 'messages'] as const),
  ...(['privacy', 'privacyPage', 'typingAids', 'dictation', 'myData'] as const),
] as const;
/** With those that come with a page's own package. */
const all = (locale: Locale) => {
  const one = { locale, words: words[locale] };
  const later = [
    addHelpWords,
    addMyDataWords,
    addNoticeWords,
    addPrivacyPageWords,
    addAidWords,
    addDictationWords,
  ] as const;
  return Object.assign({}, ...later.map((add) => add(one))) as ReturnType<(typeof later)[number]> &
    Record<(typeof parts)[number], object>;
};

test.each(parts)('%s: nothing is empty, and nothing is Chinese in English', (part) => {
  const of = (locale: Locale) => all(locale)[part];
  for (const [path, sentence] of sentences(of('zh-CN'), part))
    expect([path, sentence]).toEqual([path, expect.stringMatching(/\S/)]);
  for (const [path, sentence] of sentences(of('en'), part)) {
    expect([path, sentence]).toEqual([path, expect.stringMatching(/\S/)]);
    expect([path, sentence]).toEqual([path, expect.not.stringMatching(/[\u4e00-\u9fff]/)]);
  }
});

/** All that is written down, also what is worked out: a sentence as its function has it. */
function written(value: unknown, path: string): [string, string][] {
  if (typeof value === 'function')
    return [
      [path, String(value).replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))],
    ];
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, each]) => written(each, `${path}.${key}`));
}

/** Of all that is read on a screen, whoever reads it. */
test.each([
  ['立案', '建档'],
  ['案子', '这一户、这件申报'],
  ['受理号', '受理编号'],
  ['演示期限', '演示系统'],
])('nothing is called %s: it is %s', (wrong) => {
  const all = written({ staff: staffWords['zh-CN'], admin: adminWords['zh-CN'] }, 'words');
  expect(all.filter(([, sentence]) => sentence.includes('申报')).length).toBeGreaterThan(100);
  expect(all.filter(([, sentence]) => sentence.includes(wrong))).toEqual([]);
});

describe("the household's own actions", () => {
  test('are all that the transition table lets it do', () => {
    // What is added to a declaration has a page of its own.
    const own = (action: CaseActionType) => isOwn(action) || action === 'add_information';
    expect(caseActionTypes.filter((action) => actorsOf(action).includes('household'))).toEqual(
      caseActionTypes.filter(own),
    );
    expect(Object.keys(ownActions).sort()).toEqual(caseActionTypes.filter(isOwn).sort());
  });

  const id = '00000000-0000-4000-8000-000000000003';
  const measure = '00000000-0000-4000-8000-000000000004';

  test.each(Object.keys(ownActions) as OwnAction[])('%s carries the words under the name of the contract', (type) => {
    const of = { type, ...(type.endsWith('_measure') && { measure }) };
    const action = actionOf({ ...of, words: ' 说的话 ' }, id, 3);
    expect(action).toMatchObject({ id, basedOn: 3, type });
    expect(wordsIn(type, 'body' in action ? action.body : undefined)).toBe('说的话');
    const silent = actionOf({ ...of, words: ' ' }, id, 3);
    // A card asks for words; what is asked from the bottom of the page may go without.
    if (ownActions[type].asks === 'card')
      expect(silent).toEqual({ pointer: `/body/${ownActions[type].field}`, code: 'required' });
    else expect(silent).toMatchObject({ type });
  });
});

test("a notice's code fits WeChat's scene and is no village's", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w-]{16}$/), (notice) => {
      expect(NoticeId.safeParse(notice).success).toBe(true);
      expect(noticeScene(notice).length).toBeLessThanOrEqual(32);
      expect(findNoticeInScene(noticeScene(notice))).toBe(notice);
      expect(findVillageInScene(noticeScene(notice))).toBeUndefined();
    }),
  );
  for (const other of ['v520526107001', 'n', 'nabc', undefined]) expect(findNoticeInScene(other)).toBeUndefined();
});

test('days between are the days that were added', () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
      expect(daysBetween('2026-11-24', addDays('2026-11-24', days))).toBe(days);
    }),
  );
});
