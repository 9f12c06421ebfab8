import {
  asksOfHousehold,
  findQuestion,
  holderSentence,
  isAnothers,
  nextSentence,
  nowSentence,
  outcomesOf,
  shortSentence,
  untilWords,
} from '../../src/shared/say/progress';
import { standings, type CaseProgress, type Event } from '../../src/shared/contract/progress';
import { roles } from '../../src/shared/contract/session';
import { allowedActions, statuses, type ActionType, type Status } from '../../src/shared/contract/workflow';
import { locales } from '../../src/shared/words';
import { progressIn } from '../progress';
import { words } from '../words';

const NOW = new Date('2026-11-24T02:00:00Z');
const CLOCK = NOW.toISOString();
const zh = words['zh-CN'];
/** No name is in these, so nothing that is said may be Chinese in English. */
const nobody = { role: 'hotline', phone: '12317' } as const;

const dueOf = (standing: (typeof standings)[number]): CaseProgress['due'] => {
  const late = standing === 'overdue' || standing === 'escalated';
  return {
    at: late ? '2026-11-20T15:59:59.999Z' : '2026-11-27T15:59:59.999Z',
    overdue: late,
    standing,
    workingDaysLeft: late ? -2 : 3,
    byTheHour: false,
    provisional: false,
  };
};

describe('how a case stands, in words', () => {
  for (const locale of locales) {
    for (const status of statuses) {
      test(`${status} says what is going on, who has it and what comes next, whoever holds it (${locale})`, () => {
        for (const heldBy of [undefined, 'household', ...roles] as const) {
          for (const standing of [undefined, ...standings]) {
            for (const allowed of [allowedActions(status, ['household']), []]) {
              const progress = progressIn(status, NOW, {
                heldBy,
                due: standing && dueOf(standing),
                allowed,
                contact: nobody,
              });
              const said = [
                nowSentence(progress, words[locale]),
                nextSentence(progress, words[locale]),
                shortSentence(progress, CLOCK, words[locale]),
                ...(heldBy === undefined ? [] : [holderSentence(progress, words[locale])]),
                ...(standing === undefined ? [] : [untilWords(progress, CLOCK, words[locale])]),
              ];
              for (const sentence of said) {
                expect(sentence).toMatch(/\S/);
                expect(sentence).not.toMatch(/undefined|\[object/);
                if (locale === 'en') expect(sentence).not.toMatch(/[\u4e00-\u9fff]/);
              }
            }
          }
        }
      });
    }
  }

  test('who has taken a late step over is said, and that the next level up knows of it', () => {
    const late = progressIn('awaiting_visit', NOW, { heldBy: 'township_reviewer', due: dueOf('escalated') });
    expect(holderSentence(late, zh)).toContain('上级接过来办了');
    expect(shortSentence(late, CLOCK, zh)).toContain('已报上一级督办');
    expect(shortSentence(progressIn('awaiting_visit', NOW), CLOCK, zh)).toBe(
      '驻村第一书记 杨光明 最迟 11 月 27 日前上门',
    );
  });

  test('what is to be done today is said so, and not by its date', () => {
    const due = { ...dueOf('at_risk')!, workingDaysLeft: 0 };
    const today = progressIn('awaiting_visit', NOW, { due });
    const morning = '2026-11-27T02:00:00.000Z';
    expect(shortSentence(today, morning, zh)).toBe('驻村第一书记 杨光明 最迟 今天之内上门');
    expect(shortSentence(today, morning, words.en)).toMatch(/ visits today$/);
    expect(untilWords(today, morning, zh)).toBe('今天之内');
    expect(untilWords(today, morning, words.en)).toBe('Within today');
  });

  test('an objection and a relapse are spoken of only where they are possible', () => {
    const found = progressIn('not_established', NOW);
    expect(nextSentence(found, zh)).toContain('有异议');
    expect(nextSentence({ ...found, allowed: [] }, zh)).not.toContain('有异议');
    const upheld: Event = { seq: 9, action: 'uphold', at: CLOCK, by: 'township_reviewer' };
    expect(nextSentence({ ...found, allowed: [], events: [...found.events, upheld] }, zh)).toContain('已经重新看过');
    const eliminated = progressIn('eliminated', NOW);
    expect(nextSentence(eliminated, zh)).toContain('又难了');
    expect(nextSentence({ ...eliminated, allowed: [] }, zh)).not.toContain('又难了');
  });

  test('a notice says until when it hangs, a question until when it waits', () => {
    expect(untilWords(progressIn('on_notice', NOW), CLOCK, zh)).toBe('公示到 11 月 26 日');
    expect(untilWords(progressIn('awaiting_more', NOW), CLOCK, zh)).toBe('11 月 29 日前');
  });
});

describe('whose case it is', () => {
  test('to who opened it, it is never another’s, whatever it lacks', () => {
    for (const status of statuses) {
      const conditional = ['object', 'confirm_measure', 'relapse'];
      const allowed = allowedActions(status, ['household']).filter((action) => !conditional.includes(action));
      expect([status, isAnothers({ status, allowed })]).toEqual([status, false]);
    }
  });

  test('whoever is not asked is told so while another is', () => {
    expect(statuses.filter((status) => isAnothers({ status, allowed: [] }))).toEqual(['awaiting_more']);
    expect(holderSentence(progressIn('awaiting_more', NOW, { allowed: [] }), zh)).toBe(zh.progress.heldByAnother);
    expect(asksOfHousehold({ allowed: [] })).toBeUndefined();
    expect(asksOfHousehold({ allowed: ['withdraw', 'supply'] })).toBe('supply');
  });
});

describe('what was decided', () => {
  const after = (...actions: ActionType[]) =>
    outcomesOf({ events: actions.map((action, index) => ({ seq: index, action, at: CLOCK, by: 'system' })) }).map(
      ({ action }) => action,
    );

  test.each<[string, ActionType[], ActionType[]]>([
    ['a finding', ['file', 'confirm'], ['confirm']],
    ['a refusal in the village', ['file', 'confirm', 'decline'], ['decline']],
    [
      'what the township upholds, and that it does',
      ['find_not_established', 'object', 'uphold'],
      ['uphold', 'find_not_established'],
    ],
    ['the finding that is objected to', ['file', 'find_not_established', 'object'], ['find_not_established']],
    ['why it came back', ['confirm', 'deliberate', 'end_notice', 'send_back'], ['send_back']],
    ['the approval, also when measures follow', ['approve', 'agree_measure', 'deliver_measure'], ['approve']],
    ['nothing once it begins anew', ['approve_elimination', 'relapse'], []],
    ['nothing of a case that was asked for more', ['confirm', 'move', 'ask_more'], []],
    ['nothing of a withdrawn one', ['confirm', 'withdraw'], []],
  ])('%s', (_, actions, outcomes) => {
    expect(after(...actions)).toEqual(outcomes);
  });

  test('only who is asked sees the question, and only the last one', () => {
    const asked = progressIn('awaiting_more', NOW);
    expect(findQuestion(asked)).toBe('请补一张住院费用结算单。');
    expect(findQuestion({ ...asked, status: 'awaiting_visit' satisfies Status })).toBeUndefined();
  });
});
