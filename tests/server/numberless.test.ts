/** Who has no identity number: filed with what they have, joined to nobody, and matched by a person. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { verifyHistory } from '../../mock-server/cases/verify';
import type { NewDeclaration } from '../../src/shared/contract/declaration';
import { NUMBERLESS } from '../../src/shared/base/identity';
import type { NoIdNumber } from '../../src/shared/base/no-id-number';
import { articleHousehold, inventedVisit, nextIdNumber } from '../people';
import { describeServerOnBothStores, testSealing } from './harness';
import { Office, type Person } from './office';

const phone = '0857-0000123';

describeServerOnBothStores('who has no identity number', (server) => {
  let office: Office;
  let named = 0;
  /** Another name each time, since people are found by it. */
  const freshName = () => `无号${String.fromCharCode(0x4e00 + (named += 1))}`;
  beforeAll(() => {
    office = new Office(server());
  });

  const without = (name: string, noIdNumber: NoIdNumber = { reason: 'unregistered' }) => ({
    applicant: { name, phone, noIdNumber },
  });
  async function filed(changes: Partial<NewDeclaration>, who: Person = 'villager') {
    const body = articleHousehold(changes);
    const receipt = await server().call('fileDeclaration', { body }, await office.token(who));
    const mine = await server().call('getMyDeclaration', { params: { id: body.id } }, await office.token(who));
    return { ...body, ...receipt, caseId: mine.progress.caseId, content: mine.content };
  }
  const desk = async (caseId: string, who: Person = 'secretary') =>
    server().call('getCase', { params: { caseId } }, await office.token(who));
  const search = async (by: object, who: Person = 'secretary') => {
    await server().jobs.caughtUp();
    return (await server().call('searchHouseholds', { body: by }, await office.token(who))).households;
  };
  const membersOf = async (household: string) => {
    const { rows } = await server().store.db.execute<{ count: number }>(
      sql`select count(*)::int as count from household_members where household_id = ${household}`,
    );
    return rows[0]?.count;
  };
  /** A visit of one person, the head. */
  const visited = (head: object) => {
    const visit = inventedVisit({ on: office.today, head: '', people: 1, wage: 9_000, findings: '情况属实。' });
    return {
      visit: { ...visit, members: [{ ...visit.members[0], birthDate: '1900-01-01', ...head }] },
      proposedCategory: 'sudden_difficulty',
    };
  };

  it('is filed for as anybody, and stands in no index', async () => {
    const name = freshName();
    const said: NoIdNumber = { reason: 'certificate_only', certificate: '护照', number: 'E12345678' };
    const { caseId, content } = await filed(without(name, said));
    expect(content.applicant).toEqual({
      name,
      phone,
      idNumber: NUMBERLESS,
      noIdNumber: { reason: 'certificate_only', certificate: '护照', number: '＊＊78' },
    });
    const detail = await desk(caseId);
    expect(detail).toMatchObject({ status: 'awaiting_visit', numberless: true });
    expect(JSON.stringify(detail)).not.toContain('E12345678');
    expect(await membersOf(detail.householdId ?? '')).toBe(0);
    const [found] = await search({ name });
    expect(found).toMatchObject({ id: detail.householdId });
    expect(found).not.toHaveProperty('likeness');
  });

  it('is joined to nobody, not to itself either; the same sent again is the same', async () => {
    const name = freshName();
    const first = await filed(without(name));
    const second = await filed(without(name));
    expect(second.caseId).not.toBe(first.caseId);
    const again = articleHousehold({ ...without(name), id: first.id });
    const repeated = { ...again, applicant: { ...again.applicant } };
    const answer = await server().call('fileDeclaration', { body: repeated }, await office.token('villager'));
    expect(answer.receipt).toBe(first.receipt);
    const numbered = await filed({ applicant: { name, phone, idNumber: nextIdNumber() } }, 'neighbour');
    expect([first.caseId, second.caseId]).not.toContain(numbered.caseId);
  });

  it('is shown beside who may be the same, to who can compare them and nobody else; nobody is joined by that', async () => {
    const name = freshName();
    const idNumber = nextIdNumber();
    const known = await filed({ applicant: { name, phone: '0857-0000777', idNumber } }, 'neighbour');
    const other = await filed({ applicant: { name: freshName(), phone, idNumber: nextIdNumber() } }, 'neighbour');
    const mine = await filed(without(name));
    await server().jobs.caughtUp();
    const { duplicates, numberless } = await desk(mine.caseId);
    expect(numberless).toBe(true);
    expect(duplicates.find(({ caseId }) => caseId === known.caseId)).toMatchObject({
      because: ['name'],
      likeness: { numberEnds: idNumber.slice(-4) },
    });
    // The same telephone.
    expect(duplicates.find(({ caseId }) => caseId === other.caseId)).toMatchObject({ because: ['phone'] });
    // And from the other side.
    expect((await desk(known.caseId)).duplicates.map(({ caseId }) => caseId)).toContain(mine.caseId);
    // Two who have a number are told apart by it: by name and by phone only as before.
    expect((await desk(other.caseId)).duplicates.map(({ caseId }) => caseId)).not.toContain(known.caseId);
    // Elsewhere nobody learns of it, and who filed learns nothing.
    const own = await server().call('getMyDeclaration', { params: { id: mine.id } }, await office.token('villager'));
    expect(JSON.stringify(own)).not.toContain(known.caseId);
    expect(
      (await server().refused('getCase', { params: { caseId: mine.caseId } }, await office.token('elsewhere'))).status,
    ).toBe(404);
  });

  it('stands against a second discovery of the same, until it is said why it is another', async () => {
    const name = freshName();
    const discovery = () => {
      const { id, village, hardship, circumstances, householdSize } = articleHousehold();
      const applicant = { name, noIdNumber: { reason: 'not_at_hand' as const } };
      return {
        id,
        by: 'village' as const,
        village,
        hardship,
        circumstances,
        householdSize,
        words: '走访看到的。',
        applicant,
      };
    };
    const token = await office.token('secretary');
    const first = await server().call('discover', { body: discovery() }, token);
    await server().jobs.caughtUp();
    const refused = await server().refused('discover', { body: discovery() }, token);
    expect(refused.code).toBe('case.likely_duplicates');
    expect(refused.duplicates?.map(({ caseId }) => caseId)).toContain(first.caseId);
    const another = await server().call(
      'discover',
      { body: { ...discovery(), notDuplicate: '同名，不是一家。' } },
      token,
    );
    expect(another.caseId).not.toBe(first.caseId);
  });

  it('tells whoever discovers somebody nothing by parts of a name or by a helper’s phone', async () => {
    const name = freshName();
    const helper = '0857-0000888';
    await filed({
      applicant: { name: `${name}满`, noIdNumber: { reason: 'unregistered' } },
      filer: { relation: 'neighbour', name: '罗春生', phone: helper },
    });
    await server().jobs.caughtUp();
    const { village, hardship, circumstances, householdSize } = articleHousehold();
    const discovered = async (applicant: { name: string; phone?: string }) => {
      const body = { id: randomUUID(), by: 'department' as const, village, hardship, circumstances, householdSize };
      const asked = { ...applicant, noIdNumber: { reason: 'not_at_hand' as const } };
      const token = await office.token('department');
      return server().call('discover', { body: { ...body, words: '部门推送。', applicant: asked } }, token);
    };
    for (const applicant of [{ name }, { name: '无' }, { name: freshName(), phone: helper }])
      expect(await discovered(applicant)).toHaveProperty('caseId');
  });

  it('as a newborn is consented for by the guardian, and is not born tomorrow', async () => {
    const token = await office.token('villager');
    const refusedWith = async (noIdNumber: NoIdNumber, consent?: NewDeclaration['consent']) => {
      const body = articleHousehold({ ...without(freshName(), noIdNumber), ...(consent && { consent }) });
      return (await server().refused('fileDeclaration', { body }, token)).errors;
    };
    const agreed = { version: '2026-11', health: true, finance: true, children: true } as const;
    expect(await refusedWith({ reason: 'newborn', bornOn: office.today })).toMatchObject([
      { pointer: '/consent/children', code: 'consent.required' },
    ]);
    expect(await refusedWith({ reason: 'unregistered', under14: true })).toMatchObject([
      { pointer: '/consent/children', code: 'consent.required' },
    ]);
    expect(await refusedWith({ reason: 'newborn', bornOn: '2027-02-01' }, agreed)).toMatchObject([
      { pointer: '/applicant/noIdNumber/bornOn', code: 'date.future' },
    ]);
    const born = await filed({ ...without(freshName(), { reason: 'newborn', bornOn: '2026-11-02' }), consent: agreed });
    const detail = await desk(born.caseId);
    expect(detail.filed[0]?.content.applicant).toMatchObject({
      birthDate: '2026-11-02',
      noIdNumber: { reason: 'newborn' },
    });
    // Withdrawn, not even that is read.
    await server().call(
      'changeConsent',
      { params: { id: born.id }, body: { kind: 'children', given: false, version: '2026-11' } },
      token,
    );
    expect((await desk(born.caseId)).filed[0]?.content.applicant).not.toHaveProperty('noIdNumber');
  });

  it('is found by a number from the visit on at which it was shown, and under it joins from then on', async () => {
    const name = freshName();
    const mine = await filed(without(name));
    const before = await desk(mine.caseId);
    const idNumber = nextIdNumber();
    await office.take('secretary', mine.caseId, 'confirm', visited({ name, declared: mine.id, idNumber }));
    const after = await desk(mine.caseId);
    expect(after).not.toHaveProperty('numberless');
    expect(after.filed[0]?.content.applicant).not.toHaveProperty('noIdNumber');
    expect(after.filed[0]?.content.applicant.idNumber.slice(-2)).toBe(idNumber.slice(-2));
    expect((await search({ idNumber })).map(({ id }) => id)).toEqual([before.householdId]);
    const later = await filed({ applicant: { name, phone, idNumber } }, 'neighbour');
    expect(later.caseId).toBe(mine.caseId);
    expect((await verifyHistory(server().store.db, testSealing)).flaws).toEqual([]);
  });

  it('is not taken for a member of another name, nor one of the visit for who did not declare', async () => {
    const mine = await filed(without(freshName()));
    const idNumber = nextIdNumber();
    await office.take('secretary', mine.caseId, 'confirm', visited({ name: freshName(), declared: mine.id, idNumber }));
    expect(await desk(mine.caseId)).toMatchObject({
      numberless: true,
      filed: [{ content: { applicant: { idNumber: NUMBERLESS } } }],
    });
    const other = await filed(without(freshName()));
    const foreign = visited({ name: freshName(), declared: mine.id, idNumber: nextIdNumber() });
    expect((await office.refused('secretary', other.caseId, 'confirm', foreign)).errors).toMatchObject([
      { pointer: '/body/visit/members/0/declared', code: 'choice.unknown' },
    ]);
  });

  it('whose number turns out to be of an open case is offered to be merged with it, and merges', async () => {
    const name = freshName();
    const idNumber = nextIdNumber();
    const known = await filed({ applicant: { name: freshName(), phone: '0857-0000778', idNumber } }, 'neighbour');
    const mine = await filed(without(name));
    const visit = visited({ name, declared: mine.id, idNumber });
    expect((await office.refused('secretary', mine.caseId, 'confirm', visit)).errors).toMatchObject([
      { code: 'member.elsewhere' },
    ]);
    await office.take(
      'secretary',
      mine.caseId,
      'confirm',
      visited({ name, declared: mine.id, idNumber, livesHere: true }),
    );
    const { duplicates } = await desk(mine.caseId);
    expect(duplicates[0]).toMatchObject({ caseId: known.caseId, sameNumber: true });
    expect((await search({ idNumber })).map(({ id }) => id)).toEqual([(await desk(known.caseId)).householdId]);
    await office.take('secretary', mine.caseId, 'merge', { into: known.caseId, reason: '是同一户。' });
    expect(await desk(known.caseId)).toMatchObject({ absorbed: [{ id: mine.id }], duplicates: [] });
  });

  it('has it put in by a reviewer whom it was asked of, who sees what stood there', async () => {
    const name = freshName();
    const said: NoIdNumber = { reason: 'certificate_only', certificate: '护照', number: 'E98765432' };
    const mine = await filed(without(name, said));
    const idNumber = nextIdNumber();
    const ask = async (declarationId: string, number: string) => {
      const body = { id: randomUUID(), declarationId, kind: 'correct_identity' as const, name, idNumber: number };
      await server().call('askAboutData', { body }, await office.token('villager'));
      return body.id;
    };
    const decide = async (request: string) =>
      server().call(
        'decideRequest',
        { params: { request }, body: { granted: true, reason: '看过身份证。' } },
        await office.token('township'),
      );
    const request = await ask(mine.id, idNumber);
    const { requests } = await server().call('listRequests', { query: {} }, await office.token('township'));
    expect(requests.find(({ id }) => id === request)?.was).toEqual({
      name,
      idNumber: NUMBERLESS,
      noIdNumber: { ...said, number: '＊＊32' },
    });
    const looked = { params: { request }, body: { reason: 'card' as const } };
    expect(await server().call('unmaskRequest', looked, await office.token('township'))).toMatchObject({
      was: { idNumber: NUMBERLESS, noIdNumber: { number: 'E98765432' } },
      is: { idNumber },
    });
    await decide(request);
    const detail = await desk(mine.caseId);
    expect(detail).not.toHaveProperty('numberless');
    expect((await search({ idNumber })).map(({ id }) => id)).toEqual([detail.householdId]);
    // One whom another household has already stays there, and the two are offered to be merged.
    const second = await filed(without(name));
    await decide(await ask(second.id, idNumber));
    expect((await desk(second.caseId)).duplicates[0]).toMatchObject({ caseId: mine.caseId, sameNumber: true });
    expect((await search({ idNumber })).map(({ id }) => id)).toEqual([detail.householdId]);
  });

  it('cannot be answered for by the end of a number that there is not', async () => {
    const proxied = await filed({
      applicant: { name: freshName(), noIdNumber: { reason: 'unregistered' } },
      filer: { relation: 'neighbour', name: '赵小满', phone },
    });
    for (const idNumberEnd of ['000000', '00000X'])
      expect(
        (
          await server().refused(
            'findProxyDeclaration',
            { body: { receipt: proxied.receipt, idNumberEnd } },
            await office.token('neighbour'),
          )
        ).code,
      ).toBe('filing.wrong');
  });

  it('has a telephone corrected, and the paper says why there is no number', async () => {
    const mine = await filed(without(freshName(), { reason: 'not_at_hand' }));
    const token = await office.token('villager');
    await server().call('correct', { params: { id: mine.id }, body: { phone: '0857-0000999' } }, token);
    const now = await server().call('getMyDeclaration', { params: { id: mine.id } }, token);
    expect(now.content.applicant).toMatchObject({ phone: '0857-0000999', noIdNumber: { reason: 'not_at_hand' } });
    expect(await membersOf((await desk(mine.caseId)).householdId ?? '')).toBe(0);
  });
});
