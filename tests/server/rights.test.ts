/** Consents and rights over real HTTP: what a withdrawal withholds, who sees, corrects and erases what, and what stays. */
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { verifyHistory } from '../../mock-server/cases/verify';
import { CONSENT_VERSION, type ConsentKind } from '../../src/shared/contract/consent';
import type { NewDeclaration } from '../../src/shared/contract/declaration';
import { emptyDraft } from '../../src/shared/contract/draft';
import { noCircumstances } from '../../src/shared/hardships/circumstances';
import type { NewRequest } from '../../src/shared/contract/rights';
import { statuses } from '../../src/shared/contract/workflow';
import { articleHousehold, nextIdNumber } from '../people';
import { somePlace } from '../drafts';
import { cameraPhoto } from '../pictures';
import { describeServer, testSealing } from './harness';
import { Office, type Person } from './office';
import { asOwner } from './stores';

/** What the article's household says and nobody else may read once it has taken that back. */
const SECRETS = /透析|肺囊肿|19000|50300|illness|情况属实/;

describeServer('consents and rights', (server) => {
  let office: Office;
  beforeEach(() => {
    office = new Office(server());
  });

  async function filed(changes: Partial<NewDeclaration> = {}) {
    const body = articleHousehold(changes);
    const caseId = await office.file(body);
    return { ...body, caseId };
  }
  async function attach(declaration: string): Promise<string> {
    const id = randomUUID();
    const response = await fetch(`${server().url}/api/declarations/${declaration}/attachments/${id}?kind=photo`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await office.token('villager')}`, 'content-type': 'image/jpeg' },
      body: Uint8Array.from(await cameraPhoto()),
    });
    expect(response.status).toBe(201);
    return id;
  }
  const photo = async (id: string, who: Person) => {
    const headers = { authorization: `Bearer ${await office.token(who)}` };
    return (await fetch(`${server().url}/api/attachments/${id}`, { headers })).status;
  };
  const change = async (id: string, kind: ConsentKind, given: boolean, who: Person = 'villager') =>
    server().call(
      'changeConsent',
      { params: { id }, body: { kind, given, version: CONSENT_VERSION } },
      await office.token(who),
    );
  const mine = async (who: Person = 'villager') => server().call('getMyData', {}, await office.token(who));
  const dataOf = async (id: string) => (await mine()).declarations.find((each) => each.id === id)!;
  const ask = async (body: NewRequest, who: Person = 'villager') =>
    server().call('askAboutData', { body }, await office.token(who));
  const decide = async (request: string, granted: boolean, who: Person, reason = '核对过。') =>
    server().call('decideRequest', { params: { request }, body: { granted, reason } }, await office.token(who));
  const objects = () =>
    readdirSync(server().objectsFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const flaws = async () => (await verifyHistory(server().store.db, testSealing)).flaws;

  describe('a consent', () => {
    it('is written down with the declaration, kind by kind, and only where the answers need it', async () => {
      const ill = await filed();
      expect((await dataOf(ill.id)).consents).toEqual([
        { kind: 'health', given: true, at: server().services.now().toISOString(), version: CONSENT_VERSION },
        { kind: 'finance', given: true, at: server().services.now().toISOString(), version: CONSENT_VERSION },
      ]);
      const plain = await filed({
        hardship: { kind: 'other', type: 'lack_of_labour' },
        circumstances: noCircumstances,
        consent: { version: CONSENT_VERSION, health: false, finance: false },
      });
      expect((await dataOf(plain.id)).consents).toEqual([]);
      const never = await server().refused(
        'changeConsent',
        { params: { id: plain.id }, body: { kind: 'health', given: false, version: CONSENT_VERSION } },
        await office.token('villager'),
      );
      expect(never.code).toBe('declaration.not_given');
    });

    it('of the guardian is asked for an ill child, and for whom one files who is under 14', async () => {
      const token = await office.token('villager');
      const child = { kind: 'illness', who: 'child', treatment: 'inpatient', paid: 900, selfPaid: 800 } as const;
      const refused = await server().refused('fileDeclaration', { body: articleHousehold({ hardship: child }) }, token);
      expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/consent/children' })]);
      const young = { name: '赵小小', phone: '0857-0000123', idNumber: '520000201401010019' };
      const forChild = articleHousehold({ applicant: young });
      expect((await server().refused('fileDeclaration', { body: forChild }, token)).errors).toMatchObject([
        { pointer: '/consent/children', code: 'consent.required' },
      ]);
      const consent = { version: CONSENT_VERSION, health: true, finance: true, children: true };
      await server().call('fileDeclaration', { body: { ...forChild, id: randomUUID(), consent } }, token);
    });

    it('to the place of the home stands apart: without it no place is taken, and withdrawn it hides the place alone', async () => {
      const without = { body: articleHousehold({ place: somePlace }) };
      expect((await server().refused('fileDeclaration', without, await office.token('villager'))).errors).toMatchObject(
        [{ pointer: '/consent/location', code: 'consent.required' }],
      );
      const consent = { version: CONSENT_VERSION, health: true, finance: true, location: true };
      const { id, caseId } = await filed({ place: somePlace, consent });
      const seen = async () => {
        const detail = await server().call('getCase', { params: { caseId } }, await office.token('secretary'));
        return { ...detail.filed[0]!.content, ofCase: detail.withheld, reasons: detail.reasons.length };
      };
      const before = await seen();
      expect(before).toMatchObject({ place: somePlace, withheld: [] });
      await change(id, 'location', false);
      const { place: _, ...rest } = before;
      expect(await seen()).toEqual(rest);
      // The household itself still has it.
      expect((await dataOf(id)).content.place).toEqual(somePlace);
      await change(id, 'location', true);
      expect(await seen()).toEqual(before);
    });

    it('once withdrawn keeps everybody on the staff from reading what it covers, in every way, until it is given again', async () => {
      const { id, caseId, applicant } = await filed();
      const image = await attach(id);
      await office.take('secretary', caseId, 'confirm');
      expect(await photo(image, 'secretary')).toBe(200);
      const looking = async (who: Person) => {
        const token = await office.token(who);
        const detail = await server().call('getCase', { params: { caseId } }, token);
        const list = await server().call('listCases', { query: { view: 'all' } }, token);
        const found = await server().call('searchHouseholds', { body: { idNumber: applicant.idNumber } }, token);
        const household = found.households[0]!.id;
        const record = await server().call('getHousehold', { params: { household } }, token);
        return JSON.stringify([detail, list.cases.filter((each) => each.id === caseId), found, record]);
      };
      for (const who of ['secretary', 'county'] as const) expect(await looking(who)).toMatch(SECRETS);
      const { consents } = await change(id, 'health', false);
      expect(consents).toMatchObject([
        { kind: 'health', given: false },
        { kind: 'finance', given: true },
      ]);
      for (const who of ['cadre', 'secretary', 'township', 'county'] as const) {
        expect([who, await looking(who)]).toEqual([who, expect.not.stringMatching(SECRETS)]);
        expect([who, await photo(image, who)]).toEqual([who, 404]);
      }
      const detail = await server().call('getCase', { params: { caseId } }, await office.token('secretary'));
      // Whom to phone is left, so that somebody can ask.
      expect(detail).toMatchObject({
        withheld: ['health'],
        filed: [{ content: { withheld: ['health'], applicant: { name: '赵小满', phone: '0857-0000123' } } }],
      });
      expect(detail.visit).toBeUndefined();
      // What another's refused action answers with says no more either.
      const late = { id: randomUUID(), basedOn: 1, type: 'deliberate', body: office.bodyOf('deliberate') };
      const answer = await server().send('POST', `/api/cases/${caseId}/actions`, {
        token: await office.token('cadre'),
        body: late,
      });
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([409, expect.not.stringMatching(SECRETS)]);
      // The household itself reads all of it.
      expect(JSON.stringify(await dataOf(id))).toMatch(SECRETS);
      expect(await photo(image, 'villager')).toBe(200);
      await change(id, 'health', true);
      expect(await looking('secretary')).toMatch(SECRETS);
      expect(await photo(image, 'secretary')).toBe(200);
      expect(await flaws()).toEqual([]);
    });

    it('of money withholds what was spent and earned and all words, and leaves the kind of hardship', async () => {
      const { id, caseId } = await filed();
      await change(id, 'finance', false);
      await change(id, 'finance', false);
      const detail = await server().call('getCase', { params: { caseId } }, await office.token('secretary'));
      expect(detail).toMatchObject({ kind: 'illness', withheld: ['finance'], reasons: [] });
      expect(detail.filed[0]?.content).toMatchObject({ circumstances: { longTermPatient: true } });
      expect(detail.filed[0]?.content.hardship).toBeUndefined();
      expect(JSON.stringify(detail)).not.toMatch(/19000|透析/);
      const { rows } = await server().store.db.execute(
        sql`select kind, given from consents where declaration_id = ${id} order by seq`,
      );
      // What was given first stands in the declaration, and in the action that filed it.
      expect(rows).toEqual([{ kind: 'finance', given: false }]);
    });

    it('is nobody else’s to withdraw, and what was said about it is never changed', async () => {
      const { id } = await filed();
      const token = await office.token('neighbour');
      const body = { kind: 'health', given: false, version: CONSENT_VERSION } as const;
      expect((await server().refused('changeConsent', { params: { id }, body }, token)).code).toBe(
        'declaration.not_found',
      );
      for (const statement of [sql`update consents set given = true`, sql`delete from consents`]) {
        await expect(asOwner(server().store, statement)).rejects.toMatchObject({ cause: { code: '23001' } });
        await expect(server().store.db.execute(statement)).rejects.toMatchObject({
          cause: { code: server().store.kind === 'postgres' ? '42501' : '23001' },
        });
      }
    });
  });

  it('shows somebody all that is held about them, who has looked, and nothing of others', async () => {
    const { id, caseId } = await filed();
    const image = await attach(id);
    await office.take('secretary', caseId, 'confirm');
    await server().call(
      'complain',
      { body: { id: randomUUID(), kind: 'suggestion', village: '520526107001', words: '多来看看。' } },
      await office.token('villager'),
    );
    const data = await mine();
    expect(data).toMatchObject({
      retention: { months: 36, demo: true },
      complaints: [{ words: '多来看看。' }],
    });
    expect(await dataOf(id)).toMatchObject({
      content: { words: articleHousehold().words },
      attachments: [{ id: image }],
      visit: { findings: '入户看了，情况属实。' },
      kept: 'under_way',
    });
    const readers = (await dataOf(id)).readers ?? [];
    expect(readers.map(({ name, role }) => ({ name, role }))).toEqual(
      expect.arrayContaining([{ name: '李清泉', role: 'county_officer' }]),
    );
    expect(JSON.stringify(await mine('neighbour'))).not.toMatch(SECRETS);
  });

  describe('drafts that are copied here', () => {
    const write = async (draft: string, words: string, who: Person = 'villager') => {
      const { attachments: _files, ...empty } = emptyDraft;
      const written = { ...empty, startedAt: '2026-11-23T01:00:00.000Z', step: 'family', kind: 'illness' as const };
      await server().call(
        'keepDraft',
        { params: { draft }, body: { basedOn: 0, phone: randomUUID(), left: 0, draft: { ...written, words } } },
        await office.token(who),
      );
    };
    const draftsOf = async (who: Person) => (await mine(who)).drafts.map(({ id }) => id);

    it('are among what somebody sees and takes along, and nobody else’s', async () => {
      const draft = randomUUID();
      await write(draft, '还没写完的话');
      expect((await mine()).drafts).toMatchObject([
        { id: draft, savedAt: server().services.now().toISOString(), draft: { words: '还没写完的话' } },
      ]);
      expect(JSON.stringify(await mine('neighbour'))).not.toMatch(/还没写完的话/);
      await server().call('dropDraft', { params: { draft }, query: {} }, await office.token('villager'));
      expect(await draftsOf('villager')).toEqual([]);
    });

    it('go when the county grants that one’s data is erased, and not when it refuses or for somebody else', async () => {
      const [own, others] = [randomUUID(), randomUUID()];
      await write(own, '还没写完的话');
      await write(others, '别人的话', 'neighbour');
      const { id } = await filed();
      const refused = await ask({ id: randomUUID(), declarationId: id, kind: 'erase' });
      await decide(refused.id, false, 'county');
      expect(await draftsOf('villager')).toEqual([own]);
      const { id: granted } = await ask({ id: randomUUID(), declarationId: id, kind: 'erase' });
      await decide(granted, true, 'county');
      expect([await draftsOf('villager'), await draftsOf('neighbour')]).toEqual([[], [others]]);
      // What is written after that is not what was decided about, though the decision is sent once more.
      await write(own, '重新写的话');
      await decide(granted, true, 'county');
      expect(await draftsOf('villager')).toEqual([own]);
    });
  });

  it('does not show who only added to a case what was found about its household', async () => {
    const body = articleHousehold();
    const caseId = await office.file(body);
    await office.take('secretary', caseId, 'confirm');
    const joined = articleHousehold({ applicant: body.applicant, words: '我是他邻居。' });
    await server().call('fileDeclaration', { body: joined }, await office.token('neighbour'));
    const [own] = (await mine('neighbour')).declarations;
    expect(own).toMatchObject({ id: joined.id, status: 'awaiting_visit' });
    expect([own?.visit, own?.kept]).toEqual([undefined, undefined]);
    expect(JSON.stringify(own)).not.toMatch(/情况属实|肺囊肿/);
    const request = { id: randomUUID(), declarationId: joined.id, kind: 'erase' } as const;
    // They are not told that there is more than theirs; who decides is.
    await server().call('askAboutData', { body: request }, await office.token('neighbour'));
    const { requests } = await server().call('listRequests', { query: { open: 'yes' } }, await office.token('county'));
    expect(requests.find(({ id }) => id === request.id)?.kept).toBe('under_way');
  });

  it('lets one correct one’s phone and the helper, beside what was said first, and is found by it', async () => {
    const relative = { relation: 'relative', name: '赵大满', phone: '0857-0000222' } as const;
    const { id, caseId } = await filed({ filer: relative });
    const token = await office.token('villager');
    const correct = (body: object) => server().send('POST', `/api/declarations/${id}/correction`, { token, body });
    expect((await correct({})).status).toBe(422);
    const body = { phone: '0857-0000777', helper: { name: '赵二满', phone: '0857-0000223' } };
    expect([(await correct(body)).status, (await correct(body)).status]).toEqual([200, 200]);
    const detail = await server().call('getCase', { params: { caseId } }, await office.token('secretary'));
    expect(detail.filed[0]?.content).toMatchObject({
      applicant: { phone: '0857-0000777' },
      filer: { relation: 'relative', name: '赵二满', phone: '0857-0000223' },
    });
    expect(detail.events.map(({ action }) => action)).toEqual(['file', 'correct']);
    const { rows } = await server().store.db.execute<{ found: string }>(
      sql`select phone_index as found from household_members
          where phone_index = ${server().services.sealing.blindIndex('phone', '0857-0000777')}`,
    );
    expect(rows).toHaveLength(1);
    const both = await Promise.all([
      correct({ phone: '0857-0000778' }),
      correct({ helper: { name: '赵三满', phone: '0857-0000224' } }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const after = await server().call('getCase', { params: { caseId } }, await office.token('secretary'));
    expect(after.filed[0]?.content).toMatchObject({
      applicant: { phone: '0857-0000778' },
      filer: { name: '赵三满', phone: '0857-0000224' },
    });
    const alone = await filed();
    const noHelper = await server().send('POST', `/api/declarations/${alone.id}/correction`, {
      token,
      body: { helper: { name: '谁', phone: '0857-0000223' } },
    });
    expect(noHelper.status).toBe(422);
    expect(await flaws()).toEqual([]);
  });

  it('has a township look at who one is, and then finds the household by the right number', async () => {
    const { id, caseId, applicant } = await filed();
    const idNumber = nextIdNumber();
    const request = {
      id: randomUUID(),
      declarationId: id,
      kind: 'correct_identity',
      name: '赵晓满',
      idNumber,
    } as const;
    expect(await ask(request)).toEqual(await ask(request));
    expect(
      (
        await server().refused(
          'askAboutData',
          { body: { ...request, id: randomUUID() } },
          await office.token('villager'),
        )
      ).code,
    ).toBe('request.asked_before');
    const elsewhere = await server().signIn('demo-township-guzhou');
    expect((await server().call('listRequests', { query: {} }, elsewhere)).requests).toEqual([]);
    const [listed] = (await server().call('listRequests', { query: {} }, await office.token('township'))).requests;
    expect(listed).toMatchObject({ id: request.id, caseId, was: { name: '赵小满' }, identity: { name: '赵晓满' } });
    // Masked on both sides: whoever looks has the card before them.
    expect(JSON.stringify(listed)).not.toMatch(new RegExp(`${applicant.idNumber}|${idNumber}`));
    await decide(request.id, true, 'township');
    await decide(request.id, true, 'township');
    const search = async (by: object) =>
      (await server().call('searchHouseholds', { body: by }, await office.token('secretary'))).households.length;
    expect([await search({ idNumber }), await search({ idNumber: applicant.idNumber })]).toEqual([1, 0]);
    expect((await dataOf(id)).content.applicant.name).toBe('赵晓满');
    const inbox = await server().call('listMessages', { query: {} }, await office.token('villager'));
    expect(inbox.messages.find((each) => each.caseId === caseId)).toMatchObject({
      kind: 'request_granted',
      declarationId: id,
    });
    const answered = async (of: string) => (await mine()).requests.find((each) => each.id === of);
    expect(await answered(request.id)).toMatchObject({ state: 'granted', answer: { words: '核对过。', by: '马文君' } });
    // A number that another household has is not taken over.
    const other = await filed();
    const taken = {
      id: randomUUID(),
      declarationId: other.id,
      kind: 'correct_identity',
      name: '赵晓满',
      idNumber,
    } as const;
    await ask(taken);
    const granting = { params: { request: taken.id }, body: { granted: true, reason: '核对过。' } };
    expect((await server().refused('decideRequest', granting, await office.token('township'))).code).toBe(
      'request.identity_taken',
    );
    await decide(taken.id, false, 'township', '号码是另一户的。');
    expect(await answered(taken.id)).toMatchObject({ state: 'refused', answer: { words: '号码是另一户的。' } });
    expect(await flaws()).toEqual([]);
  });

  it('can be taken back until it is decided', async () => {
    const { id } = await filed();
    const request = randomUUID();
    await ask({ id: request, declarationId: id, kind: 'erase' });
    const back = async (who: Person) =>
      server().send('DELETE', `/api/my-requests/${request}`, { token: await office.token(who) });
    expect((await back('neighbour')).status).toBe(404);
    expect([(await back('villager')).status, (await back('villager')).status]).toEqual([200, 200]);
    const granting = { params: { request }, body: { granted: true, reason: '好。' } };
    expect((await server().refused('decideRequest', granting, await office.token('county'))).code).toBe(
      'request.decided',
    );
    expect(await dataOf(id)).toBeDefined();
  });

  describe('erasing', () => {
    it('is the county’s to decide, leaves nothing of what was said, and keeps the record of what was done provable', async () => {
      const before = objects().length;
      const { id, caseId, applicant, receipt } = await withReceipt();
      const image = await attach(id);
      const request = randomUUID();
      await ask({ id: request, declarationId: id, kind: 'erase', words: '报错了。' });
      expect((await server().call('listRequests', { query: {} }, await office.token('township'))).requests).toEqual([]);
      const granting = { params: { request }, body: { granted: true, reason: '没有核实过，同意。' } };
      expect((await server().refused('decideRequest', granting, await office.token('township'))).code).toBe(
        'request.not_found',
      );
      const decided = await decide(request, true, 'county', '没有核实过，同意。');
      expect(decided).toMatchObject({ state: 'granted', status: 'withdrawn' });
      expect(decided.applicantName).toBeUndefined();

      const { db } = server().store;
      const { rows } = await db.execute<Record<string, unknown>>(sql`
        select octet_length(d.content) as said, coalesce(octet_length(a.body), 0) as assessed, c.summary, c.status, c.erased_at is not null as erased,
               (select count(*)::int from attachments where declaration_id = d.id) as files,
               (select count(*)::int from household_members where household_id = c.household_id) as members,
               (select count(*)::int from jobs where kind = 'remove_object') as doomed
        from declarations d join cases c on c.id = d.case_id join actions a on a.case_id = c.id and a.seq = 1 where d.id = ${id}`);
      expect(rows).toMatchObject([
        { said: 0, assessed: 0, summary: null, status: 'withdrawn', erased: true, files: 0, members: 0, doomed: 2 },
      ]);
      await server().jobs.run('remove_object');
      expect(objects()).toHaveLength(before);
      expect(await flaws()).toEqual([]);

      // For everybody it is gone: in lists, by its number, by the person, and for its filer too.
      const secretary = await office.token('secretary');
      expect((await server().refused('getCase', { params: { caseId } }, secretary)).code).toBe('case.erased');
      const listed = await server().call('listCases', { query: { view: 'all', receipt } }, secretary);
      expect(listed.cases).toEqual([]);
      const found = await server().call('searchHouseholds', { body: { idNumber: applicant.idNumber } }, secretary);
      expect(found.households).toEqual([]);
      expect(await photo(image, 'secretary')).toBe(404);
      const villager = await office.token('villager');
      expect((await server().refused('getMyDeclaration', { params: { id } }, villager)).code).toBe(
        'declaration.erased',
      );
      const data = await mine();
      expect(data.declarations.map((each) => each.id)).not.toContain(id);
      expect(data.requests.find((each) => each.id === request)).toMatchObject({
        state: 'granted',
        answer: { words: '没有核实过，同意。' },
      });
      expect(data.messages.filter((each) => each.caseId === caseId)).toMatchObject([{ kind: 'erased' }]);
      const action = { id: randomUUID(), basedOn: 9, type: 'object', body: { objection: '…' } };
      const acting = await server().send('POST', `/api/cases/${caseId}/actions`, { token: villager, body: action });
      expect(acting.body).toMatchObject({ code: 'case.erased' });

      // The phone's queue may send the declaration once more: that makes nobody findable again.
      expect(await server().call('fileDeclaration', { body: sent! }, villager)).toMatchObject({ receipt });
      expect(
        (await server().call('searchHouseholds', { body: { idNumber: applicant.idNumber } }, secretary)).households,
      ).toEqual([]);
      // What is counted is what the lists show.
      const county = await office.token('county');
      const { statuses: counted } = await server().call('getOverview', { query: {} }, county);
      for (const status of statuses) {
        const cases = counted.find((each) => each.status === status)?.cases ?? 0;
        const { counts } = await server().call('listCases', { query: { view: 'all', status } }, county);
        expect([status, counts.all]).toEqual([status, cases]);
      }
      // And a new hardship of the same person is a new case.
      const again = await office.file({ applicant });
      expect(again).not.toBe(caseId);
    });
    let sent: NewDeclaration | undefined;
    async function withReceipt() {
      sent = articleHousehold();
      const { receipt } = await server().call('fileDeclaration', { body: sent }, await office.token('villager'));
      const detail = await server().call(
        'getMyDeclaration',
        { params: { id: sent.id } },
        await office.token('villager'),
      );
      return { ...sent, receipt, caseId: detail.progress.caseId };
    }

    it('says who asks, and takes the household’s own word where it is a helper who does', async () => {
      const ofHousehold = randomUUID();
      const own = await filed();
      await ask({ id: ofHousehold, declarationId: own.id, kind: 'erase' });
      const { id } = await filed({ filer: { relation: 'neighbour', name: '李邻居', phone: '0857-0000222' } });
      const request = randomUUID();
      await ask({ id: request, declarationId: id, kind: 'erase' });
      const county = await office.token('county');
      const { requests } = await server().call('listRequests', { query: {} }, county);
      const askerOf = (wanted: string) => requests.find((each) => each.id === wanted)?.asker;
      expect(askerOf(ofHousehold)).toEqual({ relation: 'self' });
      expect(askerOf(request)).toEqual({ relation: 'neighbour', name: '李邻居' });
      expect((await server().call('countWork', {}, county)).requests).toBe(requests.length);

      const granting = (body: object) => ({
        params: { request },
        body: { granted: true, reason: '同意。', ...body },
      });
      expect(await server().refused('decideRequest', granting({}), county)).toMatchObject({
        code: 'request.invalid',
        errors: [{ pointer: '/theirWord', code: 'required' }],
      });
      const decided = await server().call(
        'decideRequest',
        granting({ theirWord: '11月29日打电话，本人说删。' }),
        county,
      );
      expect(decided.state).toBe('granted');
      await decide(ofHousehold, false, 'county', '再等等。');
    });

    it('asks no more of the county than a person can read', async () => {
      // What was asked before counts for the day before.
      office.passDays(2);
      const declared = articleHousehold({ village: '520526107001' });
      const token = await office.token('neighbour');
      await server().call('fileDeclaration', { body: declared }, token);
      let [asked, status] = [0, 200];
      for (; status < 300 && asked <= 20; asked += 1) {
        const body = { id: randomUUID(), declarationId: declared.id, kind: 'erase' };
        const answer = await server().send('POST', '/api/my-requests', { token, body });
        ({ status } = answer);
        if (status === 429) expect(answer.body).toMatchObject({ code: 'request.too_many' });
        else await server().send('DELETE', `/api/my-requests/${body.id}`, { token });
      }
      expect({ asked, status }).toEqual({ asked: 11, status: 429 });
    });

    it('waits while a case is under way, and takes what was merged into it along', async () => {
      const { id, caseId } = await filed();
      const merged = await filed();
      await office.take('secretary', merged.caseId, 'merge', { into: caseId, reason: '同一户。' });
      const early = randomUUID();
      await ask({ id: early, declarationId: id, kind: 'erase' });
      await office.take('secretary', caseId, 'confirm');
      // In the meantime somebody came to verify it.
      const granting = { params: { request: early }, body: { granted: true, reason: '好。' } };
      expect((await server().refused('decideRequest', granting, await office.token('county'))).code).toBe(
        'request.kept',
      );
      await decide(early, false, 'county', '还在办。');
      const asking = (declarationId: string) => ({ id: randomUUID(), declarationId, kind: 'erase' }) as const;
      for (const each of [id, merged.id])
        expect(
          (await server().refused('askAboutData', { body: asking(each) }, await office.token('villager'))).code,
        ).toBe('request.kept');
      await office.take('villager', caseId, 'withdraw');
      const request = await ask(asking(id));
      await decide(request.id, true, 'county');
      expect((await mine()).declarations.filter((each) => [id, merged.id].includes(each.id))).toEqual([]);
      expect(await flaws()).toEqual([]);
    });

    it('comes by itself when what was said has been kept long enough, and a later end counts', async () => {
      const { id, caseId } = await filed();
      await office.take('secretary', caseId, 'find_not_established');
      const other = await filed();
      await office.take('secretary', other.caseId, 'find_not_established');
      office.passDays(1000);
      await office.sweep();
      // Taken up again, and ended later than the first.
      await office.take('villager', other.caseId, 'object');
      await office.take('township', other.caseId, 'uphold');
      office.passDays(100);
      await office.sweep();
      const left = (await mine()).declarations.map((each) => each.id);
      expect([left.includes(id), left.includes(other.id)]).toEqual([false, true]);
      expect((await mine()).messages.find((each) => each.caseId === caseId)).toMatchObject({ kind: 'erased' });
      expect(await flaws()).toEqual([]);
    });

    it('forgets no file that cannot be removed now, and removes the others', async () => {
      const { id } = await filed();
      await attach(id);
      const request = await ask({ id: randomUUID(), declarationId: id, kind: 'erase' });
      const { services, jobs } = server();
      const { remove } = services.objects;
      const before = objects().length;
      await decide(request.id, true, 'county');
      expect(objects()).toHaveLength(before);
      let stuck: string | undefined;
      services.objects.remove = (key) =>
        (stuck ??= key) === key ? Promise.reject(new Error('away')) : remove.call(services.objects, key);
      try {
        await jobs.run('remove_object');
      } finally {
        services.objects.remove = remove;
      }
      expect(objects()).toHaveLength(before - 1);
      server().passHours(1);
      await jobs.run('remove_object');
      expect(objects()).toHaveLength(before - 2);
    });

    it('cannot be done past the history: content goes only after an erasure is written', async () => {
      const { id, caseId } = await filed({ words: '不能删。' });
      await office.take('secretary', caseId, 'ask_more');
      const { store } = server();
      for (const statement of [
        sql`update actions set body = null, body_digest = 'x' where case_id = ${caseId}`,
        sql`update declarations set content = ''::bytea where id = ${id}`,
        sql`delete from declarations where id = ${id}`,
      ])
        await expect(asOwner(store, statement)).rejects.toMatchObject({ cause: { code: '23001' } });
      // Whoever lifts that as the owner is found out.
      await asOwner(store, sql`alter table actions disable trigger user`);
      await asOwner(
        store,
        sql`update actions set body = null, body_digest = rtrim(translate(encode(sha256(body), 'base64'), '+/', '-_'), '=')
            where case_id = ${caseId} and seq = 2`,
      );
      await asOwner(store, sql`alter table actions enable trigger user`);
      expect(await flaws()).toEqual([{ caseId, seq: 2, what: 'erased' }]);
    });
  });
});
