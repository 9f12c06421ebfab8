import fc from 'fast-check';
import { findDoubt } from '../../src/desk/acting/doubts';
import { knownAnswers } from '../../src/desk/acting/known-answers';
import { findLead } from '../../src/desk/acting/leading';
import { deskActionsOf, findChoices, type InHand } from '../../src/desk/acting/offered';
import { bodyOf, checkForm, daysOf, fieldAt, isAsked } from '../../src/desk/acting/request';
import { choiceWords, formWords, sayForm } from '../../src/desk/acting/action-words';
import { filersToMeet, metOf } from '../../src/desk/filers';
import { fieldsOf, isVisit, placedAt, table, type Field } from '../../src/desk/acting/table';
import { actionBodies, NewAction, type CaseDetail, type FormActionType } from '../../src/shared/contract/case';
import { addDays } from '../../src/shared/base/china-time';
import { fieldCodes } from '../../src/shared/base/field-code';
import { reasonRules } from '../../src/shared/contract/impossible';
import type { FieldProblem } from '../../src/shared/contract/problem';
import { roles } from '../../src/shared/contract/session';
import {
  actorsOf,
  isPossible,
  staffActionTypes,
  statuses,
  type StaffActionType,
} from '../../src/shared/contract/workflow';
import { locales } from '../../src/shared/words';
import { placesIn } from './drawing/leaves';
import { decided } from '../decided';
import { deskCase, measureIds, NOW, someoneAs, TODAY } from './desk-case';
import { staffWords as words } from '../words';

const forms = staffActionTypes.filter((action): action is FormActionType => !isVisit(action));
const ID = '00000000-0000-4000-8000-0000000000f1';
const inHand: InHand = { detail: deskCase('monitored', roles), account: someoneAs(['county_officer']) };

describe('the table of desk actions', () => {
  it('has every action that staff take and no other', () => {
    const taken = Object.keys(actionBodies).filter((type) =>
      actorsOf(type as StaffActionType).some((actor) => actor !== 'household'),
    );
    expect(Object.keys(table).sort()).toEqual(taken.sort());
    expect([...staffActionTypes].sort()).toEqual(taken.sort());
  });

  it.each(staffActionTypes)('%s is taken by the visit exactly when a visit is part of what is said', (action) => {
    expect(isVisit(action)).toBe('visit' in actionBodies[action].shape);
  });

  it.each(forms)('%s asks for each part of its body', (action) => {
    expect(fieldsOf(action).map(([name]) => name)).toEqual(Object.keys(actionBodies[action].shape));
  });

  for (const locale of locales) {
    it.each(forms)(`%s has words for each of its fields in ${locale}`, (action) => {
      const asked = fieldsOf(action).filter(([, { kind }]) => kind !== 'newId');
      const labels = asked.map(([name]) => formWords(action, 'monitored', words[locale]).fields[name]?.label ?? '');
      expect(labels.map((label) => label.length > 0)).toEqual(asked.map(() => true));
      expect(new Set(labels).size).toBe(labels.length);
    });

    it.each(staffActionTypes)(`%s is said differently in ${locale} only where it can be taken`, (action) => {
      const say: object = words[locale].staff.acting.actions[action];
      const differently = 'in' in say ? Object.keys(say.in as object) : [];
      for (const status of statuses.filter((each) => differently.includes(each)))
        expect([status, isPossible(status, action)]).toEqual([status, true]);
    });
  }
});

/** What somebody would fill in. */
function answersTo(field: Field): fc.Arbitrary<string> {
  const choices = findChoices(field, inHand);
  if (choices) return fc.constantFrom(...choices);
  switch (field.kind) {
    case 'words':
      return fc.constantFrom('看过了，情况属实。', ' 前后有空格 ', '一行\n又一行', '字'.repeat(1000));
    case 'day':
      return fc.integer({ min: 0, max: 300 }).map((days) => addDays(TODAY, field.lies === 'past' ? -days : days));
    case 'yuan':
      return fc.constantFrom('0', '2,000 元', '５００', '0.8万');
    case 'count':
      return fc.constant('10');
    case 'village':
      return fc.constant('520526107202');
    case 'filersMet': {
      const filers = filersToMeet(inHand.detail.filed);
      return fc.constant(
        JSON.stringify(
          metOf(filers, Object.fromEntries(filers.map(({ declaration }) => [declaration, 'household' as const]))),
        ),
      );
    }
    case 'alike':
      return fc.constant(JSON.stringify(inHand.detail.objections.map(({ id }) => id)));
    case 'newId':
      return fc.uuid({ version: 4 });
    default:
      throw new Error(`${field.kind} is no choice`);
  }
}

function filled(action: FormActionType): fc.Arbitrary<Record<string, string>> {
  const answers = fieldsOf(action).map(([name, field]) => [name, answersTo(field)] as const);
  return fc
    .record(Object.fromEntries(answers))
    .map((fields) =>
      action === 'deliberate' || action === 'propose_correction'
        ? { ...fields, entitled: '40', present: '30 人' }
        : fields,
    );
}

const check = (action: FormActionType, fields: Record<string, string>, hand = inHand) =>
  checkForm(action, { id: ID, fields }, 5, TODAY, hand);

/** The fields that something is wrong with, each with what. */
function wrong(action: FormActionType, fields: Record<string, string>, hand = inHand): Record<string, string> {
  const checked = check(action, fields, hand);
  if (!('problems' in checked)) return {};
  return Object.fromEntries(
    checked.problems.map((problem): [string, string] => [fieldAt(action, problem), problem.code]).reverse(),
  );
}

describe('a form', () => {
  it.each(forms)('%s, filled in, is an action that the contract takes', (action) => {
    fc.assert(
      fc.property(filled(action), (fields) => {
        const checked = check(action, fields);
        expect(checked).toEqual({ action: expect.objectContaining({ id: ID, basedOn: 5, type: action }) as NewAction });
        if ('action' in checked) expect(NewAction.safeParse(checked.action).success).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it.each(forms)('%s says beside each field that it is missing, unless it may be', (action) => {
    fc.assert(
      fc.property(filled(action), (fields) => {
        for (const [name, field] of fieldsOf(action)) {
          // Whether a reason is asked for is up to the days beside it.
          if (field.kind === 'newId' || 'because' in field) continue;
          const optional = 'optional' in field && field.optional === true;
          expect([name, wrong(action, { ...fields, [name]: ' ' })]).toEqual([
            name,
            optional ? {} : { [name]: 'required' },
          ]);
        }
      }),
      { numRuns: 3 },
    );
  });

  it.each(forms)('%s takes no day on the wrong side of today, and no choice that the case does not offer', (action) => {
    fc.assert(
      fc.property(filled(action), (fields) => {
        for (const [name, field] of fieldsOf(action)) {
          if (field.kind === 'day') {
            const [day, code] =
              field.lies === 'past' ? [addDays(TODAY, 1), 'date.future'] : [addDays(TODAY, -1), 'date.past'];
            expect(wrong(action, { ...fields, [name]: day })).toEqual({ [name]: code });
          }
          if (findChoices(field, inHand)) {
            expect(wrong(action, { ...fields, [name]: '00000000-0000-4000-8000-999999999999' })).toEqual({
              [name]: 'choice.unknown',
            });
          }
        }
      }),
      { numRuns: 3 },
    );
  });

  it('asks, of what is to be put right, only for what was recorded there', () => {
    const correction = { action: inHand.detail.correctable?.[0]?.action ?? '', reason: '两个数写反了。' };
    expect(wrong('propose_correction', { ...correction, category: 'unstable' })).toEqual({});
    expect(wrong('propose_correction', { ...correction, category: '' })).toEqual({ category: 'required' });
    expect(wrong('propose_correction', { ...correction, deliveredOn: addDays(TODAY, 1) })).toEqual({
      deliveredOn: 'date.future',
    });
    const shown = fieldsOf('propose_correction').filter((field) =>
      isAsked('propose_correction', field, { ...correction, category: 'unstable' }, daysOf(inHand.detail, TODAY), []),
    );
    expect(shown.map(([name]) => name)).toEqual(['action', 'category', 'reason']);
  });

  it('counts what is written with its unit, and says what is no number or does not add up', () => {
    const minutes = {
      heldOn: TODAY,
      entitled: '40',
      votesFor: '２０票',
      votesAgainst: '3',
      abstained: '7',
      minutes: '同意。',
    };
    expect(bodyOf('deliberate', { ...minutes, present: '30 人' })).toMatchObject({ present: 30, votesFor: 20 });
    expect(wrong('deliberate', { ...minutes, present: '30' })).toEqual({});
    expect(wrong('deliberate', { ...minutes, present: '30', entitled: '' })).toEqual({ entitled: 'required' });
    expect(wrong('deliberate', { ...minutes, present: '30', entitled: '29' })).toEqual({
      entitled: 'minutes.entitled',
    });
    expect(wrong('deliberate', { ...minutes, present: '31' })).toEqual({ present: 'minutes.votes' });
    expect(wrong('deliberate', { ...minutes, present: '三十' })).toEqual({ present: 'number.expected' });
    expect(wrong('deliberate', { ...minutes, present: '30.5' })).toEqual({ present: 'number.not_integer' });
  });

  it('asks why a day lies before the case, or a measure is due past the limit, and takes it with the reason', () => {
    const hand = {
      ...inHand,
      detail: { ...inHand.detail, rules: { quorumPercent: 50, measuresBy: addDays(TODAY, 10) } },
    };
    const filers = JSON.stringify([{ declaration: inHand.detail.filed[0]?.id, is: 'household' }]);
    const before = { visitedOn: addDays(TODAY, -1), filers, reason: '和说的不一样。' };
    expect(wrong('find_not_established', before, hand)).toEqual({ visitedOn: 'date.before_case' });
    expect(wrong('find_not_established', { ...before, correction: '先上门，后补的申报。' }, hand)).toEqual({});
    const late = {
      measure: '00000000-0000-4000-8000-0000000000d1',
      kind: 'health',
      department: 'health',
      dueOn: addDays(TODAY, 11),
      what: '办报销。',
    };
    expect(wrong('agree_measure', late, hand)).toEqual({ dueOn: 'date.past_limit' });
    expect(wrong('agree_measure', { ...late, lateBecause: '要等结算。' }, hand)).toEqual({});
    expect(wrong('agree_measure', { ...late, dueOn: addDays(TODAY, 10) }, hand)).toEqual({});
  });

  it('puts what is about no field of its own beside the last one, so that nothing is refused in silence', () => {
    expect(fieldAt('move', { pointer: '/body', code: 'format' })).toBe('reason');
  });

  it('says before it is handed in what a vote that did not pass or has no quorum comes to, and nothing else', () => {
    const zh = words['zh-CN'];
    const doubt = (fields: Record<string, string>, quorumPercent = 50) =>
      findDoubt('deliberate', { present: '20', ...fields }, { rules: { quorumPercent } }, zh);
    expect(doubt({ votesFor: '10', votesAgainst: '10', entitled: '40' })).toContain('没有通过');
    expect(doubt({ votesFor: '11', votesAgainst: '9', entitled: '40' })).toBeUndefined();
    expect(doubt({ votesFor: '11', votesAgainst: '9', entitled: '41' })).toContain('要再开会');
    expect(doubt({ votesFor: '11', votesAgainst: '9', entitled: '40' }, 60)).toContain('60%');
    expect(findDoubt('decline', {}, {}, zh)).toBeUndefined();
  });

  it('is begun with today, with the village’s proposal, and with the only thing there is to choose', () => {
    expect(knownAnswers('find_not_established', TODAY, inHand)).toEqual({ visitedOn: TODAY });
    expect(knownAnswers('approve', TODAY, inHand)).toEqual({ category: 'marginal' });
    expect(knownAnswers('deliver_measure', TODAY, inHand)).toEqual({
      measure: measureIds.agreed,
      deliveredOn: TODAY,
    });
    expect(knownAnswers('agree_measure', TODAY, inHand)).toEqual({});
  });

  it.each(forms)('%s reads back every field that is filled in, and no id', (action) => {
    const villages = [{ code: '520526107202', name: '海丰村' }];
    const towns = [{ code: '520526107000', name: '观风海镇', villages }];
    const sources = { detail: inHand.detail, towns, clock: NOW, words: words['zh-CN'] };
    fc.assert(
      fc.property(filled(action), (fields) => {
        // Where neither the case nor the villages come, nothing is said by its code.
        for (const { value } of sayForm(action, fields, { ...sources, detail: undefined, towns: [] }))
          expect(value).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|^\d{12}$/);
        const said = sayForm(action, fields, sources);
        expect(said).toHaveLength(fieldsOf(action).filter(([, { kind }]) => kind !== 'newId').length);
        for (const { name, value } of said) {
          expect([name, value]).not.toEqual([name, '']);
          expect(value).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
        }
      }),
      { numRuns: 5 },
    );
  });
});

describe('what is offered', () => {
  for (const status of statuses)
    for (const role of roles) {
      const hand: InHand = { detail: deskCase(status, [role]), account: someoneAs([role], 'health') };
      const offered = deskActionsOf(hand);

      it(`${role} in ${status}: what was decided, each once, the step itself before what stands beside it`, () => {
        const may = (decided[status][role] ?? []).filter(
          (action, _, all) =>
            action in table &&
            table[action as StaffActionType].place !== 'record' &&
            // Who only proposed a correction drops it where it stands.
            (action !== 'refuse_correction' || all.includes('countersign_correction')),
        );
        expect([...offered].sort()).toEqual([...may].sort());
        expect([...placedAt('main', offered), ...placedAt('beside', offered)].sort()).toEqual([...offered].sort());
      });

      for (const locale of locales)
        it(`${role} in ${status}: a button and a question in ${locale} exactly when something can be done`, () => {
          const lead = findLead(offered, status, words[locale]);
          expect(lead !== undefined).toBe(offered.length > 0);
          const [first] = offered;
          if (offered.length === 1 && first) expect(lead?.start).toBe(choiceWords(first, status, words[locale]).name);
        });
    }

  it('leaves out what has nothing to choose from', () => {
    const nothing = { objections: [], duplicates: [], measures: [], filed: [], corrections: [] };
    const detail = deskCase('on_notice', ['first_secretary'], nothing);
    expect(deskActionsOf({ detail, account: someoneAs(['first_secretary']) })).toEqual([
      'give_emergency_help',
      'confirm_split',
    ]);
  });

  it('lets a department deliver its own measures only', () => {
    const offered = (department: 'health' | 'water') =>
      deskActionsOf({
        detail: deskCase('monitored', ['department_officer'], { corrections: [] }),
        account: someoneAs(['department_officer'], department),
      });
    expect(offered('health')).toEqual(['deliver_measure']);
    expect(offered('water')).toEqual([]);
  });

  it('asks of the step, and not of the visit, who only stands beside it', () => {
    const { leads, otherwise } = words['zh-CN'].staff.acting;
    expect(findLead(['confirm', 'ask_more', 'merge'], 'awaiting_visit', words['zh-CN'])).toEqual(leads.confirm);
    expect(findLead(['give_emergency_help', 'move'], 'awaiting_visit', words['zh-CN'])).toEqual(otherwise);
  });
});

describe('what the server finds wrong', () => {
  const detail: CaseDetail = { ...inHand.detail, rules: undefined };
  const refusals = forms.flatMap((action) =>
    [...placesIn(actionBodies[action], '/body'), '/id', '/basedOn', '/body'].map(
      (pointer) => [action, pointer] as const,
    ),
  );

  it.each(refusals)('%s: wrong in %s stands at a field that is asked', (action, pointer) => {
    for (const code of fieldCodes) {
      const refused = { pointer, code };
      const at = fieldAt(action, refused);
      const field = fieldsOf(action).find(([name]) => name === at);
      // What is wrong with a reason is so only where one was given.
      const fields = pointer === `/body/${at}` ? { [at]: '写了的' } : {};
      expect([code, at, field && isAsked(action, field, fields, daysOf(detail, undefined), [refused])]).toEqual([
        code,
        at,
        true,
      ]);
    }
  });

  it('is asked the reason for, also by a phone that does not know the limit or the day of the case', () => {
    for (const { types, code, reason } of reasonRules)
      for (const action of forms.filter((each) => types.includes(each))) {
        const field = fieldsOf(action).find(([name]) => name === reason);
        if (!field) throw new Error(`${action} has no ${reason}`);
        const asked = (refused: FieldProblem[]) => isAsked(action, field, {}, daysOf(detail, undefined), refused);
        expect([action, asked([])]).toEqual([action, false]);
        expect([action, asked([{ pointer: '/body/any', code }])]).toEqual([action, true]);
      }
  });
});

describe('a phone that does not know what day it is', () => {
  it('forbids no day and takes none for today', () => {
    for (const action of forms) {
      const days = fieldsOf(action).filter(([, { kind }]) => kind === 'day');
      for (const [name] of days) {
        expect(knownAnswers(action, undefined, inHand)).not.toHaveProperty(name);
        for (const day of ['1971-01-01', '2060-01-01']) {
          const checked = checkForm(action, { id: ID, fields: { [name]: day } }, 5, undefined, inHand);
          const found = 'problems' in checked ? checked.problems : [];
          const wrong = found.filter(({ pointer, code }) => pointer === `/body/${name}` && /future|past$/.test(code));
          expect([action, day, wrong]).toEqual([action, day, []]);
        }
      }
    }
  });
});
