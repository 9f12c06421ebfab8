/** The filled form as a PDF over real HTTP: who gets it, and that all words stand in it, read back by another program. */
import { randomUUID } from 'node:crypto';
import { CONSENT_VERSION } from '../../src/shared/contract/consent';
import type { NewDeclaration } from '../../src/shared/contract/declaration';
import type { Problem } from '../../src/shared/contract/problem';
import { readPdf } from '../pdf';
import { articleHousehold, nextIdNumber } from '../people';
import { describeServer } from './harness';
import { Office, type Person } from './office';

describeServer('the form on paper', (server) => {
  let office: Office;
  beforeAll(() => {
    office = new Office(server());
  });

  async function filed(changes: Partial<NewDeclaration> = {}) {
    const body = articleHousehold(changes);
    return { id: body.id, caseId: await office.file(body) };
  }
  async function ask(id: string, who: Person, language = 'zh-CN') {
    const response = await fetch(`${server().url}/api/declarations/${id}/paper`, {
      headers: { authorization: `Bearer ${await office.token(who)}`, 'accept-language': language },
    });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }
  const codeOf = ({ bytes }: { bytes: Buffer }) => (JSON.parse(bytes.toString()) as Problem).code;

  it('says all that was filed, rare characters too, the identity number masked, the years in full', async () => {
    const { id } = await filed({
      applicant: { name: '龑㛃䶮', phone: '0857-0000123', idNumber: articleHousehold().applicant.idNumber },
      filer: { relation: 'neighbour', name: '安大山', phone: '0857-0000124' },
    });
    const { receipt } = await server().call('getMyDeclaration', { params: { id } }, await office.token('villager'));
    const { sheets, info } = readPdf((await ask(id, 'villager')).bytes);
    expect(sheets).toHaveLength(1);
    expect(info).toMatchObject({ Title: '防止返贫动态监测申报表', Language: 'zh-CN' });
    for (const said of [
      info.Title,
      receipt,
      '申报人龑㛃䶮',
      '提交时间2026年11月23日',
      '威宁彝族回族苗族自治县',
      '总共花了50,300元，自己付了19,000元',
      '丈夫尿毒症，每周透析；我做了肺囊肿手术。',
      '3个孩子在上学',
      '邻居安大山代填',
      '申报人签字（按指印）',
      '代填人签字',
      '核实人签字',
      '2026年11月23日10:00打印',
    ])
      expect([said, sheets[0]?.includes(said ?? '')]).toEqual([said, true]);
    expect(sheets[0]).not.toMatch(/\d{17}[\dX]/);
  });

  it('leaves no hole where the font lacks a character: it says which, and asks that it be written', async () => {
    const { id } = await filed({
      applicant: { name: '王𰻝', phone: '0857-0000123', idNumber: nextIdNumber() },
      words: '住在𡌳边上。',
    });
    const [sheet] = readPdf((await ask(id, 'villager')).bytes).sheets;
    expect(sheet).toContain('申报人王〔U+30EDD〕');
    expect(sheet).toContain('住在〔U+21333〕边上。');
    expect(sheet).toContain('〔U+…〕处是打印字库里没有的字，请在旁边用笔写上。');
    const { id: plain } = await filed();
    expect(readPdf((await ask(plain, 'villager')).bytes).sheets[0]).not.toContain('字库');
  });

  it('says what kind of accident it was', async () => {
    const { id } = await filed({
      hardship: {
        kind: 'accident',
        type: 'drowning',
        who: 'child',
        happenedOn: '2026-11-20',
        outcome: 'died',
        paid: 8_000,
        selfPaid: 8_000,
      },
      consent: { version: CONSENT_VERSION, health: true, finance: true, children: true },
    });
    const { sheets } = readPdf((await ask(id, 'villager')).bytes);
    expect(sheets[0]).toContain('出意外了，溺水，孩子，2026年11月20日，人不在了，总共花了8,000元，自己付了8,000元');
  });

  it('speaks the language that it is asked for in', async () => {
    const { sheets, info } = readPdf((await ask((await filed()).id, 'villager', 'en')).bytes);
    expect(info).toMatchObject({ Title: 'Declaration: preventing a return to poverty', Language: 'en' });
    for (const said of ['Filed23November2026', '丈夫尿毒症', 'Verifiedby']) expect(sheets[0]).toContain(said);
    expect(sheets[0]).not.toContain('代填人');
  });

  it('goes on over several sheets, numbered, each line once and in its order, and draws what no font has', async () => {
    const lines = Array.from({ length: 90 }, (_, nth) => `第${nth}件`);
    const { sheets } = readPdf((await ask((await filed({ words: [...lines, '😀'].join('\n') })).id, 'villager')).bytes);
    expect(sheets.length).toBeGreaterThan(2);
    sheets.forEach((sheet, nth) => expect(sheet).toContain(`第${nth + 1}页，共${sheets.length}页`));
    expect(sheets.join('').match(/第\d+件/g)).toEqual(lines);
    expect(sheets.at(-1)).toContain('核实人签字');
  });

  it('is for who follows the declaration and for who reads what the household said, in their own areas', async () => {
    const { id } = await filed();
    for (const who of ['villager', 'cadre', 'secretary', 'township', 'county'] as const)
      expect([who, (await ask(id, who)).status]).toEqual([who, 200]);
    for (const who of ['neighbour', 'elsewhere', 'department', 'city', 'province', 'administrator'] as const) {
      const refused = await ask(id, who);
      expect([who, refused.status, codeOf(refused)]).toEqual([who, 404, 'declaration.not_found']);
    }
  });

  it('puts on no paper for the staff what a withdrawn consent covers, and still does for the household', async () => {
    const { id } = await filed();
    const change = async (given: boolean) =>
      server().call(
        'changeConsent',
        { params: { id }, body: { kind: 'finance', given, version: CONSENT_VERSION } },
        await office.token('villager'),
      );
    await change(false);
    expect(codeOf(await ask(id, 'secretary'))).toBe('declaration.not_found');
    expect((await ask(id, 'villager')).status).toBe(200);
    await change(true);
    expect((await ask(id, 'secretary')).status).toBe(200);
  });

  it('is gone when what was filed is erased', async () => {
    const { id, caseId } = await filed();
    await office.take('villager', caseId, 'withdraw');
    const request = randomUUID();
    await server().call(
      'askAboutData',
      { body: { id: request, declarationId: id, kind: 'erase' } },
      await office.token('villager'),
    );
    const granting = { params: { request }, body: { granted: true, reason: '核对过。' } };
    await server().call('decideRequest', granting, await office.token('county'));
    for (const who of ['villager', 'county'] as const)
      expect([who, codeOf(await ask(id, who))]).toEqual([who, 'declaration.erased']);
  });

  it('is told to the household as a reading, and opens nothing for a decision in bulk', async () => {
    const { id, caseId } = await filed();
    await ask(id, 'county');
    const { declarations } = await server().call('getMyData', {}, await office.token('villager'));
    expect(declarations.find((each) => each.id === id)?.readers).toMatchObject([{ role: 'county_officer' }]);
    const opened = async () => {
      const { cases } = await server().call('listCases', { query: { view: 'all' } }, await office.token('county'));
      return cases.find((each) => each.id === caseId)?.opened;
    };
    expect(await opened()).toBe(false);
    await server().call('getCase', { params: { caseId } }, await office.token('county'));
    await ask(id, 'county');
    expect(await opened()).toBe(true);
  });

  it('is kept by nobody on the way, and names nobody where it can be seen on the way', async () => {
    const { id } = await filed();
    const { headers, bytes } = await ask(id, 'villager');
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('content-disposition')).toBe('attachment; filename="declaration.pdf"');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    // A weak signal carries it.
    expect(bytes.byteLength).toBeLessThan(150 * 1024);
    expect(server().logged.join('')).not.toMatch(new RegExp(`赵小满|${id}`));
  });

  it('puts a village on its poster, for the staff, with whatever its code opens', async () => {
    const poster = async (village: string, opens: string, who: Person = 'secretary', language = 'zh-CN') => {
      const query = new URLSearchParams({ opens }).toString();
      const response = await fetch(`${server().url}/api/villages/${village}/poster?${query}`, {
        headers: { authorization: `Bearer ${await office.token(who)}`, 'accept-language': language },
      });
      return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
    };
    const here = 'https://fangpin.example.gov.cn/';
    const chinese = readPdf((await poster('520526107001', here)).bytes);
    expect(chinese.sheets).toHaveLength(1);
    expect(chinese.info).toMatchObject({ Title: '七里半社区 · 村里的海报', Language: 'zh-CN' });
    for (const said of ['家里遇到难处了？', '微信扫一扫', '村里的第一书记会上门', '申报不收一分钱', '12317'])
      expect([said, chinese.sheets[0]?.includes(said)]).toEqual([said, true]);
    expect(readPdf((await poster('520526107001', here, 'secretary', 'en')).bytes).sheets).toHaveLength(1);
    expect(codeOf(await poster('520526107999', here))).toBe('area.not_found');
    for (const address of ['javascript:alert(1)', 'https://a b', `https://${'a'.repeat(200)}`])
      expect((await poster('520526107001', address)).status).toBe(422);
    expect((await poster('520526107001', here, 'villager')).status).toBe(403);
  });
});
