/** Whatever the server answers, every screen that can hear it says so in a sentence, and has a way on. */
// Before all that imports what it stands for.
import * as mockWeChat from './drawing/wechat';
import { createElement as draw, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Refused } from '../../src/desk/acting/Refused';
import { ApprovalResult } from '../../src/office/cases/bulk/ApprovalResult';
import { ActingNotice } from '../../src/pages/progress/ActingNotice';
import { PendingReceipt } from '../../src/pages/receipt/PendingReceipt';
import { ServerProblem } from '../../src/platform/server';
import { problems, type Problem, type ProblemCode } from '../../src/shared/contract/problem';
import { OnItsWay, Trouble, UploadsCard } from '../../src/ui';
import { wholeDraft } from '../drafts';
import { staffWords } from '../words';
import { chinese, problemSentence } from '../../src/shared/words';

jest.mock('@tarojs/components', () => mockWeChat.components);
jest.mock('@tarojs/taro', () => mockWeChat.taro);
// The frame has buttons of its own, back among them.
jest.mock('../../src/ui/Page', () => ({
  Page: ({ children, foot }: { children: unknown; foot: unknown }) => [children, foot],
}));

const words = staffWords['zh-CN'];
const none = () => undefined;
const id = '00000000-0000-4000-8000-0000000000f1';
const since = '2026-11-24T02:00:00.000Z';
const refusal = (code: ProblemCode): Problem => ({
  type: `urn:problem:${code}`,
  status: problems[code],
  code,
  title: '',
});
const action = { caseId: id, household: '安＊＊', since, request: { id, basedOn: 1, type: 'urge', body: {} } };
const photo = { id, declaration: id, owner: id, kind: 'photo', bytes: 1, sent: false } as const;
const approval = {
  type: 'approve',
  opinion: '同意',
  unanswered: false,
  cases: [
    {
      caseId: id,
      id,
      basedOn: 1,
      applicantName: '安＊＊',
      village: { code: '520526107001', village: '七里半社区居民委员会', town: '观风海镇', county: '威宁县' },
    },
  ],
} as const;

/** Each place at which an answer is heard, and what it shows of a refusal. */
const screens: Record<string, (code: ProblemCode) => ReactElement> = {
  'a page that asked for something': (code) =>
    draw(Trouble, { error: new ServerProblem(refusal(code)), onRetry: none }),
  'what was said once and for all, refused': (why) =>
    draw(OnItsWay, { state: 'refused', why, onSend: none, onDrop: none }),
  'what was said once and for all, refused, with its form': (why) =>
    draw(OnItsWay, { state: 'refused', why, onSend: none, onEdit: none, onDrop: none }),
  'what was said once and for all, to be tried again': (why) =>
    draw(OnItsWay, { state: 'waiting', why, onSend: none, onDrop: none }),
  "a staff member's action": (code) =>
    draw(Refused, {
      item: action,
      problem: refusal(code),
      written: { own: () => [], sayError: () => '' },
      onEdit: none,
      onDrop: none,
    }),
  "a household's action": (code) =>
    draw(ActingNotice, {
      acting: { state: 'refused', code, type: 'supply', words: '补充' },
      onResend: none,
      onSendAnyway: none,
      onRecall: none,
    }),
  'a declaration': (code) =>
    draw(PendingReceipt, { item: { id, owner: id, since, refused: refusal(code), draft: wholeDraft() } }),
  'a photo': (refused) =>
    draw(UploadsCard, {
      items: [{ ...photo, refused }],
      busy: undefined,
      part: 0,
      trouble: undefined,
      send: none,
      retake: none,
      renew: none,
      remove: none,
    }),
  'one of several approved together': (code) =>
    draw(ApprovalResult, {
      answered: {
        id,
        approval: { ...approval, cases: [...approval.cases] },
        outcomes: [{ caseId: id, done: false, code }],
      },
      onDone: none,
    }),
};

/** Where a code has a button of its own, the sentence may be its own too. */
const own: Partial<Record<string, Partial<Record<ProblemCode, string>>>> = {
  'a declaration': { 'declaration.id_reused': words.pendingDeclaration.reused },
};

describe.each(Object.keys(screens))('%s', (screen) => {
  it.each(Object.keys(chinese.problem) as ProblemCode[])('says %s, with a way on', (code) => {
    const html = renderToStaticMarkup(screens[screen]?.(code) as ReactElement).replace(/&#x27;/g, "'");
    expect(html).toContain(own[screen]?.[code] ?? problemSentence({ code }, words));
    expect(html).toMatch(/role="button"/);
  });
});
