/** Everything that the demo people can open at a server, as one value that can be kept and compared. */
import { demoPeople } from '../../mock-server/seed/people';
import { api, type ApiName, type Endpoint } from '../../src/shared/contract/api';
import type { CaseDetail } from '../../src/shared/contract/case';
import { callers, type Role } from '../../src/shared/contract/session';
import type { TestServer } from './harness';

/** By person and endpoint. */
export type Lists = Record<string, Partial<Record<ApiName, unknown>>>;

/** Whatever is read without naming one thing. */
const lists = (Object.keys(api) as ApiName[]).filter((name) => {
  const { method, params, query, who }: Endpoint = api[name];
  return method === 'GET' && !params && query?.safeParse({}).success !== false && who !== 'anyone';
});

const mayCall = (name: ApiName, roles: readonly Role[]): boolean => {
  const { who }: Endpoint = api[name];
  return (
    who === 'anyone' || who === 'signed_in' || roles.some((role) => (callers[who] as readonly Role[]).includes(role))
  );
};

/** Cursors are the server's own business, and what is not said is not there. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'nextCursor' ? undefined : each)));

/** The first page of each list that a person has. @throws Error when one is refused */
export async function readLists(server: TestServer): Promise<Lists> {
  const seen: Lists = {};
  for (const { code } of demoPeople) {
    const token = await server.signIn(code);
    const { roles } = await server.call('whoAmI', {}, token);
    const own: Lists[string] = (seen[code] = {});
    for (const name of lists)
      if (
        mayCall(
          name,
          roles.map(({ role }) => role),
        )
      )
        own[name] = plain(await server.call(name, { query: name === 'listCases' ? { view: 'all' } : {} }, token));
  }
  return seen;
}

/** Cases as whoever answers for their county opens them. */
export async function readCases(server: TestServer, county: string, ids: readonly string[]): Promise<CaseDetail[]> {
  const token = await server.signIn(county);
  const pages: CaseDetail[] = [];
  for (const caseId of ids)
    pages.push(plain(await server.call('getCase', { params: { caseId } }, token)) as CaseDetail);
  return pages;
}
