/** Deadlines, warnings and what the clock does by itself. */
import { sweep } from '../../mock-server/cases/sweep';
import type { NewDeclaration } from '../../src/shared/contract/declaration';
import { noCircumstances } from '../../src/shared/hardships/circumstances';
import { describeServer, describeServerOnBothStores } from './harness';
import { Office } from './office';

/** Nothing grave: a visit within two working days. */
const normal: Partial<NewDeclaration> = {
  hardship: { kind: 'other', type: 'failed_business' },
  circumstances: noCircumstances,
  words: '养猪亏了。',
};

/** A wall clock in China. */
const china = (day: string, time = '10:00') => new Date(`${day}T${time}:00+08:00`).toISOString();
const endOf = (day: string) => new Date(`${day}T23:59:59.999+08:00`).toISOString();

/**
 * 国务院办公厅关于2026年部分节假日安排的通知 (国办发明电〔2025〕7号), copied by hand: 中秋 25–27 September, 国庆
 * 1–7 October off; Sunday 20 September and Saturday 10 October are worked.
 *
 *   Mo Tu We Th Fr Sa Su
 *   14 15 16 17 18 –– 20     September
 *   21 22 23 24 –– –– ––
 *   28 29 30 –– –– –– ––
 *   –– –– –– 08 09 10 ––     October
 *   12 13 14 15 16 –– ––
 */
describeServer('a month with two holidays', (server) => {
  let office: Office;
  const at = async (day: string, time?: string) => {
    server().setTime(china(day, time));
    office = new Office(server());
    await office.sweep();
  };
  const due = async (caseId: string) =>
    (await server().call('getCase', { params: { caseId } }, await office.token('county'))).due;
  const cases: Record<'ahead' | 'asked' | 'late' | 'urgent' | 'high' | 'refused', string> = {
    ahead: '',
    asked: '',
    late: '',
    urgent: '',
    high: '',
    refused: '',
  };

  it('Fri 18 September: two working days are the worked Sunday and Monday', async () => {
    await at('2026-09-18');
    cases.late = await office.file(normal);
    expect(await due(cases.late)).toMatchObject({ at: endOf('2026-09-21'), provisional: false, standing: 'on_time' });
  });

  it('Mon 21: the last day is at risk; what is asked for more keeps what is left', async () => {
    await at('2026-09-21');
    expect(await due(cases.late)).toMatchObject({ standing: 'at_risk', workingDaysLeft: 0 });
    cases.asked = await office.file(normal);
    expect((await due(cases.asked))?.at).toBe(endOf('2026-09-23'));
  });

  it('Tue 22: the first one is overdue, warned of and on the township’s supervision list', async () => {
    await at('2026-09-22', '00:30');
    expect(await due(cases.late)).toMatchObject({ standing: 'escalated', overdue: true, workingDaysLeft: -1 });
    const listed = async (who: 'township' | 'county' | 'city' | 'province') =>
      (await server().call('listCases', { query: { view: 'supervised' } }, await office.token(who))).cases.map(
        ({ id }) => id,
      );
    expect(await listed('township')).toEqual([cases.late]);
    expect(await listed('county')).toEqual([]);
    await office.take('secretary', cases.asked, 'ask_more');
    expect(await due(cases.asked)).toBeUndefined();
    // Its answer is waited for ten working days: to 13 October.
    await at('2026-09-24');
    expect(await listed('township')).toEqual([cases.late]);
    // Two working days after each warning the next level is warned.
    await at('2026-09-25', '00:30');
    expect([await listed('township'), await listed('county')]).toEqual([[], [cases.late]]);
    expect((await office.refused('township', cases.late, 'take_over')).code).toBe('not_allowed');
    expect(await office.take('county', cases.late, 'urge')).toMatchObject({ status: 'awaiting_visit' });
  });

  it('Thu 24 is behind: a confirmation before the holidays leaves five working days until 9 October', async () => {
    await at('2026-09-28');
    cases.ahead = await office.file(normal);
    await office.take('secretary', cases.ahead, 'confirm');
    // 29, 30, 8, 9, 10.
    expect((await due(cases.ahead))?.at).toBe(endOf('2026-10-10'));
  });

  it('Wed 30: hours run through the holiday, days wait for its end, a notice counts every day', async () => {
    await at('2026-09-30', '15:00');
    cases.urgent = await office.file();
    expect(await due(cases.urgent)).toMatchObject({ at: china('2026-10-01', '15:00'), byTheHour: true });
    cases.high = await office.file({
      ...normal,
      circumstances: { ...noCircumstances, longTermPatient: true, disabledMember: true },
    });
    expect((await due(cases.high))?.at).toBe(endOf('2026-10-08'));
    const noticed = await office.take('cadre', cases.ahead, 'deliberate');
    expect(noticed).toMatchObject({ status: 'on_notice', notice: { until: endOf('2026-10-05') } });
    expect(noticed.due).toBeUndefined();
  });

  it('Tue 6 October: the notice has ended by itself, and five working days begin on Thursday', async () => {
    await at('2026-10-05', '23:59');
    expect(await due(cases.ahead)).toBeUndefined();
    await at('2026-10-06', '00:10');
    // 8, 9, 10 (worked), 12, 13.
    expect((await due(cases.ahead))?.at).toBe(endOf('2026-10-13'));
  });

  it('Fri 9: the county has five working days, one of them the worked Saturday', async () => {
    await at('2026-10-09');
    await office.take('township', cases.ahead, 'pass_review');
    expect((await due(cases.ahead))?.at).toBe(endOf('2026-10-15'));
    cases.refused = await office.file(normal);
    await office.take('secretary', cases.refused, 'find_not_established');
    await office.take('villager', cases.refused, 'object');
    expect((await due(cases.refused))?.at).toBe(endOf('2026-10-15'));
  });

  it('Mon 12: a measure is agreed within ten days of recognition, and delivered by its own day', async () => {
    await at('2026-10-12');
    await office.take('county', cases.ahead, 'approve');
    expect((await due(cases.ahead))?.at).toBe(endOf('2026-10-22'));
    await office.take('township', cases.ahead, 'agree_measure');
    expect((await due(cases.ahead))?.at).toBe(endOf('2026-11-01'));
    await office.take('secretary', cases.ahead, 'deliver_measure');
    expect(await due(cases.ahead)).toBeUndefined();
  });

  it('Wed 14: an answer is waited for no longer, and what was left of the visit runs on', async () => {
    await at('2026-10-13', '23:50');
    expect(
      (await server().call('getCase', { params: { caseId: cases.asked } }, await office.token('county'))).status,
    ).toBe('awaiting_more');
    await at('2026-10-14', '00:10');
    const detail = await server().call('getCase', { params: { caseId: cases.asked } }, await office.token('county'));
    expect(detail).toMatchObject({ status: 'awaiting_visit', due: { at: endOf('2026-10-15') } });
  });

  it('warns up to the province, where nobody is left to be warned', async () => {
    await at('2026-11-30');
    await at('2026-12-31');
    const detail = await server().call('getCase', { params: { caseId: cases.late } }, await office.token('county'));
    expect(detail.escalatedTo).toBe('province_reader');
    expect(detail.events.filter(({ action }) => action === 'escalate')).toHaveLength(4);
    expect(await office.sweep()).toBe(0);
  });
});

describeServerOnBothStores('the clock', (server) => {
  it('fires a timer once, though two processes sweep at the same time', async () => {
    const office = new Office(server());
    const ids = await Promise.all(Array.from({ length: 12 }, () => office.file(normal)));
    office.passDays(7);
    const faults: unknown[] = [];
    const round = () => sweep(server().services, (_id, error) => faults.push(error));
    const fired = await Promise.all([round(), round(), round()]);
    expect(fired.reduce((sum, each) => sum + each, 0)).toBe(12);
    expect(faults).toEqual([]);
    for (const caseId of ids) {
      const { events } = await server().call('getCase', { params: { caseId } }, await office.token('county'));
      expect(events.map(({ action }) => action)).toEqual(['file', 'escalate']);
    }
  });

  it('lets the level above take a late step over and do it, and shows that they did', async () => {
    const office = new Office(server());
    const caseId = await office.file(normal);
    expect((await office.refused('township', caseId, 'urge')).code).toBe('case.not_overdue');
    office.passDays(7);
    await office.sweep();
    expect(await office.take('township', caseId, 'urge')).toMatchObject({ status: 'awaiting_visit' });
    expect((await office.refused('township', caseId, 'find_not_established')).code).toBe('not_allowed');
    expect(await office.take('township', caseId, 'take_over')).toMatchObject({ heldBy: 'township_reviewer' });
    const todo = async (who: 'township' | 'secretary') =>
      (await server().call('listCases', { query: {} }, await office.token(who))).cases.map(({ id }) => id);
    expect(await todo('township')).toContain(caseId);
    // It is off the list of whom it was taken from.
    expect(await todo('secretary')).not.toContain(caseId);
    expect((await office.take('township', caseId, 'find_not_established')).status).toBe('not_established');
  });

  it('counts deadlines again when a year is published, each as an action, and says until then that they may move', async () => {
    server().setTime('2026-12-31T02:00:00.000Z');
    const office = new Office(server());
    const [normalCase, urgentCase] = [await office.file(normal), await office.file()];
    const seen = async (caseId: string) =>
      server().call('getCase', { params: { caseId } }, await office.token('county'));
    expect((await seen(normalCase)).due).toMatchObject({ at: endOf('2027-01-05'), provisional: true });
    const body = {
      holidays: ['2027-01-01', '2027-01-04'],
      makeUpDays: ['2027-01-02'],
      source: '演示：假设的 2027 年安排',
    };
    const load = () =>
      office
        .token('administrator')
        .then((token) => server().call('loadCalendar', { params: { year: '2027' }, body }, token));
    await load();
    // Sat 2 January is worked, Mon 4 is off: the second working day is Tue 5.
    const moved = await seen(normalCase);
    expect(moved.due).toMatchObject({ at: endOf('2027-01-05'), provisional: false });
    expect(moved.events.map(({ action, by }) => [action, by])).toEqual([
      ['file', 'household'],
      ['recompute_deadline', 'system'],
    ]);
    expect((await seen(urgentCase)).events).toHaveLength(1);
    await load();
    expect((await seen(normalCase)).events).toHaveLength(2);
  });
});
