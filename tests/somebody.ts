/** Somebody at the running server without a screen of their own: what the others do meanwhile. */
import { randomUUID } from 'node:crypto';
import { api, type ApiName, type ApiReply, type ApiRequest, type Endpoint } from '../src/shared/contract/api';
import type { CaseDetail, NewActionInput } from '../src/shared/contract/case';
import type { Session } from '../src/shared/contract/session';
import type { CaseActionType, Status } from '../src/shared/contract/workflow';

interface Parts {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: object;
}

export interface Somebody {
  call<N extends ApiName>(name: N, request: ApiRequest<N>): Promise<ApiReply<N>>;
  getCase(caseId: string): Promise<CaseDetail>;
  /** The cases of theirs in a status. */
  casesIn(status: Status): Promise<string[]>;
  /** Takes an action on a case as it stands. */
  take(caseId: string, type: CaseActionType, body: object): Promise<void>;
}

/** @param code of a demo person */
export async function sessionAt(server: string, code: string): Promise<Session> {
  const response = await fetch(`${server}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  if (!response.ok) throw new Error(`${code}: ${response.status}`);
  return (await response.json()) as Session;
}

/** @param code of a demo person */
export async function somebodyAt(server: string, code: string): Promise<Somebody> {
  const { token } = await sessionAt(server, code);
  const call: Somebody['call'] = async (name, request) => {
    const { method, path }: Endpoint = api[name];
    const { params = {}, query = {}, body } = request as Parts;
    const address = path.replace(/:(\w+)/g, (_, key: string) => params[key] ?? '');
    const response = await fetch(`${server}${address}?${new URLSearchParams(query).toString()}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as unknown;
    if (!response.ok) throw new Error(`${name}: ${response.status} ${JSON.stringify(answer)}`);
    return answer as never;
  };
  const getCase = (caseId: string) => call('getCase', { params: { caseId } });
  return {
    call,
    getCase,
    casesIn: async (status) => (await call('listCases', { query: { view: 'all', status } })).cases.map(({ id }) => id),
    async take(caseId, type, body) {
      const { version } = await getCase(caseId);
      const action = { id: randomUUID(), basedOn: version, type, body } as NewActionInput;
      await call('takeAction', { params: { caseId }, body: action });
    },
  };
}
