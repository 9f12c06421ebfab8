/** One person, one village, one phone, however they are typed: over HTTP, as the phone of today and an older one send it. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { NewDeclaration } from '../../src/shared/contract/declaration';
import { articleHousehold, nextIdNumber } from '../people';
import { describeServer } from './harness';
import { Office } from './office';
import { asOwner } from './stores';

const SPELLINGS = ['热合曼•艾山', '热合曼 艾山', '热合曼艾山'];
const WEINING = '520526000000';
const TOWN = '520526107000';

describeServer('what is typed', (server) => {
  let office: Office;
  beforeAll(() => {
    office = new Office(server());
  });
  const filedAs = async (id: string) =>
    (await server().call('getMyDeclaration', { params: { id } }, await office.token('villager'))).content;
  const find = async (name: string) =>
    (await server().call('searchHouseholds', { body: { name } }, await office.token('secretary'))).households.map(
      ({ id }) => id,
    );
  function discovery(applicant: NewDeclaration['applicant']) {
    const { village, hardship, circumstances, householdSize } = articleHousehold();
    return {
      ...{ id: randomUUID(), by: 'village' as const, words: '走访发现。' },
      ...{ village, hardship, circumstances, householdSize, applicant },
    };
  }

  it('finds three households of a Uyghur name in three spellings by each of them, and by a fourth', async () => {
    for (const [nth, name] of SPELLINGS.entries())
      await office.file({ applicant: { name, phone: `0857-000046${nth}`, idNumber: nextIdNumber() } });
    const found = await find('热合曼·艾山');
    expect(found).toHaveLength(3);
    for (const name of SPELLINGS) expect(await find(`\u202d${name}\u202c`)).toEqual(found);
  });

  it('finds who was indexed before names had a key', async () => {
    const idNumber = nextIdNumber();
    await office.file({ applicant: { name: '玉素甫·艾力', phone: '0857-0000465', idNumber } });
    const { sealing } = server().services;
    const [before, person] = [sealing.blindIndex('name', '玉素甫·艾力'), sealing.blindIndex('id-number', idNumber)];
    await asOwner(
      server().store,
      sql`update household_members set name_index = ${before} where id_number_index = ${person}`,
    );
    expect(await find('玉素甫•艾力')).toHaveLength(1);
  });

  it('holds a name in another spelling, and a phone in another, for a likely duplicate', async () => {
    await office.file({ applicant: { name: '阿依古丽·买买提', phone: '08570000471', idNumber: nextIdNumber() } });
    const refused = async (applicant: NewDeclaration['applicant']) =>
      server().refused('discover', { body: discovery(applicant) }, await office.token('cadre'));
    const idNumber = nextIdNumber();
    expect(await refused({ name: '阿依古丽.买买提', phone: '0857-0000479', idNumber })).toMatchObject({
      code: 'case.likely_duplicates',
      duplicates: [{ because: ['name'] }],
    });
    expect(await refused({ name: '安另名', phone: '\u202d(0857)0000471\u202c', idNumber })).toMatchObject({
      code: 'case.likely_duplicates',
      duplicates: [{ because: ['phone'] }],
    });
  });

  it('keeps one form of each, and takes the same request again', async () => {
    const idNumber = nextIdNumber();
    const body = articleHousehold({
      words: '\ufeff学费\t6000，\u202e还欠着\u202c',
      applicant: { name: '⻢⼩⽥', phone: '+86 138 1234 5678', idNumber: `\u200b${idNumber}\u200b` },
    });
    const token = await office.token('villager');
    const first = await server().call('fileDeclaration', { body }, token);
    expect(await server().call('fileDeclaration', { body }, token)).toEqual(first);
    expect(await filedAs(body.id)).toMatchObject({
      words: '学费 6000，还欠着',
      applicant: { name: '马小田', phone: '13812345678' },
    });
    expect(await find('马小田')).toHaveLength(1);
  });

  it('takes no reason that nobody can see', async () => {
    const caseId = await office.file();
    const problem = await office.refused('secretary', caseId, 'find_not_established', {
      visitedOn: office.today,
      reason: '\u200b',
    });
    expect(problem.errors).toMatchObject([{ pointer: '/body/reason', code: 'required' }]);
  });

  it('knows a village by its name in every spelling, and breaks by none', async () => {
    const county = await server().signIn('demo-villager-nayong');
    const province = await server().signIn('demo-admin-guizhou');
    const { code } = await server().call(
      'invite',
      { body: { id: randomUUID(), name: '韦小兰', roles: [{ role: 'administrator', area: WEINING }] } },
      province,
    );
    await server().call('activate', { body: { code: `\u200b${code}\t` } }, county);
    const add = (name: string) => ({ body: { town: TOWN, name, kind: 'neighbourhood' as const } });
    for (const name of ['七里半\u200b社区居民委员会', '七里半\u200b社区'])
      expect((await server().refused('addVillage', add(name), county)).code).toBe('area.name_taken');
    const other = await server().call('addVillage', add('拖姑社区居民委员会'), county);
    expect(
      (
        await server().refused(
          'renameVillage',
          { params: { village: other.code }, body: { name: '七里半 社区居民委员会' } },
          county,
        )
      ).code,
    ).toBe('area.name_taken');
    for (const name of ['__proto__', 'constructor', 'toString'])
      expect((await server().refused('addVillage', add(name), county)).errors).toMatchObject([
        { pointer: '/name', code: 'format' },
      ]);
    for (const name of ['__proto__', 'constructor'])
      await server().call('addVillage', add(`${name}居民委员会`), county);
    const { towns } = await server().call('getCounty', { params: { county: '520526' } });
    const names = towns.find((town) => town.code === TOWN)?.villages.map((village) => village.name);
    expect(names).toEqual(expect.arrayContaining(['七里半社区', '拖姑社区', '__proto__', 'constructor']));
  });
});
