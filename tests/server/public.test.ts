import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { gunzipSync } from 'node:zlib';
import { api } from '../../src/shared/contract/api';
import { describeServer } from './harness';

describeServer('what anyone may read', (server) => {
  it('lists 9 cities and 88 counties', async () => {
    const { cities } = await server().call('listCounties', {});
    expect(cities).toHaveLength(9);
    expect(cities.flatMap(({ counties }) => counties)).toHaveLength(88);
  });

  it('serves a county with its towns and villages, small and with an ETag', async () => {
    const first = await fetch(`${server().url}/api/areas/520526`, { headers: { 'accept-encoding': 'identity' } });
    const text = await first.text();
    const county = JSON.parse(text) as { towns: { name: string; villages: { name: string }[] }[] };
    expect(county.towns.find(({ name }) => name === '观风海镇')?.villages[0]).toEqual({
      code: '520526107001',
      name: '七里半社区',
    });
    expect(text.length).toBeLessThan(60_000);
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(`${server().url}/api/areas/520526`, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('compresses for weak signals', async () => {
    const bytes = await new Promise<Buffer>((resolve, reject) => {
      http.get(`${server().url}/api/areas/520526`, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
        const parts: Buffer[] = [];
        response
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () => resolve(Buffer.concat(parts)))
          .on('error', reject);
      });
    });
    expect(bytes.length).toBeLessThan(15_000);
    expect(gunzipSync(bytes).toString()).toContain('七里半社区');
  });

  it('names the village of a scanned code', async () => {
    expect(await server().call('getVillage', { params: { village: '520526107001' } })).toEqual({
      code: '520526107001',
      village: '七里半社区',
      town: '观风海镇',
      county: '威宁彝族回族苗族自治县',
    });
  });

  it('finds a village by a part of its name, in the likely county first, and not as it is not called', async () => {
    const search = (name: string, near?: string) =>
      server().call('searchVillages', { query: { name, ...(near && { near }) } });
    const { villages, more } = await search('七 里半');
    expect(villages).toContainEqual({
      code: '520526107001',
      village: '七里半社区',
      town: '观风海镇',
      county: '威宁彝族回族苗族自治县',
    });
    expect(more).toBe(false);
    const near = await search('大寨', '520526');
    expect(near.more).toBe(true);
    expect(near.villages[0]?.code.slice(0, 6)).toBe('520526');
    expect((await search('村民委员会')).villages).toEqual([]);
    expect((await search('没有这个村')).villages).toEqual([]);
  });

  it('says whom to call in a village and where to sleep tonight, as its township keeps it', async () => {
    const [township, county, elsewhere] = [
      await server().signIn('demo-township-guanfenghai'),
      await server().signIn('demo-county-weining'),
      await server().signIn('demo-township-guzhou'),
    ];
    const village = '520526107001';
    const help = (code = village) => server().call('getVillageHelp', { params: { village: code } });
    expect((await help()).contact).toMatchObject({ role: 'first_secretary', name: '杨光明' });
    const shelter = randomUUID();
    const said = { village, name: '老粮站', address: '桥头第二家', phone: '0857-0000203', places: 12, open: true };
    const keep = (body: object, token = township) => server().send('POST', `/api/shelters/${shelter}`, { token, body });
    expect(await keep({ ...said, version: 0 }, elsewhere)).toMatchObject({ status: 403 });
    expect(await keep({ ...said, version: 0 })).toMatchObject({ status: 201, body: { version: 1 } });
    // The answer was lost: the same is one.
    expect(await keep({ ...said, version: 0 })).toMatchObject({ status: 201, body: { version: 1 } });
    const beside = { ...said, village: '520526107202', name: '镇中心小学', version: 0 };
    await server().send('POST', `/api/shelters/${randomUUID()}`, { token: township, body: beside });
    const near = (await help()).shelters.map(({ name }) => name);
    expect(near).toContain('老粮站');
    // A village's own first, then its township's; and none of another's.
    expect(near.at(-1)).toBe('镇中心小学');
    expect((await help('522632101001')).shelters).toEqual([]);
    expect(await keep({ ...said, places: 8, version: 1 }, county)).toMatchObject({ body: { version: 2 } });
    expect(await keep({ ...said, places: 9, version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'shelter.changed' },
    });
    await keep({ ...said, open: false, version: 2 });
    expect((await help()).shelters.map(({ name }) => name)).not.toContain('老粮站');
    const { shelters } = await server().call('listShelters', {}, township);
    expect(shelters.find(({ id }) => id === shelter)).toMatchObject({ open: false, version: 3 });
    expect((await server().call('listShelters', {}, elsewhere)).shelters).toEqual([]);
  });

  it('promises only what the policy in force says, labelled demo with its source', async () => {
    expect(await server().call('getPolicy', {})).toMatchObject({
      version: 'guizhou-demo-2025',
      demo: true,
      visit: { normal: { workingDays: 2 } },
      noticeDays: 5,
    });
  });

  it('says its version and store', async () => {
    const { status, body } = await server().send('GET', '/healthz');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      store: { kind: server().store.kind, version: expect.stringContaining('PostgreSQL') as string },
    });
  });

  it('describes every endpoint in OpenAPI, with the class of each personal field, and on a page', async () => {
    const { body } = await server().send('GET', '/openapi.json');
    const document = body as {
      openapi: string;
      tags: { name: string }[];
      paths: Record<string, Record<string, { operationId: string; tags: string[] }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const described = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    expect(described.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(api).sort());
    const tags = document.tags.map(({ name }) => name);
    const untagged = described.filter(
      (operation) => !(operation.tags.length === 1 && tags.includes(operation.tags[0]!)),
    );
    expect(untagged).toEqual([]);
    expect(new Set(tags).size).toBe(tags.length);
    expect(tags.filter((tag) => !described.some((operation) => operation.tags[0] === tag))).toEqual([]);
    expect(JSON.stringify(document)).toContain('"x-data-class":"health"');
    const page = await fetch(`${server().url}/docs`);
    expect(await page.text()).toContain('docs/swagger-ui-bundle.js');
    expect((await fetch(`${server().url}/docs/swagger-ui-bundle.js`)).status).toBe(200);
  });
});
