/** A phone that is newer than the server, as while a release is rolled out or back, and one that is not. */
import { randomUUID } from 'node:crypto';
import type { Problem } from '../../src/shared/contract/problem';
import { CONTRACT_HEADER, CONTRACT_VERSION } from '../../src/shared/contract/version';
import { articleHousehold, confirmBody } from '../people';
import { describeServer } from './harness';
import { Office } from './office';

const NEWER = CONTRACT_VERSION + 1;
const SAID = '要轮椅';

/** A declaration with a field too many on every level. */
function newerDeclaration() {
  const known = articleHousehold();
  const { hardship, applicant, consent } = known;
  const body = {
    ...known,
    wish: SAID,
    hardship: { ...hardship, ward: { wish: SAID } },
    applicant: { ...applicant, nickname: SAID },
    consent: { ...consent, wish: true },
  };
  return { known, body, places: ['/wish', '/hardship/ward', '/applicant/nickname', '/consent/wish'].sort() };
}

describeServer('versions', (server) => {
  let office: Office;
  let token: string;
  beforeAll(async () => {
    office = new Office(server());
    token = await office.token('villager');
  });
  const say = (method: string, path: string, version: string | number | undefined, body?: object, by = token) =>
    server().send(method, path, {
      token: by,
      body,
      headers: version === undefined ? {} : { [CONTRACT_HEADER]: String(version) },
    });
  const file = (version: string | number | undefined, body: object) => say('POST', '/api/declarations', version, body);
  const lastLine = () =>
    JSON.parse(
      server()
        .logged.filter((line) => line.includes('"route"'))
        .at(-1) ?? '{}',
    ) as { ignored?: string[] };

  it('ignores what it does not know of a newer phone, wherever it stands, and the log says where and never what', async () => {
    const { known, body, places } = newerDeclaration();
    const lines = server().logged.length;
    expect((await file(NEWER, body)).status).toBe(201);
    expect(lastLine().ignored?.sort()).toEqual(places);
    expect(server().logged.slice(lines).join('')).not.toContain(SAID);
    const { content } = await server().call('getMyDeclaration', { params: { id: known.id } }, token);
    const { hardship, circumstances, words, householdSize } = known;
    expect(content).toMatchObject({ hardship, circumstances, words, householdSize });
    expect(JSON.stringify(content)).not.toContain(SAID);
    // Sent again it is the same.
    expect((await file(NEWER, body)).status).toBe(201);
  });

  it('ignores it inside unions too', async () => {
    const caseId = await office.file();
    const { visit, ...confirm } = confirmBody(office.today);
    const [signed, ...others] = visit.authorizations;
    const action = {
      id: randomUUID(),
      basedOn: await office.version(caseId),
      type: 'confirm',
      weather: 'rain',
      body: {
        ...confirm,
        visit: {
          ...visit,
          assurances: { ...visit.assurances, food: { ...visit.assurances.food, stock: 3 } },
          authorizations: [{ ...signed, witness: SAID }, ...others],
        },
      },
    };
    const path = `/api/cases/${caseId}/actions`;
    expect((await say('POST', path, NEWER, action, await office.token('secretary'))).status).toBe(201);
    expect(lastLine().ignored?.sort()).toEqual(
      ['/weather', '/body/visit/assurances/food/stock', '/body/visit/authorizations/0/witness'].sort(),
    );
    const detail = await server().call('getCase', { params: { caseId } }, await office.token('county'));
    expect(detail.visit?.authorizations).toEqual(visit.authorizations);
  });

  it('ignores it in a query', async () => {
    expect((await say('GET', '/api/messages?folder=1', NEWER)).status).toBe(200);
    expect(lastLine().ignored).toEqual(['/query/folder']);
  });

  it.each([
    ['the same version', CONTRACT_VERSION],
    ['an older version', CONTRACT_VERSION - 1],
    ['no version', undefined],
    ['a version that is none', 'next'],
  ])('names each field that it does not know to a phone of %s, and stores nothing', async (_which, version) => {
    const { known, body, places } = newerDeclaration();
    const answer = await file(version, body);
    const { code, errors = [] } = answer.body as Problem;
    expect([answer.status, code]).toEqual([422, 'request.invalid']);
    expect(errors.map((error) => error.pointer).sort()).toEqual(places);
    expect(new Set(errors.map((error) => error.code))).toEqual(new Set(['unknown_field']));
    expect(lastLine().ignored).toBeUndefined();
    expect((await server().refused('getMyDeclaration', { params: { id: known.id } }, token)).status).toBe(404);
  });

  it('refuses of a newer phone what is wrong in a field that it knows, and a choice that it does not know', async () => {
    const { body } = newerDeclaration();
    const answer = await file(NEWER, { ...body, householdSize: 0, filer: { relation: 'robot' } });
    expect(answer.status).toBe(422);
    expect((answer.body as Problem).errors).toMatchObject([
      { pointer: '/householdSize', code: 'number.too_small' },
      { pointer: '/filer/relation', code: 'choice.unknown' },
    ]);
  });

  it('writes no field into its log whose name may be something that a person said, and only so many', async () => {
    const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, nth) => [`field${nth}`, nth]));
    expect((await file(NEWER, { ...articleHousehold(), [SAID]: 1, '522401199001010001': 1, ...many })).status).toBe(
      201,
    );
    const { ignored = [] } = lastLine();
    expect(ignored).toHaveLength(20);
    expect(ignored.filter((place) => place === '/?')).toHaveLength(2);
  });

  it('tells in OpenAPI how a caller says its version, with every operation', async () => {
    interface Operation {
      parameters: { in: string; name: string; required?: boolean }[];
    }
    const { paths } = (await say('GET', '/openapi.json', undefined)).body as {
      paths: Record<string, Record<string, Operation>>;
    };
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    for (const { parameters } of operations)
      expect(parameters.find(({ name }) => name === CONTRACT_HEADER)).toMatchObject({ in: 'header' });
    expect(operations.length).toBeGreaterThan(50);
  });
});
