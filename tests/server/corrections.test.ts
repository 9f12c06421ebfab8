/** A vote, a category and a delivery that were recorded wrongly: proposed, countersigned by another, and both readable. */
import { randomUUID } from 'node:crypto';
import { verifyHistory } from '../../mock-server/cases/verify';
import { recount } from '../../mock-server/counters/replay';
import { addDays } from '../../src/shared/base/china-time';
import type { CaseDetail } from '../../src/shared/contract/case';
import type { CorrectedKind } from '../../src/shared/contract/correction';
import { articleHousehold, nextIdNumber } from '../people';
import { describeServer, testSealing } from './harness';
import { Office, type Person } from './office';

const reason = '当时把两个数写反了。';

describeServer('a correction', (server) => {
  let office: Office;
  beforeAll(() => {
    office = new Office(server());
  });
  const seen = async (caseId: string, who: Person = 'county'): Promise<CaseDetail> =>
    server().call('getCase', { params: { caseId } }, await office.token(who));
  const todo = async (who: Person, caseId: string) => {
    const { cases } = await server().call('listCases', { query: { view: 'todo' } }, await office.token(who));
    return cases.find(({ id }) => id === caseId);
  };
  /** The record of a kind that somebody may put right. */
  const record = async (who: Person, caseId: string, kind: CorrectedKind) => {
    const found = (await seen(caseId, who)).correctable?.find((each) => each.kind === kind);
    if (!found) throw new Error(`${who} may put no ${kind} right`);
    return found;
  };
  const open = async (caseId: string) => (await seen(caseId)).corrections?.at(-1)?.id ?? '';
  const proved = async () => {
    const { flaws } = await verifyHistory(server().services.db, testSealing);
    expect(flaws).toEqual([]);
  };

  it('of a vote changes nothing until the township countersigns, and then both figures stay readable', async () => {
    const caseId = await office.toNotice();
    const { action, seq, was } = await record('cadre', caseId, 'vote');
    const right = { entitled: 40, present: 30, votesFor: 21, votesAgainst: 2, abstained: 7 };
    expect(was).not.toEqual(right);
    const before = await seen(caseId);
    await office.take('cadre', caseId, 'propose_correction', { action, ...right, reason });
    expect((await seen(caseId)).votes).toEqual(before.votes);
    // The household hears of it once it counts.
    const mine = async () => {
      const { declarations } = await server().call('listMyDeclarations', {}, await office.token('villager'));
      return declarations.find(({ progress }) => progress.caseId === caseId)?.progress;
    };
    expect((await mine())?.corrections).toBeUndefined();
    expect(await todo('township', caseId)).toMatchObject({ correction: true });
    const { messages } = await server().call('listMessages', { query: {} }, await office.token('township'));
    expect(messages).toContainEqual(expect.objectContaining({ kind: 'to_do', caseId }));

    const proposal = await open(caseId);
    expect((await seen(caseId, 'township')).corrections).toMatchObject([
      { id: proposal, seq, state: 'proposed', was, now: right, mayCountersign: true, mayRefuse: true },
    ]);
    expect((await seen(caseId, 'cadre')).corrections).toMatchObject([{ mayRefuse: true }]);
    expect((await office.refused('secretary', caseId, 'countersign_correction', { proposal })).code).toBe(
      'not_allowed',
    );
    await office.take('township', caseId, 'countersign_correction', { proposal });
    const after = await seen(caseId);
    expect(after.votes).toMatchObject([{ ...right, result: 'passed' }]);
    expect(after.corrections).toMatchObject([
      { state: 'countersigned', was, now: right, settled: { by: 'township_reviewer' } },
    ]);
    // Nothing that an older phone doesn't know stands among the events, or what is allowed.
    expect(after.events.map((each) => each.action)).toEqual(before.events.map((each) => each.action));
    expect((await mine())?.corrections).toMatchObject([{ state: 'countersigned', was, now: right, reason }]);
    expect((await mine())?.votes).toMatchObject([right]);
    expect(await todo('township', caseId)).toBeUndefined();
    await proved();
  });

  it('that would turn the outcome around, says nothing new or another kind, or asks twice is refused', async () => {
    const caseId = await office.toNotice();
    const { action, was } = await record('secretary', caseId, 'vote');
    const refused = async (body: object, who: Person = 'secretary') =>
      (await office.refused(who, caseId, 'propose_correction', { action, reason, ...body })).code;
    const lost = { entitled: 40, present: 30, votesFor: 3, votesAgainst: 20, abstained: 7 };
    expect(await refused(lost)).toBe('case.correction_turns_vote');
    expect(await refused({ ...lost, entitled: 100, votesFor: 20, votesAgainst: 3 })).toBe('case.correction_turns_vote');
    expect(await refused(was)).toBe('case.correction_same');
    expect(await refused({ category: 'unstable' })).toBe('request.invalid');
    expect(await refused({ ...was, action: randomUUID() })).toBe('request.invalid');
    expect(await refused({ ...lost, votesFor: 20, votesAgainst: 3 }, 'township')).toBe('not_allowed');
    const right = { ...was, entitled: 45 };
    await office.take('secretary', caseId, 'propose_correction', { action, reason, ...right });
    expect(await refused({ ...was, entitled: 50 })).toBe('case.correction_open');
    // Who proposed it drops it; then it may be proposed anew.
    const proposal = await open(caseId);
    await office.take('secretary', caseId, 'refuse_correction', { proposal, reason: '看错了。' });
    const settled = await office.refused('township', caseId, 'countersign_correction', { proposal });
    expect(settled.code).toBe('case.correction_settled');
    expect((await seen(caseId)).corrections).toMatchObject([{ state: 'refused' }]);
    expect((await seen(caseId)).votes).toMatchObject([was]);
    await proved();
  });

  it('of a category moves the list and the counters with the action that countersigns it', async () => {
    const caseId = await office.toMonitored();
    const { category } = await seen(caseId);
    const other = category === 'marginal' ? 'unstable' : 'marginal';
    const { action } = await record('township', caseId, 'category');
    await office.take('township', caseId, 'propose_correction', { action, category: other, reason });
    expect((await seen(caseId)).category).toBe(category);
    // Who approved it may countersign only where nobody else of that level serves.
    await office.take('county', caseId, 'countersign_correction', { proposal: await open(caseId) });
    expect((await seen(caseId)).category).toBe(other);
    const query = { view: 'all', category: other } as const;
    const { cases } = await server().call('listCases', { query }, await office.token('county'));
    expect(cases.map(({ id }) => id)).toContain(caseId);
    await proved();
    expect(await recount(server().services)).toEqual([]);
  });

  it('of who proposed it themselves is countersigned by nobody but another', async () => {
    const caseId = await office.toMonitored();
    const { action } = await record('county', caseId, 'category');
    const { category } = await seen(caseId);
    const other = category === 'marginal' ? 'unstable' : 'marginal';
    await office.take('county', caseId, 'propose_correction', { action, category: other, reason });
    const proposal = await open(caseId);
    expect((await seen(caseId)).corrections?.[0]?.mayCountersign).toBeUndefined();
    expect((await office.refused('county', caseId, 'countersign_correction', { proposal })).code).toBe(
      'case.correction_own',
    );
  });

  it('of a vote in a town that has nobody is the county’s to countersign, which is told', async () => {
    const village = '520526100034';
    const { id } = await server().call('whoAmI', {}, await office.token('elsewhere'));
    await server().call(
      'changeRoles',
      { params: { id }, body: { grant: [{ role: 'first_secretary', area: village }], revoke: [] } },
      await office.token('administrator'),
    );
    const applicant = { name: '赵小满', phone: '0857-0000123', idNumber: nextIdNumber() };
    const caseId = await office.file(articleHousehold({ village, applicant }));
    await office.take('elsewhere', caseId, 'confirm');
    await office.take('elsewhere', caseId, 'deliberate');
    const told = async () =>
      (await server().call('listMessages', { query: {} }, await office.token('county'))).messages.filter(
        (each) => each.caseId === caseId && each.kind === 'to_do',
      ).length;
    const before = await told();
    const { action } = await record('elsewhere', caseId, 'vote');
    const right = { entitled: 40, present: 30, votesFor: 21, votesAgainst: 2, abstained: 7 };
    await office.take('elsewhere', caseId, 'propose_correction', { action, ...right, reason });
    expect(await todo('county', caseId)).toMatchObject({ correction: true });
    expect(await told()).toBe(before + 1);
    const proposal = await open(caseId);
    expect((await office.refused('elsewhere', caseId, 'countersign_correction', { proposal })).code).toBe(
      'not_allowed',
    );
    await office.take('county', caseId, 'countersign_correction', { proposal });
    expect((await seen(caseId)).votes).toMatchObject([right]);
    await proved();
  });

  it('of a delivery puts its day right, unless it was delivered anew since', async () => {
    const caseId = await office.toHelped();
    const { action, was } = await record('department', caseId, 'delivery');
    expect(was).toEqual({ deliveredOn: office.today });
    const right = addDays(office.today, -1);
    const future = await office.refused('department', caseId, 'propose_correction', {
      action,
      deliveredOn: addDays(office.today, 1),
      reason,
    });
    expect(future.errors).toMatchObject([{ pointer: '/body/deliveredOn', code: 'date.future' }]);
    await office.take('department', caseId, 'propose_correction', { action, deliveredOn: right, reason });
    expect((await seen(caseId, 'department')).corrections).toMatchObject([{ state: 'proposed', kind: 'delivery' }]);
    await office.take('county', caseId, 'countersign_correction', { proposal: await open(caseId) });
    expect((await seen(caseId)).measures).toMatchObject([{ state: 'delivered', deliveredOn: right }]);
    await proved();

    await office.take('township', caseId, 'propose_correction', { action, deliveredOn: office.today, reason });
    await office.take('villager', caseId, 'deny_measure');
    const proposal = await open(caseId);
    expect((await office.refused('county', caseId, 'countersign_correction', { proposal })).code).toBe(
      'case.correction_superseded',
    );
    await office.take('county', caseId, 'refuse_correction', { proposal, reason: '后来又没收到。' });
    await proved();
  });
});
