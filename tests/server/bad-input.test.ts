import { randomUUID } from 'node:crypto';
import { api, type Endpoint, type Who } from '../../src/shared/contract/api';
import { Problem } from '../../src/shared/contract/problem';
import { articleHousehold } from '../people';
import { callerOf, describeServer } from './harness';

const endpoints = Object.entries(api) as [string, Endpoint][];
const fill = (path: string) =>
  path
    .replace(':county', '520526')
    .replace(':village', '520526107001')
    .replace(':notice', 'n'.repeat(16))
    .replace(':year', '2027')
    .replace(/:\w+/g, randomUUID());

describeServer('bad input', (server) => {
  let villager: string;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    for (const code of new Set(Object.values(callerOf))) tokens.set(code, await server().signIn(code));
    villager = tokens.get(callerOf.signed_in) ?? '';
  });
  const allowed = (who: Who) => tokens.get(callerOf[who]) ?? '';
  const stored = async () => (await server().call('listMyDeclarations', {}, villager)).declarations.length;

  describe.each(endpoints.filter(([, { body }]) => body))('%s', (_name, { method, path, who }) => {
    const send = (body: unknown, headers = {}) =>
      server().send(method, fill(path), { token: allowed(who), body, headers });
    it.each([
      ['a body over 100 KB', () => send({ words: 'x'.repeat(101 * 1024) }), 413, 'request.too_large'],
      ['broken JSON', () => send('{"id": '), 400, 'request.not_json'],
      ['no body', () => send(undefined), 415, 'request.wrong_media_type'],
      [
        'a form',
        () => send('a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
        415,
        'request.wrong_media_type',
      ],
      ['an array', () => send([]), 422, 'request.invalid'],
      ['a string', () => send('"words"'), 422, 'request.invalid'],
      ['null', () => send(null), 422, 'request.invalid'],
      ['nothing that it asks for', () => send({}), 422, 'request.invalid'],
      ['a field too many', () => send({ surprise: 1 }), 422, 'request.invalid'],
    ])('refuses %s', async (_what, act, status, code) => {
      const answer = await act();
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect([answer.status, Problem.parse(answer.body).code]).toEqual([status, code]);
    });
  });

  describe.each(endpoints.filter(([, { who }]) => who !== 'anyone'))('%s', (_name, { method, path, body }) => {
    it.each([
      ['no session', ''],
      ['a made-up one', 'x'.repeat(43)],
    ])('refuses %s', async (_what, token) => {
      const answer = await server().send(method, fill(path), { token, ...(body ? { body: {} } : {}) });
      expect([answer.status, (answer.body as Problem).code]).toEqual([401, 'session.required']);
    });
  });

  describe.each(endpoints)('%s', (_name, { method, path, body, who }) => {
    it('refuses a query that it does not know', async () => {
      const answer = await server().send(method, `${fill(path)}?surprise=1`, {
        token: allowed(who),
        ...(body ? { body: {} } : {}),
      });
      expect((answer.body as Problem).errors).toContainEqual(
        expect.objectContaining({ pointer: '/query/surprise', code: 'unknown_field' }),
      );
    });
    it('is known by its methods only', async () => {
      const answer = await server().send('PATCH', fill(path));
      expect([answer.status, (answer.body as Problem).code]).toEqual([405, 'route.wrong_method']);
      expect(answer.headers.get('allow')).toContain(method);
    });
  });

  const illness = { kind: 'illness', who: 'self', treatment: 'inpatient', paid: 20_000, selfPaid: 5_000 };
  const disaster = {
    kind: 'disaster',
    type: 'flood',
    happenedOn: '2026-11-20',
    losses: ['house'],
    houseHabitable: true,
  };
  const accident = {
    kind: 'accident',
    type: 'fall',
    who: 'self',
    happenedOn: '2026-11-20',
    outcome: 'healing',
    paid: 9_000,
    selfPaid: 5_000,
  };
  const good = articleHousehold();
  const { idNumber = '' } = good.applicant;
  const wrongDigit = idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1');
  it.each<[string, object, string, string]>([
    ['an amount of −1', { hardship: { ...illness, selfPaid: -1 } }, '/hardship/selfPaid', 'number.too_small'],
    ['an amount of 10^12', { hardship: { ...illness, paid: 1e12 } }, '/hardship/paid', 'number.too_big'],
    ['a fraction of a yuan', { hardship: { ...illness, paid: 20_000.5 } }, '/hardship/paid', 'number.not_integer'],
    ['an amount in words', { hardship: { ...illness, paid: '两万' } }, '/hardship/paid', 'number.expected'],
    [
      'more self-paid than paid',
      { hardship: { ...illness, selfPaid: 20_001 } },
      '/hardship/selfPaid',
      'illness.self_paid_over_paid',
    ],
    ['a kind that does not exist', { hardship: { kind: 'bad_luck' } }, '/hardship/kind', 'choice.unknown'],
    [
      'another kind’s question',
      { hardship: { ...illness, houseHabitable: true } },
      '/hardship/houseHabitable',
      'unknown_field',
    ],
    [
      'an impossible date',
      { hardship: { ...disaster, happenedOn: '2026-02-30' } },
      '/hardship/happenedOn',
      'date.impossible',
    ],
    [
      'a date in the future',
      { hardship: { ...disaster, happenedOn: '2026-11-24' } },
      '/hardship/happenedOn',
      'date.future',
    ],
    [
      'an accident in the future',
      { hardship: { ...accident, happenedOn: '2026-11-24' } },
      '/hardship/happenedOn',
      'date.future',
    ],
    [
      'an accident that cost its household more than it cost',
      { hardship: { ...accident, selfPaid: 9_001 } },
      '/hardship/selfPaid',
      'illness.self_paid_over_paid',
    ],
    [
      'an identity number with a wrong check digit',
      { applicant: { ...good.applicant, idNumber: wrongDigit } },
      '/applicant/idNumber',
      'id_number.checksum',
    ],
    ['a village that does not exist', { village: '520526107999' }, '/village', 'village.unknown'],
    ['a town in place of a village', { village: '520526107000' }, '/village', 'format'],
    ['5,000 emoji', { words: '😀'.repeat(5000) }, '/words', 'text.too_long'],
    ['a control character', { words: '家里\u0000进水' }, '/words', 'text.control_character'],
    ['words that nobody can see', { words: '\u200b' }, '/words', 'required'],
    [
      'what an input method left in a name',
      { applicant: { ...good.applicant, name: '龙小ying' } },
      '/applicant/name',
      'name.format',
    ],
    [
      'a date before anyone lived',
      { hardship: { ...disaster, happenedOn: '0001-01-01' } },
      '/hardship/happenedOn',
      'date.impossible',
    ],
    ['half a character', { words: '家里\ud83d进水' }, '/words', 'text.control_character'],
    ['a household of nobody', { householdSize: 0 }, '/householdSize', 'number.too_small'],
    ['a helper without a phone', { filer: { relation: 'neighbour', name: '李大婶' } }, '/filer/phone', 'required'],
    [
      'no phone of one who files for themselves',
      { applicant: { name: '赵小满', idNumber: good.applicant.idNumber } },
      '/applicant/phone',
      'required',
    ],
    [
      'health told without consent',
      { consent: { ...good.consent, health: false } },
      '/consent/health',
      'consent.required',
    ],
    [
      'a child’s accident without its guardian’s consent',
      { hardship: { ...accident, who: 'child' } },
      '/consent/children',
      'consent.required',
    ],
    [
      'something else without words',
      { hardship: { kind: 'other', type: 'other' }, words: undefined },
      '/words',
      'other.words_required',
    ],
  ])(
    'a declaration with %s is refused beside its field, in both languages, and nothing is stored',
    async (_what, changes, pointer, code) => {
      const before = await stored();
      const body = { ...articleHousehold(), ...changes };
      for (const [language, sentence] of [
        ['zh-CN', /[\u4e00-\u9fff]/],
        ['fr;q=0.9,en;q=0.8,zh;q=0.7', /^[ -~“”]+$/],
        ['en;q=0.1,zh;q=0.9', /[\u4e00-\u9fff]/],
      ] as const) {
        const answer = await server().send('POST', '/api/declarations', {
          token: villager,
          body,
          headers: { 'accept-language': language },
        });
        expect(answer.status).toBe(422);
        const { errors = [], title } = answer.body as Problem;
        expect(errors.map((error) => [error.pointer, error.code])).toEqual([[pointer, code]]);
        expect(errors[0]?.detail).toMatch(sentence);
        expect(title).toMatch(sentence);
      }
      expect(await stored()).toBe(before);
    },
  );

  it('answers for an address that is none', async () => {
    expect((await server().send('GET', '/api/nothing')).body).toMatchObject({ status: 404, code: 'route.unknown' });
    expect((await server().send('GET', '/api/areas/529999')).body).toMatchObject({
      status: 404,
      code: 'area.not_found',
    });
    expect((await server().send('GET', '/api/areas/520500')).body).toMatchObject({ status: 422 });
    expect((await server().send('GET', '/api/villages/520526107999')).body).toMatchObject({
      status: 404,
      code: 'area.not_found',
    });
  });

  it('logs a request id and its route, and nothing that anyone said', async () => {
    const body = articleHousehold();
    await server().call('fileDeclaration', { body }, villager);
    await server().refused('fileDeclaration', { body: { ...body, householdSize: 99 } }, villager);
    const log = server().logged.join('');
    expect(log).toContain('"route":"/api/declarations"');
    expect(log).toMatch(/"requestId":"[0-9a-f-]{36}"/);
    for (const secret of [
      body.applicant.idNumber,
      body.applicant.name,
      body.applicant.phone ?? '',
      body.words ?? '',
      body.id,
      villager,
    ])
      expect(log).not.toContain(secret);
  });

  it('keeps a fault of its own out of the answer, and personal data out of its log', async () => {
    const { services } = server();
    const lines = server().logged.length;
    const failing = jest.spyOn(services, 'write').mockRejectedValueOnce(new Error('duplicate key (name)=(赵小满)'));
    const answer = await server().send('POST', '/api/declarations', { token: villager, body: articleHousehold() });
    expect(failing).toHaveBeenCalled();
    expect([answer.status, (answer.body as Problem).code]).toEqual([500, 'server.failed']);
    const told = server().logged.slice(lines).join('');
    expect(told).toContain('request failed');
    expect(told + JSON.stringify(answer.body)).not.toContain('赵小满');
  });
});
