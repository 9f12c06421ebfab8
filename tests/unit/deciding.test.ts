/** What the server decides, without a store: each decision is a function of a moment and of what was found. */
import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { decideAction } from '../../mock-server/cases/act';
import { decideFiling } from '../../mock-server/cases/file';
import { hashAction } from '../../mock-server/cases/ledger';
import type { Moment } from '../../mock-server/cases/moment';
import { progressOf } from '../../mock-server/cases/progress';
import { decideTimer } from '../../mock-server/cases/sweep';
import { take } from '../../mock-server/cases/take';
import { newer } from '../../mock-server/reference/reference';
import { makeSealing } from '../../mock-server/sealing';
import { readAreas } from '../../mock-server/seed/areas';
import { calendarYears } from '../../mock-server/seed/calendar';
import { policies } from '../../mock-server/seed/policy';
import type { SignedIn } from '../../mock-server/store/accounts';
import type { FilingFound } from '../../mock-server/store/filing';
import { StepConflict } from '../../mock-server/store/steps';
import type { Whole } from '../../mock-server/store/whole';
import { NewAction } from '../../src/shared/contract/case';
import { idNumberCheck } from '../../src/shared/base/identity';
import { findImpossible } from '../../src/shared/contract/impossible';
import { fieldProblems, Refusal } from '../../src/shared/contract/problem';
import type { Role } from '../../src/shared/contract/session';
import { findTransition, statuses, type CaseActionType } from '../../src/shared/contract/workflow';
import { articleHousehold, confirmBody, nextIdNumber } from '../people';

const VILLAGE = '520526107001';
const sealing = makeSealing(createHash('sha256').update('a key for tests').digest());
const { reference } = newer(undefined, {
  versions: { areas: 1, policies: 1, calendars: 1 },
  changed: {
    areas: readAreas().filter(({ code }) => /^52(0{10}|05(0{8}|26))/.test(code)),
    policies: policies.map((content) => ({
      version: content.version,
      areaCode: content.area,
      validFrom: content.validFrom,
      validTo: content.validTo ?? null,
      content,
    })),
    calendars: calendarYears(),
  },
});
const atHour = (hour: number): Moment => ({
  sealing,
  reference,
  at: new Date(Date.parse('2026-11-23T02:00:00Z') + hour * 3_600_000),
});

const nobody: FilingFound = {
  known: undefined,
  household: undefined,
  before: undefined,
  elsewhere: undefined,
  served: true,
  staff: [],
  alike: [],
};
const villager = randomUUID();
const staff = (role: Role, areaCode = VILLAGE): SignedIn => ({
  id: randomUUID(),
  name: '某某',
  roles: [{ role, areaCode }],
});
const secretary = staff('first_secretary');

const refusalOf = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
};

const file = (declaration = articleHousehold(), found = nobody, filer = villager) =>
  decideFiling(atHour(0), { accountId: filer, actedAs: 'household' }, declaration, undefined, found);

/** A case as it would be found after it was filed. */
function filed(): Whole {
  const { step, result } = file();
  const [row] = step?.cases ?? [];
  if (!row) throw new Error('no case was opened');
  const actions = (step?.actions ?? []).map((action) => ({ ...action, caseId: row.id }));
  return {
    row,
    householdVersion: 0,
    declarations: [result],
    actions,
    anotherOpen: false,
    names: new Map(),
    stoodIn: () => undefined,
    served: [],
    staff: [],
    villageStaff: [],
  };
}

const askMore = (whole: Whole, question = '在哪个医院？'): NewAction => ({
  id: randomUUID(),
  basedOn: whole.row.version,
  type: 'ask_more',
  body: { question },
});
const act = (whole: Whole, action: NewAction, account = secretary, known?: Whole['actions'][number], at = atHour(1)) =>
  decideAction(at, account, whole.row.id, action, { whole, into: undefined, known, elsewhere: [] });

describe('a filing', () => {
  it('opens a case by one action, whose hash is of what it says', () => {
    const declaration = articleHousehold();
    const { step, result } = file(declaration);
    expect(result).toMatchObject({ id: declaration.id, seq: 1, joinedOpenCase: false });
    expect(step?.cases).toMatchObject([{ id: result.caseId, status: 'awaiting_visit', version: 1 }]);
    const [action, ...others] = step?.actions ?? [];
    expect(others).toEqual([]);
    expect(action).toMatchObject({
      type: 'file',
      seq: 1,
      previousHash: '',
      accountId: villager,
      toStatus: 'awaiting_visit',
    });
    expect(action && hashAction(sealing, { ...action, caseId: result.caseId })).toBe(action?.hash);
    expect(JSON.stringify(step)).not.toContain(declaration.applicant.idNumber);
  });

  it('is the same one when it is sent again, and refused with other words or by somebody else', () => {
    const declaration = articleHousehold();
    const known = file(declaration).result;
    expect(file(declaration, { ...nobody, known })).toEqual({ result: known });
    for (const again of [
      () => file({ ...declaration, words: '不一样的话' }, { ...nobody, known }),
      () => file(declaration, { ...nobody, known }, randomUUID()),
    ])
      expect(refusalOf(again).code).toBe('declaration.id_reused');
  });

  it('waits for the township where nobody serves, and joins the case that its household has', () => {
    expect(file(articleHousehold(), { ...nobody, served: false }).step?.cases).toMatchObject([
      { status: 'awaiting_acceptance' },
    ]);
    const { row, actions } = filed();
    const household = { id: row.householdId, version: 0, formerlyPoor: null };
    const before = { row, lastHash: actions[0]?.hash ?? '' };
    const { step, result } = file(articleHousehold(), { ...nobody, household, before });
    expect(result).toMatchObject({ caseId: row.id, joinedOpenCase: true, seq: 2 });
    expect(step).toMatchObject({
      changed: [{ was: 1, row: { version: 2 } }],
      actions: [{ type: 'declare_again', previousHash: before.lastHash }],
    });
    expect(step?.cases).toBeUndefined();
  });
});

describe('an action', () => {
  it('moves the case on, and hangs on the one before it', () => {
    const whole = filed();
    const { step, result } = act(whole, askMore(whole));
    expect(step?.changed).toMatchObject([{ was: 1, row: { version: 2, status: 'awaiting_more' } }]);
    expect(step?.actions).toMatchObject([{ previousHash: whole.actions[0]?.hash, actedAs: 'first_secretary' }]);
    expect(result.row).toEqual(step?.changed?.[0]?.row);
    expect(JSON.stringify(step)).not.toContain('医院');
  });

  it('is taken once: the same again changes nothing, other words under its id are refused', () => {
    const whole = filed();
    const action = askMore(whole);
    const after = act(whole, action).result;
    const known = after.actions.at(-1);
    expect(act(after, action, secretary, known)).toEqual({ result: after });
    const other = { ...askMore(whole, '去年在哪里做工？'), id: action.id };
    expect(refusalOf(() => act(after, other, secretary, known)).code).toBe('case.action_id_reused');
  });

  it('is refused to whoever has no part in the case, on what has changed, and where it is not in the table', () => {
    const whole = filed();
    const elsewhere = staff('first_secretary', '520526107202');
    expect(refusalOf(() => act(whole, askMore(whole), elsewhere)).code).toBe('case.not_found');
    expect(refusalOf(() => act(whole, askMore(whole), staff('county_officer', '520526000000'))).code).toBe(
      'not_allowed',
    );
    const stale = refusalOf(() => act(whole, { ...askMore(whole), basedOn: 0 }));
    expect(stale).toMatchObject({ code: 'case.changed', extra: { currentVersion: 1 } });
    const erased = { ...whole, row: { ...whole.row, erasedAt: new Date() } };
    expect(refusalOf(() => act(erased, askMore(erased))).code).toBe('case.erased');
    fc.assert(
      fc.property(fc.constantFrom(...statuses), (status) => {
        const standing = { ...whole, row: { ...whole.row, status } };
        const decided = () => act(standing, askMore(standing));
        if (findTransition(status, 'ask_more')) expect(decided().step?.changed).toHaveLength(1);
        else expect(refusalOf(decided).code).toBe('case.action_not_possible');
      }),
    );
  });

  it('writes who was met, and proposes what was found', () => {
    const whole = filed();
    const body = confirmBody();
    const idNumber = nextIdNumber();
    const [head] = body.visit.members;
    if (head) Object.assign(head, { idNumber });
    const confirm: NewAction = { id: randomUUID(), basedOn: 1, type: 'confirm', body };
    const { step } = act(whole, confirm);
    expect(step?.changed).toMatchObject([{ row: { status: 'awaiting_deliberation', category: 'sudden_difficulty' } }]);
    const seen = { householdId: whole.row.householdId, idNumberIndex: sealing.blindIndex('id-number', idNumber) };
    expect(step?.seen).toMatchObject([seen]);
  });
});

describe('what is right alone and impossible together', () => {
  const errorsOf = (change: (visit: ReturnType<typeof confirmBody>['visit']) => object, more: object = {}) => {
    const whole = filed();
    const body = confirmBody();
    const action = {
      id: randomUUID(),
      basedOn: 1,
      type: 'confirm',
      body: { ...body, ...more, visit: { ...body.visit, ...change(body.visit) } },
    };
    const parsed = NewAction.safeParse(action);
    if (!parsed.success) return fieldProblems(parsed.error).map(({ pointer, code }) => `${pointer} ${code}`);
    try {
      act(whole, parsed.data);
    } catch (error) {
      if (error instanceof Refusal) return (error.extra.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
      throw error;
    }
    return [];
  };
  const members = '/body/visit/members';

  it('is refused with its code beside its field: members', () => {
    expect(errorsOf(() => ({}))).toEqual([]);
    expect(errorsOf(({ members: all }) => ({ members: all.map((each) => ({ ...each, relation: 'child' })) }))).toEqual([
      `${members}/0/relation member.no_head`,
    ]);
    expect(
      errorsOf(({ members: all }) => ({
        members: all.map((each, i) => (i === 1 ? { ...each, relation: 'head' } : each)),
      })),
    ).toEqual([`${members}/1/relation member.two_heads`]);
    const number = nextIdNumber();
    expect(
      errorsOf(({ members: all }) => ({
        members: all.map((each, i) => (i < 2 ? { ...each, idNumber: number } : each)),
      })),
    ).toEqual([`${members}/1/idNumber member.number_twice`]);
    const first17 = '52999919900203001';
    const born1990 = first17 + idNumberCheck(first17);
    expect(
      errorsOf(({ members: all }) => ({
        members: all.map((each, i) => (i === 2 ? { ...each, idNumber: born1990, birthDate: '2015-02-03' } : each)),
      })),
    ).toEqual([`${members}/2/birthDate member.number_birthday`]);
    expect(
      errorsOf(({ members: all }) => ({
        members: all.map((each, i) => (i === 2 ? { ...each, birthDate: '2026-11-24' } : each)),
      })),
    ).toEqual([`${members}/2/birthDate date.future`]);
  });

  it('is refused with its code beside its field: a visit before the case was opened, but not with its reason', () => {
    const early = () => ({ visitedOn: '2026-11-22' });
    expect(errorsOf(early)).toEqual(['/body/visit/visitedOn date.before_case']);
    expect(errorsOf(early, { correction: '先上门，后补的申报。' })).toEqual([]);
  });

  it('is refused with its code beside its field: a deliberation or a delivery before it, a measure past the limit', () => {
    const days = { today: '2026-11-24', openedOn: '2026-11-23', measuresBy: '2026-12-04' };
    const refused = (type: CaseActionType, body: object) => findImpossible(type, body, days);
    expect(refused('deliberate', { heldOn: '2026-11-22' })).toEqual([
      { pointer: '/body/heldOn', code: 'date.before_case' },
    ]);
    expect(refused('deliver_measure', { deliveredOn: '2026-11-22' })).toEqual([
      { pointer: '/body/deliveredOn', code: 'date.before_case' },
    ]);
    expect(refused('agree_measure', { dueOn: '2026-12-05' })).toEqual([
      { pointer: '/body/dueOn', code: 'date.past_limit' },
    ]);
    expect(refused('agree_measure', { dueOn: '2026-12-05', lateBecause: '要等结算。' })).toEqual([]);
    expect(refused('give_emergency_help', { givenOn: '2026-11-01' })).toEqual([]);
  });
});

describe('a vote', () => {
  const cadre = staff('village_cadre');
  /** After a visit that confirmed it. */
  const toDeliberate = (): Whole => {
    const whole = filed();
    const confirm = { id: randomUUID(), basedOn: 1, type: 'confirm', body: confirmBody() } as unknown as NewAction;
    return act(whole, confirm).result;
  };
  const vote = (whole: Whole, figures: object): NewAction =>
    ({
      id: randomUUID(),
      basedOn: whole.row.version,
      type: 'deliberate',
      body: { heldOn: '2026-11-23', minutes: '大家说了。', ...figures },
    }) as unknown as NewAction;
  const held = (figures: object) => {
    const whole = toDeliberate();
    return { whole, ...act(whole, vote(whole, figures), cadre, undefined, atHour(2)) };
  };

  it('that was lost ends the case without a notice, keeps its minutes, and the household may object', () => {
    const { step, result } = held({ entitled: 12, present: 9, votesFor: 3, votesAgainst: 6, abstained: 0 });
    expect(step?.actions).toMatchObject([{ type: 'lose_vote', actedAs: 'village_cadre' }]);
    expect(result.row).toMatchObject({ status: 'not_established', noticeId: null, noticeUntil: null });
    const villagerAccount: SignedIn = { id: villager, name: '某某', roles: [] };
    const objection: NewAction = {
      id: randomUUID(),
      basedOn: result.row.version,
      type: 'object',
      body: { objection: '没有说清楚。' },
    };
    expect(act(result, objection, villagerAccount, undefined, atHour(3)).result.row.status).toBe('objected');
  });

  it('is lost by a tie as well', () => {
    const { result } = held({ entitled: 12, present: 12, votesFor: 5, votesAgainst: 5, abstained: 2 });
    expect(result.row.status).toBe('not_established');
  });

  it('without a quorum leaves the case where it is, with a new limit for another meeting, and that one counts', () => {
    const { whole, step, result } = held({ entitled: 30, present: 14, votesFor: 14, votesAgainst: 0, abstained: 0 });
    expect(step?.actions).toMatchObject([{ type: 'lack_quorum' }]);
    expect(result.row).toMatchObject({ status: 'awaiting_deliberation', noticeId: null });
    expect(result.row.dueAt?.getTime()).toBeGreaterThanOrEqual(whole.row.dueAt?.getTime() ?? Infinity);
    const again = vote(result, { entitled: 30, present: 15, votesFor: 14, votesAgainst: 1, abstained: 0 });
    expect(act(result, again, cadre, undefined, atHour(3)).result.row.status).toBe('on_notice');
  });

  it('sent again is the same one, whatever it came to; with other figures it is refused', () => {
    const whole = toDeliberate();
    const lost = vote(whole, { entitled: 9, present: 9, votesFor: 3, votesAgainst: 6, abstained: 0 });
    const { result } = act(whole, lost, cadre, undefined, atHour(2));
    const known = result.actions.at(-1);
    expect(act(result, lost, cadre, known, atHour(3))).toEqual({ result });
    const other = { ...lost, body: { ...lost.body, votesFor: 6, votesAgainst: 3 } } as NewAction;
    expect(refusalOf(() => act(result, other, cadre, known, atHour(3))).code).toBe('case.action_id_reused');
  });

  it('stands with its day for who decides and for its household', () => {
    const { result } = held({ entitled: 12, present: 9, votesFor: 6, votesAgainst: 2, abstained: 1 });
    const { votes } = progressOf(atHour(3), result, { accountId: villager, actors: ['household'] });
    expect(votes).toEqual([
      {
        heldOn: '2026-11-23',
        entitled: 12,
        present: 9,
        votesFor: 6,
        votesAgainst: 2,
        abstained: 1,
        result: 'passed',
      },
    ]);
  });
});

describe('the clock', () => {
  it('fires a timer only once its time has come, and warns the next level', () => {
    const whole = filed();
    const family = { whole, merged: [], into: undefined, recoveries: [] };
    const nextTimerAt = whole.row.nextTimerAt?.getTime() ?? NaN;
    const at = (instant: number): Moment => ({ ...atHour(0), at: new Date(instant) });
    expect(decideTimer(at(nextTimerAt), family)).toEqual({ result: false });
    expect(decideTimer(at(nextTimerAt), undefined)).toEqual({ result: false });
    const { step, result } = decideTimer(at(nextTimerAt + 1), family);
    expect(result).toBe(true);
    expect(step?.actions).toMatchObject([{ type: 'escalate', actedAs: 'system', accountId: null }]);
    expect(step?.changed).toMatchObject([{ was: 1, row: { escalatedTo: 'township_reviewer' } }]);
  });
});

describe('what was found to have changed', () => {
  it('is found again and decided anew, and given up when others are faster each time', async () => {
    let [found, written] = [0, 0];
    const find = () => Promise.resolve((found += 1));
    const decide = (at: number) => ({ step: {}, result: at });
    const write = (fails: number) => () => {
      written += 1;
      return written <= fails ? Promise.reject(new StepConflict()) : Promise.resolve();
    };
    expect(await take(write(2), find, decide)).toBe(3);
    [found, written] = [0, 0];
    await expect(take(write(Infinity), find, decide)).rejects.toBeInstanceOf(StepConflict);
    expect(found).toBe(8);
    [found, written] = [0, 0];
    const fault = () => Promise.reject(new Error('the store is away'));
    await expect(take(fault, find, decide)).rejects.toThrow('the store is away');
    expect(found).toBe(1);
  });
});
