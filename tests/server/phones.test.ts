/** The phone list: complete for each village of one's own area, and of no other. */
import { randomUUID } from 'node:crypto';
import { describeServer } from './harness';
import { codes, type Person } from './office';

describeServer('the phone list', (server) => {
  const token = (who: Person) => server().signIn(codes[who]);
  const list = async (who: Person, area?: string) =>
    server().call('listPhones', { query: area === undefined ? {} : { area } }, await token(who));
  type List = Awaited<ReturnType<typeof list>>;
  const village = (of: List, name: string) =>
    of.towns.flatMap(({ villages }) => villages).find((each) => each.name === name);
  const said = (people: { role: string; name?: string; phone?: string; deputyFor?: string }[] = []) =>
    people.map(({ role, name, phone, deputyFor }) => [role, name, phone, ...(deputyFor ? [deputyFor] : [])].join(' '));

  it('names who serves each village of a county, and the villages that nobody serves', async () => {
    const county = await list('county');
    expect(county.area.name).toBe('威宁彝族回族苗族自治县');
    expect(said(village(county, '七里半社区')?.people)).toEqual([
      'first_secretary 杨光明 0857-0000001',
      expect.stringContaining('village_cadre 安秀兰'),
    ]);
    expect(village(county, '白沙村')?.people).toEqual([]);
    const town = county.towns.find(({ name }) => name === '观风海镇');
    expect(said(town?.people)).toEqual([expect.stringContaining('township_reviewer 马文君')]);
    expect(county.people.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['county_officer', 'department_officer']),
    );
    expect(county.hotline).toMatch(/^\d+$/);
    // A deputy stands there on their days, beside who is away.
    const secretary = await token('secretary');
    const { colleagues } = await server().call('listColleagues', {}, secretary);
    const body = { id: randomUUID(), deputy: colleagues[0]?.id ?? '', from: '2026-11-23', to: '2026-11-23' };
    await server().call('handOver', { body }, secretary);
    expect(said(village(await list('township'), '七里半社区')?.people)).toContainEqual(
      expect.stringMatching(/^first_secretary 安秀兰 \S+ 杨光明$/),
    );
  });

  it('is one’s own area’s alone', async () => {
    const own = await list('secretary');
    expect(own.towns.flatMap(({ villages }) => villages).map(({ name }) => name)).toEqual(['七里半社区']);
    expect(said(own.towns[0]?.people)).toEqual([expect.stringContaining('township_reviewer 马文君')]);
    const query = { area: '522632000000' };
    expect((await server().refused('listPhones', { query }, await token('county'))).code).toBe('area.not_found');
    expect((await server().refused('listPhones', { query: {} }, await token('villager'))).code).toBe('not_allowed');
    const province = await list('province');
    expect(province.counties.length).toBeGreaterThan(80);
    expect(province.towns).toEqual([]);
  });
});
