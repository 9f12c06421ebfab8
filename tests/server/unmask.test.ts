/** A correction of who somebody is: who decides it hears of it, compares both numbers whole, and is seen to have looked. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { articleHousehold, nextIdNumber } from '../people';
import { describeServer } from './harness';
import { Office, type Person } from './office';

describeServer('the numbers of a correction', (server) => {
  let office: Office;
  beforeAll(() => {
    office = new Office(server());
  });

  async function asked(kind: 'correct_identity' | 'erase' = 'correct_identity') {
    const declaration = articleHousehold();
    const caseId = await office.file(declaration);
    const idNumber = nextIdNumber();
    const of = { id: randomUUID(), declarationId: declaration.id };
    const body = kind === 'erase' ? ({ ...of, kind } as const) : ({ ...of, kind, name: '赵晓满', idNumber } as const);
    await server().call('askAboutData', { body }, await office.token('villager'));
    return { id: of.id, caseId, declaration, was: declaration.applicant, is: { name: '赵晓满', idNumber } };
  }
  const unmask = async (request: string, who: Person, reason: 'card' | 'call' = 'card') =>
    server().call('unmaskRequest', { params: { request }, body: { reason } }, await office.token(who));
  const refused = async (request: string, who: Person) =>
    (
      await server().refused(
        'unmaskRequest',
        { params: { request }, body: { reason: 'card' } },
        await office.token(who),
      )
    ).code;
  const told = async (who: Person) =>
    (await server().call('listMessages', { query: {} }, await office.token(who))).messages.filter(
      ({ kind }) => kind === 'data_request',
    );

  it('are whole for who decides, masked in the list, and each look is noted', async () => {
    const { id, caseId, declaration, was, is } = await asked();
    const { requests } = await server().call('listRequests', { query: {} }, await office.token('township'));
    expect(JSON.stringify(requests)).not.toContain(is.idNumber);
    expect(await unmask(id, 'township')).toEqual({ was: { name: was.name, idNumber: was.idNumber }, is });
    await unmask(id, 'township', 'call');
    await unmask(id, 'county');
    const { rows } = await server().store.db.execute(
      sql`select reason, position from unmaskings where case_id = ${caseId} order by position`,
    );
    expect(rows.map(({ reason }) => reason)).toEqual(['card', 'call', 'card']);
    // The household sees who looked, each time.
    const { declarations } = await server().call('getMyData', {}, await office.token('villager'));
    const readers = declarations.find((each) => each.id === declaration.id)?.readers ?? [];
    const looks = readers.filter(({ unmasked }) => unmasked !== undefined);
    expect(looks.map(({ name, unmasked }) => [name, unmasked]).sort()).toEqual([
      ['李清泉', 'card'],
      ['马文君', 'call'],
      ['马文君', 'card'],
    ]);
    expect(readers.filter(({ unmasked }) => unmasked === undefined).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['马文君', '李清泉']),
    );
  });

  it('are nobody else’s, not of another request, and gone once it is decided', async () => {
    const { id } = await asked();
    for (const who of ['secretary', 'cadre', 'villager', 'city', 'department'] as const)
      expect(await refused(id, who)).toBe('not_allowed');
    expect(await refused(randomUUID(), 'township')).toBe('request.not_found');
    await server().call(
      'decideRequest',
      { params: { request: id }, body: { granted: false, reason: '和身份证不符。' } },
      await office.token('township'),
    );
    expect(await refused(id, 'township')).toBe('request.decided');
    expect(await refused((await asked('erase')).id, 'county')).toBe('request.not_found');
    const elsewhere = await server().signIn('demo-township-guzhou');
    const { id: another } = await asked();
    const call = { params: { request: another }, body: { reason: 'card' as const } };
    expect((await server().refused('unmaskRequest', call, elsewhere)).code).toBe('request.not_found');
  });

  it('are told to wait to the nearest who decides, once, and never to who asks', async () => {
    const before = { township: (await told('township')).length, county: (await told('county')).length };
    const { id, declaration, is } = await asked();
    const again = { id, declarationId: declaration.id, kind: 'correct_identity' as const, ...is };
    await server().call('askAboutData', { body: again }, await office.token('villager'));
    expect((await told('township')).length - before.township).toBe(1);
    expect((await told('township'))[0]).toMatchObject({ kind: 'data_request', read: false });
    expect((await told('township'))[0]).not.toHaveProperty('about');
    expect((await told('county')).length - before.county).toBe(0);
    await asked('erase');
    expect((await told('township')).length - before.township).toBe(1);
    expect((await told('county')).length - before.county).toBe(1);
    expect(await told('secretary')).toEqual([]);
  });
});
