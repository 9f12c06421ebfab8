/** Numbers that no column holds, NUL, and instants at the ends of time, in every place of every request. */
import { randomUUID } from 'node:crypto';
import { api, type Endpoint } from '../../src/shared/contract/api';
import { CONSENT_VERSION } from '../../src/shared/contract/consent';
import { Problem } from '../../src/shared/contract/problem';
import type * as z from '../../src/shared/base/zod';
import { articleHousehold, nextIdNumber } from '../people';
import { callerOf, describeServer } from './harness';

type Def = { type: string } & Record<string, never>;
const defOf = (schema: z.ZodType) => (schema as unknown as { def: Def }).def as unknown as Record<string, unknown>;

/** What some string of the contract would be; the first that its schema takes. */
const strings = [
  '00000000-0000-4000-8000-000000000001',
  '2026-11-23',
  '2026-11-23T02:00:00.000Z',
  '520526107001',
  '520526',
  '赵小满',
  '0857-0000123',
  nextIdNumber(),
  '2027',
  'n'.repeat(16),
  'abcdef-1',
  CONSENT_VERSION,
  'https://example.com',
  '12',
  '123456',
  'abc',
];
type Path = readonly (string | number)[];
interface Leaf {
  path: Path;
  kind: 'number' | 'string';
}
interface Sample {
  value: unknown;
  leaves: Leaf[];
}

/** A value that the schema likely takes, with all that may be there, one for each choice of a union. */
function samples(schema: z.ZodType, path: Path = []): Sample[] {
  const def = defOf(schema);
  const inner = (key: string) => samples(def[key] as z.ZodType, path);
  switch (def.type) {
    case 'object': {
      const parts = Object.entries(def.shape as Record<string, z.ZodType>).map(
        ([key, each]) => [key, samples(each, [...path, key])] as const,
      );
      const most = Math.max(1, ...parts.map(([, all]) => all.length));
      return Array.from({ length: most }, (_, n) => {
        const chosen = parts.map(([key, all]) => [key, all[n % all.length] as Sample] as const);
        return {
          value: Object.fromEntries(chosen.map(([key, { value }]) => [key, value])),
          leaves: chosen.flatMap(([, { leaves }]) => leaves),
        };
      });
    }
    case 'union':
      return (def.options as z.ZodType[]).flatMap((each) => samples(each, path));
    case 'array':
      return samples(def.element as z.ZodType, [...path, 0]).map(({ value, leaves }) => ({
        value:
          schema.safeParse([value]).success || !schema.safeParse([value, value]).success ? [value] : [value, value],
        leaves,
      }));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
    case 'nonoptional':
      return inner('innerType');
    case 'pipe':
      return inner('in');
    case 'lazy':
      return samples((def.getter as () => z.ZodType)(), path);
    case 'literal':
      return [{ value: (def.values as unknown[])[0], leaves: [] }];
    case 'enum':
      return [{ value: Object.values(def.entries as object)[0], leaves: [] }];
    case 'boolean':
      return [{ value: true, leaves: [] }];
    case 'number':
      return [
        {
          value: [1, 5, 20, 0].find((each) => schema.safeParse(each).success) ?? 1,
          leaves: [{ path, kind: 'number' }],
        },
      ];
    case 'string':
      return [
        {
          value: strings.find((each) => schema.safeParse(each).success) ?? '话',
          leaves: [{ path, kind: 'string' }],
        },
      ];
    default:
      return [{ value: undefined, leaves: [] }];
  }
}

function put(value: unknown, path: Path, hostile: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return hostile;
  if (Array.isArray(value))
    return value.map((each, index) => (index === key ? put(each, rest, hostile) : (each as unknown)));
  return { ...(value as object), [key]: put((value as Record<string, unknown>)[key], rest, hostile) };
}

const numbers = [2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, 1e300, -1];
const cursor = (position: object) => Buffer.from(JSON.stringify(position)).toString('base64url');
const ends = ['0000-01-01T00:00:00.000Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59Z'];
const id = '00000000-0000-4000-8000-000000000001';
const hostileStrings = [
  'a\u0000b',
  '\u0000',
  '2026-11\u0000',
  ...ends,
  '0000-01-01',
  '9999-12-31',
  '2147483648',
  '999999999999',
  ...ends.flatMap((at) => [
    cursor({ at, id }),
    cursor({ asOf: at, overdueRank: 1, priorityRank: 1, dueAt: at, id }),
    cursor({ asOf: '2026-11-23T02:00:00.000Z', overdueRank: 1, priorityRank: 1, dueAt: at, id }),
  ]),
  cursor({ name: 'a\u0000b', id }),
  cursor({ name: null, id: 'a\u0000b' }),
];

const endpoints = Object.entries(api) as [string, Endpoint][];

describeServer('hostile values', (server) => {
  const tokens = new Map<string, string>();
  let caseId = '';
  let declaration = '';
  beforeAll(async () => {
    for (const code of new Set(Object.values(callerOf))) tokens.set(code, await server().signIn(code));
    const villager = tokens.get(callerOf.signed_in) ?? '';
    const receipt = await server().call('fileDeclaration', { body: articleHousehold() }, villager);
    declaration = receipt.id;
    caseId = (await server().call('getMyDeclaration', { params: { id: declaration } }, villager)).progress.caseId;
  });

  it.each(endpoints.filter(([name]) => name !== 'signOut'))(
    'are answered by %s with no failure of the server',
    async (name, { method, path, who, params, query, body }) => {
      const known: Record<string, string> = { caseId, village: '520526107001', county: '520526', year: '2027' };
      const fill = (given: Record<string, string> = {}) =>
        path.replace(/:(\w+)/g, (_, key: string) =>
          encodeURIComponent(
            given[key] ?? known[key] ?? (path.startsWith('/api/declarations/') ? declaration : randomUUID()),
          ),
        );
      const token = tokens.get(name === 'takeAction' ? callerOf.content : callerOf[who]) ?? '';
      const failed: string[] = [];
      const send = async (what: string, address: string, content?: unknown) => {
        const answer = await server().send(method, address, {
          token,
          ...(content === undefined ? {} : { body: content }),
        });
        if (answer.status >= 500) failed.push(`${what}: ${answer.status}`);
      };
      const good = body && samples(body)[0]?.value;
      for (const key of Object.keys(params?.shape ?? {}))
        for (const hostile of hostileStrings) await send(`path ${key} ${hostile}`, fill({ [key]: hostile }), good);
      for (const key of Object.keys(query?.shape ?? {}))
        for (const hostile of [...hostileStrings, ...numbers.map(String)])
          await send(`query ${key} ${hostile}`, `${fill()}?${key}=${encodeURIComponent(hostile)}`, good);
      for (const { value, leaves } of body ? samples(body) : [])
        for (const { path: at, kind } of leaves)
          for (const hostile of kind === 'number' ? numbers : hostileStrings) {
            // Another action each time, where an id is asked for.
            const fresh = value && typeof value === 'object' && 'id' in value ? { ...value, id: randomUUID() } : value;
            await send(`body ${at.join('/')} ${String(hostile)}`, fill(), put(fresh, at, hostile));
          }
      expect(failed).toEqual([]);
    },
    120_000,
  );

  it('are refused beside their field: a version of a consent that was never published', async () => {
    const villager = tokens.get(callerOf.signed_in) ?? '';
    for (const version of ['2020-01', 'a\u0000', '']) {
      const answer = await server().send('POST', '/api/declarations', {
        token: villager,
        body: { ...articleHousehold(), consent: { version, health: true, finance: true } },
      });
      expect([answer.status, Problem.parse(answer.body).errors?.[0]?.pointer]).toEqual([422, '/consent/version']);
    }
  });
});
