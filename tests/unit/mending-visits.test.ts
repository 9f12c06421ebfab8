/** Whatever the server says is wrong with a visit, the step that it leads to draws the place where it stands. */
// Before all that imports what it stands for.
import * as mockWeChat from './drawing/wechat';
import { createElement, Fragment, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { actionBodies } from '../../src/shared/contract/case';
import { fieldCodes } from '../../src/shared/base/field-code';
import { reasonRules } from '../../src/shared/contract/impossible';
import { adultsIn, assuranceKinds } from '../../src/shared/contract/visit';
import { AssetsStep } from '../../src/village/visit/AssetsStep';
import { AssurancesStep } from '../../src/village/visit/AssurancesStep';
import { AuthorizationStep } from '../../src/village/visit/AuthorizationStep';
import {
  beginDraft,
  steps,
  visitActions,
  type Step,
  type VisitAction,
  type VisitDraft,
} from '../../src/village/visit/draft';
import { FilersCard } from '../../src/village/visit/FilersCard';
import { FindingsStep } from '../../src/village/visit/FindingsStep';
import { IncomesStep } from '../../src/village/visit/IncomesStep';
import { MembersStep } from '../../src/village/visit/MembersStep';
import { PeopleStep } from '../../src/village/visit/PeopleStep';
import { placed } from '../../src/village/visit/places';
import { ReadBackStep } from '../../src/village/visit/ReadBackStep';
import { asksCorrection, memberOf, stepOf } from '../../src/village/visit/request';
import type { StepProps } from '../../src/village/visit/step';
import { VerdictStep } from '../../src/village/visit/VerdictStep';
import { placesIn } from './drawing/leaves';

jest.mock('@tarojs/components', () => mockWeChat.components);
jest.mock('@tarojs/taro', () => mockWeChat.taro);

const TODAY = '2026-11-24';
const views: Record<Step, ComponentType<StepProps & { onChange(): void }>> = {
  people: (props) => createElement(Fragment, {}, createElement(PeopleStep, props), createElement(FilersCard, props)),
  members: MembersStep,
  incomes: IncomesStep,
  assurances: AssurancesStep,
  assets: AssetsStep,
  findings: FindingsStep,
  verdict: VerdictStep,
  authorization: AuthorizationStep,
  readBack: ReadBackStep,
};
const begun = beginDraft({
  id: '00000000-0000-4000-8000-0000000000f1',
  known: { version: 3, applicantName: '安＊＊', householdSize: 1, filedAt: '2026-11-23T01:00:00.000Z' },
  today: TODAY,
  visitor: '杨光明',
});
/** As it was when it was sent: each part that can be there is there. */
const draft: VisitDraft = {
  ...begun,
  correction: '写明的原因',
  filers: [{ declaration: begun.id, name: '安小满', relation: 'self', filedOn: TODAY }],
  members: begun.members.map((member) => ({ ...member, birthDate: '1980-01-01', livesHere: false })),
  assurances: Object.fromEntries(assuranceKinds.map((kind) => [kind, { safe: false, problem: '坏了' }])),
};

/** The places that a step draws, where it stands open for what is wrong. */
function drawnIn(step: Step, action: VisitAction, member: number | undefined): string[] {
  const drawn: string[] = [];
  const props: StepProps & { onChange(): void } = {
    draft: { ...draft, step, member },
    action,
    caseId: '00000000-0000-4000-8000-0000000000a1',
    today: TODAY,
    conditions: [],
    answer: () => undefined,
    onOpen: () => undefined,
    onAmount: () => undefined,
    onChange: () => undefined,
    at(pointer) {
      drawn.push(pointer);
      return { id: pointer, error: undefined, focus: false };
    },
  };
  renderToStaticMarkup(createElement(views[step], props));
  return drawn;
}

const envelope = ['/id', '/basedOn', '/type', '/body', '/body/unknown', '/body/visit', '/body/visit/unknown'];
describe.each(visitActions)('%s', (action) => {
  const pointers = [...placesIn(actionBodies[action], '/body'), ...envelope];
  it('has places', () => {
    expect(pointers).toEqual(
      expect.arrayContaining([
        '/body/visit/visitors',
        '/body/visit/members/0/idNumber',
        '/body/visit/assurances/water/problem',
        '/body/visit/authorizations/0/signature',
        '/body/correction',
      ]),
    );
  });
  it.each(pointers)('what is wrong with %s stands in a step', (pointer) => {
    for (const code of fieldCodes) {
      const step = stepOf({ pointer, code });
      const found = placed({ pointer, code });
      const member = step === 'members' ? memberOf(found) : undefined;
      expect([code, step, drawnIn(step, action, member)]).toEqual([
        code,
        step,
        expect.arrayContaining([found.pointer]),
      ]);
    }
  });
});

it('is one of the steps, whatever is said', () => expect(Object.keys(views).sort()).toEqual([...steps].sort()));

it('asks why it was before the case was opened, also where only the server knows that day', () => {
  const asked = reasonRules.filter(({ types }) => types.includes('confirm'));
  expect(asked.map(({ code }) => code)).toEqual(['date.before_case']);
  expect(asksCorrection({ ...draft, correction: undefined, openedOn: undefined })).toBe(false);
  expect(asksCorrection({ ...draft, correction: undefined, openedOn: '2026-11-25' })).toBe(true);
});

it('makes nobody of age on a day that nobody knows', () => {
  expect(adultsIn(draft.members, '')).toEqual([]);
});
