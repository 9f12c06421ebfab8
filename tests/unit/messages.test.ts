import * as fc from 'fast-check';
import { findRecipients, notifications, type Recipients } from '../../mock-server/messages/notify';
import { cut, fill, readTemplate } from '../../mock-server/gateways/wechat-template';
import { waitMs } from '../../mock-server/jobs/wait';
import { MAX_ATTEMPTS } from '../../mock-server/messages/deliver';
import { pages, wordingOf } from '../../mock-server/messages/wording';
import {
  complaintMessages,
  deputyMessages,
  dutyMessages,
  digestMessages,
  isForHousehold,
  kindOfRecovery,
  messageKinds,
  recoveryMessages,
  recoveryOf,
  requestMessages,
  type MessageKind,
} from '../../src/shared/contract/message';
import { words } from '../../src/shared/words/both';
import {
  actionTypes,
  transitions,
  type ActionType,
  type Status,
  type Transition,
} from '../../src/shared/contract/workflow';

/** Every status that an action can lead to. */
const endings = actionTypes.flatMap((action) =>
  (transitions[action] as readonly Transition[]).flatMap(({ from, to }) => {
    const reached = to === 'same' ? from : [to];
    return reached.map((status): [ActionType, Status] => [action, status]);
  }),
);

describe('who is told what', () => {
  it.each(endings)('is decided for %s that leads to %s', (action, status) => {
    expect(findRecipients(action, status)).toBeDefined();
  });

  it('is decided for no action that does not exist, and for no status that it does not lead to', () => {
    expect(Object.keys(notifications).sort()).toEqual([...actionTypes].sort());
    const decided = Object.entries(notifications).flatMap(([action, row]) =>
      Object.keys(row).flatMap((status) => (status === 'any' ? [] : [`${action} ${status}`])),
    );
    expect(decided.filter((each) => !endings.some((ending) => ending.join(' ') === each))).toEqual([]);
  });

  it('leaves no message without an action that sends it', () => {
    const rows = Object.values(notifications).flatMap((row) => Object.values<Recipients>(row));
    const used = rows.flatMap((recipients) => Object.values(recipients) as MessageKind[]);
    expect(messageKinds.filter((kind) => !used.includes(kind))).toEqual([
      ...complaintMessages,
      ...requestMessages,
      ...deputyMessages,
      ...dutyMessages,
      ...digestMessages,
    ]);
  });
});

describe('what a subscribe message says', () => {
  const template = readTemplate('an-id what=thing1 inShort=phrase2 at=time3');
  const message = { at: new Date('2026-11-24T16:05:00.000Z'), caseId: 'the-case', complaintId: null };

  it.each(messageKinds)('is within what WeChat takes, and names nobody: %s', (kind) => {
    const wording = wordingOf({ ...message, kind }, { roles: [], declarationId: 'the-declaration' });
    const data = fill(template!, wording);
    expect(data.thing1?.value).toMatch(/^.{2,20}$/u);
    expect(data.phrase2?.value).toMatch(/^[\u4e00-\u9fff]{2,5}$/);
    expect(data.phrase2?.value).toBe(wording.inShort);
    expect(data.time3?.value).toBe('2026年11月25日 00:05');
    expect(Object.keys(wording).sort()).toEqual(['at', 'inShort', 'page', 'template', 'what']);
  });

  it.each(recoveryMessages)('is within what WeChat takes of a new phone: %s', (what) => {
    const asked = what === 'found' || what === 'not_found';
    const recovery = { accountId: 'who-asks', caseId: 'the-case' };
    const told = { ...message, caseId: null, kind: kindOfRecovery[what], recovery };
    const wording = wordingOf({ ...told, accountId: asked ? 'who-asks' : 'another' }, { roles: [] });
    expect(recoveryOf(kindOfRecovery[what], asked)).toBe(what);
    expect(wording).toMatchObject({ what: words['zh-CN'].recoveryMessage[what], inShort: '换手机' });
    expect(wording.page).toBe(what === 'to_compare' ? 'office/case/index?id=the-case' : pages.recovery);
    expect(fill(template!, wording).thing1?.value).toMatch(/^.{2,20}$/u);
  });

  it('opens where its reader follows the case', () => {
    const pageOf = (kind: (typeof messageKinds)[number], roles: Parameters<typeof wordingOf>[1]['roles'] = []) =>
      wordingOf({ ...message, kind }, { roles, declarationId: 'the-declaration' }).page;
    expect(pageOf('erased')).toBe('pages/my-data/index');
    expect(pageOf('recognized')).toBe('pages/progress/index?id=the-declaration');
    expect(pageOf('to_do', [{ role: 'first_secretary' }])).toBe('village/case/index?id=the-case');
    expect(pageOf('to_do', [{ role: 'county_officer' }])).toBe('office/case/index?id=the-case');
    const about = { ...message, caseId: null, complaintId: 'a-complaint' };
    expect(wordingOf({ ...about, kind: 'complaint_answered' }, { roles: [] }).page).toBe('pages/complaints/index');
    expect(wordingOf({ ...about, kind: 'data_request' }, { roles: [] }).page).toBe(pages.requests);
    expect(wordingOf({ ...about, kind: 'complaint_filed' }, { roles: [] }).page).toBe(
      'office/complaint/index?id=a-complaint',
    );
    const none = { ...message, caseId: null, complaintId: null };
    expect(wordingOf({ ...none, kind: 'standing_in' }, { roles: [] }).page).toBe('village/deputies/index');
    expect(wordingOf({ ...none, kind: 'duties_changed' }, { roles: [] }).page).toBe(pages.duties);
    expect(messageKinds.filter(isForHousehold)).toHaveLength(14);
  });

  it('opens pages that the mini program has', async () => {
    Object.assign(globalThis, { defineAppConfig: (config: unknown) => config });
    const { default: config } = await import('../../src/app.config');
    const { pages: main = [], subPackages = [] } = config as {
      pages?: string[];
      subPackages?: { root: string; pages: string[] }[];
    };
    const known = [...main, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))];
    expect(Object.values(pages).filter((page) => !known.includes(page))).toEqual([]);
  });

  it('is cut after a clause that fits, or inside one that does not', () => {
    expect(cut('核实结果出来了：不成立。可以看理由，有异议可以提', 20)).toBe('核实结果出来了：不成立。可以看理由');
    expect(cut('一二三四五六七八九十', 5)).toBe('一二三四…');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, most) => {
        const shorter = cut(text, most);
        expect([...shorter].length).toBeLessThanOrEqual(most);
        expect(text === '' || shorter !== '').toBe(true);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['an id alone', 'an-id'],
    ['a field that no type of WeChat’s is known for', 'an-id what=surprise1'],
    ['a type that cannot hold it', 'an-id what=time1'],
    ['a sentence where a word must be', 'an-id what=phrase1'],
    ['a part that does not exist', 'an-id who=name1'],
    ['an id that is none', 'an/id what=thing1'],
  ])('has no template that is set as %s', (_what, setting) => expect(readTemplate(setting)).toBeUndefined());
});

describe('the wait after a try that failed', () => {
  it('grows, stays under its ceiling, and keeps at least half of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MAX_ATTEMPTS }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempts, random) => {
          const full = waitMs(attempts, 0) * 2;
          expect(waitMs(attempts, random)).toBeGreaterThanOrEqual(full / 2);
          expect(waitMs(attempts, random)).toBeLessThanOrEqual(full);
          expect(full).toBeLessThanOrEqual(4 * 3_600_000);
          expect(waitMs(attempts + 1, random)).toBeGreaterThanOrEqual(waitMs(attempts, random));
        },
      ),
    );
  });

  it('lets a message outlive half a day without WeChat', () => {
    const waits = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => waitMs(index + 1, 0.999));
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(12 * 3_600_000);
  });
});
