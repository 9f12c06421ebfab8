/** A household through the whole procedure, and every way that leaves it or comes back into it. */
import { randomUUID } from 'node:crypto';
import { verifyHistory } from '../../mock-server/cases/verify';
import { ageOn } from '../../src/shared/base/china-time';
import { recount } from '../../mock-server/counters/replay';
import { articleHousehold, nextIdNumber } from '../people';
import { describeServer, testSealing } from './harness';
import { Office, type Person } from './office';

describeServer('the procedure', (server) => {
  let office: Office;
  beforeAll(() => {
    office = new Office(server());
  });
  const seen = async (caseId: string, who: Parameters<Office['token']>[0] = 'county') =>
    server().call('getCase', { params: { caseId } }, await office.token(who));

  it('takes a household from its declaration to “risk eliminated”, and a relapse re-opens the same record', async () => {
    const caseId = await office.file();
    const statuses: string[] = [];
    const take = async (...step: Parameters<Office['take']>) =>
      statuses.push((await office.take(...step)).status) && undefined;
    await take('secretary', caseId, 'confirm');
    await take('cadre', caseId, 'deliberate');
    office.passDays(6);
    expect(await office.sweep()).toBeGreaterThan(0);
    await take('township', caseId, 'pass_review');
    await take('county', caseId, 'approve');
    await take('township', caseId, 'agree_measure');
    await take('department', caseId, 'deliver_measure');
    // What the household has not received counts as not delivered, until it is.
    const denied = await office.take('villager', caseId, 'deny_measure');
    expect(denied.measures).toMatchObject([{ state: 'agreed', missingOn: office.today }]);
    expect(denied.measures[0]?.deliveredOn).toBeUndefined();
    expect((await office.refused('secretary', caseId, 'propose_elimination')).code).toBe('case.measure_unknown');
    expect((await office.refused('villager', caseId, 'confirm_measure')).code).toBe('case.measure_unknown');
    const township = await office.token('township');
    const { messages } = await server().call('listMessages', { query: {} }, township);
    expect(messages).toContainEqual(expect.objectContaining({ kind: 'measure_missing', caseId }));
    expect((await office.take('department', caseId, 'deliver_measure')).measures[0]).not.toHaveProperty('missingOn');
    await take('villager', caseId, 'confirm_measure');

    // Not before half a year, and each condition by itself.
    const early = await office.refused('secretary', caseId, 'propose_elimination');
    expect(early.code).toBe('case.conditions_unmet');
    expect(early.conditions?.filter(({ state }) => state !== 'met').map(({ code }) => code)).toEqual([
      'recognized_long_enough',
    ]);
    office.passDays(190);
    await take('secretary', caseId, 'propose_elimination');
    await take('township', caseId, 'pass_review');
    await take('county', caseId, 'approve_elimination');
    expect(statuses).toEqual([
      'awaiting_deliberation',
      'on_notice',
      'awaiting_approval',
      'monitored',
      'monitored',
      'monitored',
      'monitored',
      'elimination_review',
      'elimination_approval',
      'eliminated',
    ]);
    const detail = await seen(caseId);
    expect(detail).toMatchObject({ category: 'sudden_difficulty', origin: 'household' });
    expect(detail.measures).toMatchObject([{ state: 'confirmed', department: 'medical_insurance' }]);
    expect(detail.conditions?.every(({ state }) => state === 'met')).toBe(true);
    expect((await office.take('villager', caseId, 'relapse')).status).toBe('awaiting_visit');
    expect((await seen(caseId)).events.map(({ action }) => action)).toContain('relapse');
    // It stays recognized, and is neither monitored nor eliminated until it is recognized anew.
    const { total } = await server().call('getOverview', { query: {} }, await office.token('county'));
    const { recognized, monitored, eliminated, relapsed } = total;
    expect(relapsed).toMatchObject({ households: 1 });
    for (const what of ['households', 'people'] as const)
      expect(recognized[what]).toBe(monitored[what] + eliminated[what] + (relapsed?.[what] ?? 0));
  });

  it('keeps a household with nobody able to work, below the line or with unsafe water from being called eliminated', async () => {
    const caseId = await office.toHelped();
    office.passDays(190);
    const good = office.bodyOf('propose_elimination') as {
      visit: ReturnType<Office['bodyOf']> & Record<string, unknown>;
    };
    const visit = good.visit as { members: object[]; incomes: object; assurances: object };
    const unmet = async (changes: object) =>
      (await office.refused('secretary', caseId, 'propose_elimination', { ...good, ...changes })).conditions?.flatMap(
        ({ code, state }) => (state === 'met' ? [] : [code]),
      );
    const idle = visit.members.map((member) => ({ ...member, work: 'none' }));
    expect(await unmet({ visit: { ...visit, members: idle } })).toEqual(['someone_able_to_work']);
    expect(await unmet({ visit: { ...visit, incomes: { ...visit.incomes, wage: 1_000 } } })).toEqual([
      'income_above_line',
    ]);
    const water = { safe: false, problem: '枯水期要挑水。' };
    expect(await unmet({ visit: { ...visit, assurances: { ...visit.assurances, water } } })).toEqual([
      'assurances_safe',
    ]);
    expect(await unmet({ spendingSolved: false })).toEqual(['spending_solved']);
    expect(await unmet({ stableSince: office.today })).toEqual(['income_stable']);
  });

  it('is declined by deliberation, by the township and by the county, each with its reason to the household', async () => {
    const ways = [
      async () => {
        const caseId = await office.file();
        await office.take('secretary', caseId, 'confirm');
        return [caseId, 'cadre', 'township', []] as const;
      },
      async () => {
        const caseId = await office.toNotice();
        office.passDays(6);
        await office.sweep();
        return [caseId, 'township', 'county', ['township']] as const;
      },
      async () => [await office.toApproval(), 'county', 'city', ['township', 'county']] as const,
    ];
    for (const way of ways) {
      const [caseId, who, hears, below] = await way();
      expect((await office.take(who, caseId, 'decline')).status).toBe('not_established');
      // The household may have the level above look again, which reads what it needs for that and is told of it.
      expect((await office.take('villager', caseId, 'object')).status).toBe('objected');
      for (const lower of below) {
        expect((await seen(caseId, lower)).allowed).not.toContain('uphold');
        expect((await office.refused(lower, caseId, 'uphold')).code).toBe('case.heard_above');
        expect((await office.refused(lower, caseId, 'send_back')).code).toBe('case.heard_above');
      }
      const heard = await seen(caseId, hears);
      expect(heard.allowed).toEqual(expect.arrayContaining(['uphold', 'send_back']));
      expect(heard.filed).toHaveLength(1);
      const todo = await server().call('listCases', { query: { view: 'todo' } }, await office.token(hears));
      expect(todo.cases.map(({ id }) => id)).toContain(caseId);
      const inbox = await server().call('listMessages', { query: {} }, await office.token(hears));
      expect(inbox.messages).toContainEqual(expect.objectContaining({ caseId, kind: 'to_do' }));
      expect((await office.take(hears, caseId, 'uphold')).status).toBe('not_established');
      if (hears === 'city') expect((await seen(caseId, hears)).filed).toEqual([]);
      expect((await office.refused('villager', caseId, 'object')).code).toBe('case.upheld_before');
    }
  });

  it('takes a household off with its word, tells it, and lets it disagree and object to the level above', async () => {
    const caseId = await office.toHelped();
    office.passDays(190);
    const household = { agrees: false, reason: '工地的活只干到年底。' };
    await office.take('secretary', caseId, 'propose_elimination', {
      ...office.bodyOf('propose_elimination'),
      household,
    });
    const told = async () =>
      (await server().call('listMessages', { query: {} }, await office.token('villager'))).messages.flatMap(
        (message) => (message.caseId === caseId ? [message.kind] : []),
      );
    expect(await told()).toContain('elimination_proposed');
    expect((await seen(caseId, 'township')).householdSays).toMatchObject({ ...household, how: 'visit' });
    expect((await seen(caseId, 'city')).householdSays).toBeUndefined();
    await office.take('township', caseId, 'pass_review');
    await office.take('villager', caseId, 'disagree_elimination', { reason: '女儿又住院了。' });
    expect((await seen(caseId, 'county')).householdSays).toMatchObject({ reason: '女儿又住院了。', how: 'phone' });
    await office.take('county', caseId, 'approve_elimination');
    const recognized = async () =>
      (await server().call('getOverview', { query: {} }, await office.token('county'))).total;
    const before = await recognized();
    await office.take('villager', caseId, 'object', { objection: '还没有稳当。' });
    expect(await recognized()).toEqual(before);
    expect((await seen(caseId, 'county')).allowed).not.toContain('uphold');
    const city = await seen(caseId, 'city');
    expect(city).toMatchObject({ status: 'elimination_objected', householdSays: { reason: '女儿又住院了。' } });
    expect((await office.take('city', caseId, 'send_back')).status).toBe('monitored');
    expect(await told()).toContain('elimination_stopped');
    const after = await recognized();
    expect(after.recognized).toEqual(before.recognized);
    expect(after.monitored.households).toBe(before.monitored.households + 1);
    // Proposed and approved once more: it may object anew, and the level above may let it stand.
    await office.take('secretary', caseId, 'propose_elimination');
    await office.take('township', caseId, 'pass_review');
    await office.take('county', caseId, 'approve_elimination');
    await office.take('villager', caseId, 'object');
    expect((await office.take('city', caseId, 'uphold')).status).toBe('eliminated');
    expect((await office.refused('villager', caseId, 'object')).code).toBe('case.upheld_before');
    expect((await office.take('villager', caseId, 'relapse')).status).toBe('awaiting_visit');
  });

  it('is returned for rework step by step, never past one', async () => {
    const caseId = await office.toApproval();
    expect((await office.take('county', caseId, 'send_back')).status).toBe('awaiting_review');
    expect((await office.take('township', caseId, 'send_back')).status).toBe('awaiting_visit');
    await office.take('secretary', caseId, 'confirm');
    const helped = await office.toHelped();
    office.passDays(190);
    await office.take('secretary', helped, 'propose_elimination');
    expect((await office.take('township', helped, 'send_back')).status).toBe('monitored');
    await office.take('secretary', helped, 'propose_elimination');
    await office.take('township', helped, 'pass_review');
    expect((await office.take('county', helped, 'send_back')).status).toBe('elimination_review');
  });

  it('gives emergency help before anything is decided, and says so', async () => {
    const caseId = await office.file({
      hardship: { kind: 'other', type: 'failed_business' },
      words: '养猪亏了。',
    });
    expect((await seen(caseId)).greenChannel).toBe(false);
    expect((await office.take('secretary', caseId, 'give_emergency_help')).status).toBe('awaiting_visit');
    expect((await seen(caseId)).greenChannel).toBe(true);
  });

  it('is judged by nobody who filed it: neither offered to them nor let through, while another level goes on', async () => {
    const body = articleHousehold();
    await server().call('fileDeclaration', { body }, await office.token('township'));
    const own = await server().call('getMyDeclaration', { params: { id: body.id } }, await office.token('township'));
    const { caseId } = own.progress;
    await office.take('secretary', caseId, 'confirm');
    await office.take('cadre', caseId, 'deliberate');
    office.passDays(6);
    await office.sweep();
    expect((await seen(caseId, 'township')).status).toBe('awaiting_review');
    for (const action of ['pass_review', 'send_back', 'decline'] as const) {
      expect((await seen(caseId, 'township')).allowed).not.toContain(action);
      expect((await office.refused('township', caseId, action)).code).toBe('case.own_filing');
    }
    // The level above takes it over once it is late.
    office.passDays(30);
    await office.sweep();
    await office.take('county', caseId, 'take_over');
    expect((await office.take('county', caseId, 'pass_review')).status).toBe('awaiting_approval');
  });

  it('waits for the township where nobody serves the village, which accepts it and passes it on in its own town', async () => {
    const caseId = await office.file({ village: '520526107205' });
    expect((await seen(caseId)).status).toBe('awaiting_acceptance');
    const outside = await office.refused('township', caseId, 'accept', { village: '520526101001' });
    expect(outside).toMatchObject({ status: 403, code: 'village.outside' });
    const accepted = await office.take('township', caseId, 'accept');
    expect(accepted).toMatchObject({ status: 'awaiting_visit', heldBy: 'first_secretary' });
    expect((await seen(caseId, 'secretary')).village.village).toBe('七里半社区');
  });

  it('moves to another village, and its new secretary has it', async () => {
    const caseId = await office.file();
    await office.take('secretary', caseId, 'ask_more');
    await office.take('township', caseId, 'move');
    expect(await seen(caseId, 'secretary')).toMatchObject({
      status: 'awaiting_visit',
      village: { code: '520526107202' },
    });
  });

  it('is opened by a cadre’s visit and by a department’s warning, without a household that could act on it', async () => {
    const discovery = (by: 'village' | 'department', name: string) => {
      const { id, village, hardship, circumstances, householdSize } = articleHousehold();
      const applicant = { name, idNumber: nextIdNumber() };
      return { id, by, village, hardship, circumstances, householdSize, applicant, words: '走访时发现住院花费大。' };
    };
    const found = await server().call(
      'discover',
      { body: discovery('village', '安走访') },
      await office.token('cadre'),
    );
    const reported = await seen(found.caseId, 'secretary');
    expect(reported).toMatchObject({ origin: 'village', status: 'awaiting_visit', filedByHelper: false });
    expect(reported.filed[0]?.content.filer).toMatchObject({ relation: 'official', name: '安秀兰' });
    expect((await office.refused('cadre', found.caseId, 'withdraw', {})).code).toBe('not_allowed');
    const warned = await server().call(
      'discover',
      { body: discovery('department', '安预警') },
      await office.token('department'),
    );
    expect(await seen(warned.caseId, 'township')).toMatchObject({
      origin: 'department',
      status: 'awaiting_acceptance',
    });
    // Who works with a case has it in the workbench, and filed no declaration of their own.
    const own = async (who: Person) =>
      (await server().call('listMyDeclarations', {}, await office.token(who))).declarations.map((each) => each.id);
    expect(await own('cadre')).not.toContain(found.id);
    expect(await own('department')).not.toContain(warned.id);
    // A villager speaks for neither, and nobody for a place that is not theirs.
    expect(
      (await server().refused('discover', { body: discovery('village', '安走访') }, await office.token('villager')))
        .code,
    ).toBe('not_allowed');
    expect(
      (await server().refused('discover', { body: discovery('department', '安预警') }, await office.token('secretary')))
        .code,
    ).toBe('village.outside');
    const again = discovery('village', '安再访');
    const [one, two] = [
      await server().call('discover', { body: again }, await office.token('cadre')),
      await server().call('discover', { body: again }, await office.token('cadre')),
    ];
    expect(two).toEqual(one);
  });

  it('shows likely duplicates before a new case opens, and opens it with a reason', async () => {
    const first = articleHousehold({ applicant: { name: '安重名', phone: '0857-0000456', idNumber: nextIdNumber() } });
    await server().call('fileDeclaration', { body: first }, await office.token('villager'));
    const { village, hardship, circumstances, householdSize } = first;
    const body = {
      id: randomUUID(),
      by: 'village' as const,
      village,
      hardship,
      circumstances,
      householdSize,
      words: '走访发现。',
      applicant: { ...first.applicant, idNumber: nextIdNumber() },
    };
    const problem = await server().refused('discover', { body }, await office.token('cadre'));
    expect(problem).toMatchObject({
      status: 409,
      code: 'case.likely_duplicates',
      duplicates: [{ applicantName: '安＊＊', because: ['name', 'phone'] }],
    });
    expect(JSON.stringify(problem)).not.toContain(first.applicant.idNumber);
    const opened = await server().call(
      'discover',
      { body: { ...body, notDuplicate: '同名不同户，住在村东头。' } },
      await office.token('cadre'),
    );
    const detail = await seen(opened.caseId, 'secretary');
    expect(detail.events[0]).toMatchObject({ action: 'report', words: '同名不同户，住在村东头。' });
    expect(detail.duplicates).toMatchObject([{ applicantName: '安＊＊', because: ['name', 'phone'] }]);
  });

  it('merges two cases of one household and keeps both histories', async () => {
    const name = '安合并';
    const applicant = () => ({ name, phone: '0857-0000457', idNumber: nextIdNumber() });
    const [into, from] = [await office.file({ applicant: applicant() }), await office.file({ applicant: applicant() })];
    expect((await seen(from, 'secretary')).duplicates.map(({ caseId }) => caseId)).toEqual([into]);
    expect((await office.refused('secretary', from, 'merge', { into: from, reason: '同一户。' })).code).toBe(
      'case.same_case',
    );
    const merged = await office.take('secretary', from, 'merge', { into, reason: '同一户，父子各报了一次。' });
    expect(merged.status).toBe('merged');
    const kept = await seen(into);
    expect(kept.events.at(-1)).toMatchObject({ action: 'absorb', words: '同一户，父子各报了一次。' });
    // What was said in the other one is read here, and decided on no more.
    const own = (await seen(from, 'secretary')).filed.map(({ receipt }) => receipt);
    expect([kept.filed.length, kept.absorbed?.map(({ receipt }) => receipt)]).toEqual([1, own]);
    expect((await seen(into, 'city')).absorbed).toBeUndefined();
    const { households } = await server().call('searchHouseholds', { body: { name } }, await office.token('secretary'));
    const record = await server().call(
      'getHousehold',
      { params: { household: kept.householdId ?? '' } },
      await office.token('secretary'),
    );
    expect(households.map(({ id }) => id)).toContain(kept.householdId);
    expect(record.cases.map(({ id }) => id).sort()).toEqual([into, from].sort());
    expect(record.cases.find(({ id }) => id === from)).toMatchObject({ status: 'merged', mergedInto: into });
  });

  it('finds people by part of a name or by a phone, in one’s own areas first, and tells namesakes apart', async () => {
    const person = (phone: string) => ({ name: '阿布都·买买提', phone, idNumber: nextIdNumber() });
    const [one, other] = [person('0857-0000601'), person('0857-0000602')];
    const first = await office.file({ applicant: one });
    const second = await office.file({ applicant: other });
    const find = async (body: object, who: Person = 'secretary') =>
      (await server().call('findCases', { body }, await office.token(who))).cases;
    const ids = async (body: object, who?: Person) => (await find(body, who)).map(({ id }) => id).sort();
    const both = [first, second].sort();
    expect(await ids({ name: '买买提' })).toEqual(both);
    expect(await ids({ name: '阿' })).toEqual(both);
    expect(await ids({ name: '买' })).toEqual([]);
    // A pair of one person and a pair of another are nobody's name.
    expect(await ids({ name: '都买提买' })).toEqual([]);
    expect(await ids({ phone: '0857 0000601' })).toEqual([first]);
    expect(await ids({ name: '买买提', phone: '0857-0000601' })).toEqual([first]);
    expect(await ids({ name: '买买提', area: '520526107000' }, 'county')).toEqual(both);
    expect(await ids({ name: '买买提', area: '520527000000' }, 'county')).toEqual([]);
    expect(await ids({ name: '买买提' }, 'elsewhere')).toEqual([]);
    const age = ageOn('1900-01-01', office.today);
    const likely = (await find({ name: '买买提' })).map(({ applicantName, likeness }) => ({ applicantName, likeness }));
    expect(likely).toEqual(
      expect.arrayContaining(
        [one, other].map(({ name, idNumber }) => ({
          applicantName: name,
          likeness: { age, numberEnds: idNumber.slice(-4) },
        })),
      ),
    );
    // Whoever was met at the visit is found too.
    await office.take('secretary', first, 'confirm');
    expect(await ids({ name: '潘小三' })).toContain(first);
  });

  it('answers a conflict with the case as it stands, so that both sides can be seen', async () => {
    const caseId = await office.file();
    await office.take('secretary', caseId, 'ask_more');
    const body = {
      id: randomUUID(),
      basedOn: 1,
      type: 'find_not_established' as const,
      body: office.bodyOf('find_not_established') as { visitedOn: string; reason: string },
    };
    const problem = await server().refused('takeAction', { params: { caseId }, body }, await office.token('secretary'));
    expect(problem).toMatchObject({
      code: 'case.changed',
      currentVersion: 2,
      current: {
        version: 2,
        status: 'awaiting_more',
        events: [{ action: 'file' }, { action: 'ask_more', words: '在哪个医院？' }],
      },
    });
  });

  it('approves in bulk only what the officer has opened as it stands, each by itself, once', async () => {
    const [read, unread, changed] = [await office.toApproval(), await office.toApproval(), await office.toApproval()];
    const county = await office.token('county');
    const queue = async () =>
      (await server().call('listCases', { query: { status: 'awaiting_approval' } }, county)).cases;
    expect((await queue()).some(({ opened }) => opened)).toBe(false);
    const versions = new Map((await queue()).map(({ id, version }) => [id, version]));
    await server().call('getCase', { params: { caseId: read } }, county);
    expect((await queue()).filter(({ opened }) => opened).map(({ id }) => id)).toEqual([read]);
    await server().call('getCase', { params: { caseId: changed } }, county);
    await office.take('township', changed, 'give_emergency_help');
    const body = {
      type: 'approve' as const,
      opinion: '同意纳入监测。',
      cases: [read, unread, changed].map((caseId) => ({
        caseId,
        id: randomUUID(),
        basedOn: versions.get(caseId) ?? 0,
      })),
    };
    const { outcomes } = await server().call('approveMany', { body }, county);
    expect(outcomes).toEqual([
      { caseId: read, done: true },
      { caseId: unread, done: false, code: 'case.not_opened' },
      { caseId: changed, done: false, code: 'case.changed' },
    ]);
    expect((await server().call('approveMany', { body }, county)).outcomes[0]).toEqual({ caseId: read, done: true });
    expect((await seen(read)).events.filter(({ action }) => action === 'approve')).toHaveLength(1);
    expect((await server().refused('approveMany', { body }, await office.token('township'))).code).toBe('not_allowed');
  });

  it('leaves a history that proves itself', async () => {
    expect((await verifyHistory(server().store.db, testSealing)).flaws).toEqual([]);
    await server().jobs.caughtUp();
    expect(await recount(server().services)).toEqual([]);
  });
});

describeServer('what waits for whom', (server) => {
  it('lists a household that is helped only while something is due, and again when it may be well', async () => {
    const office = new Office(server());
    const todo = async (who: 'township' | 'secretary' | 'cadre' | 'department') =>
      (await server().call('listCases', { query: {} }, await office.token(who))).cases.map(({ id }) => id);
    const caseId = await office.file();
    expect(await todo('secretary')).toEqual([caseId]);
    await office.take('secretary', caseId, 'confirm');
    // The cadre deliberates as well as the first secretary.
    expect([await todo('secretary'), await todo('cadre')]).toEqual([[caseId], [caseId]]);
    const helped = await office.toMonitored();
    expect(await todo('township')).toContain(helped);
    await office.take('township', helped, 'agree_measure');
    expect(await todo('department')).toEqual([helped]);
    await office.take('department', helped, 'deliver_measure');
    expect([await todo('department'), await todo('township'), await todo('secretary')].flat()).not.toContain(helped);
    office.passDays(185);
    expect(await todo('secretary')).toContain(helped);
  });
});
