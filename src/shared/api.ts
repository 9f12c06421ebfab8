/**
 * Every endpoint, once. The server mounts this table, the phone calls it, OpenAPI is generated from it,
 * and a reply that breaks its schema fails.
 */
import { Area, CountyPrefix, VillageCode, VillagePath } from './area';
import { CaseDetail, NewAction, Queue, QueueQuery } from './case';
import { DeclarationDetail, DeclarationReceipt, DeclarationSummary, NewDeclaration } from './declaration';
import { CaseProgress } from './progress';
import { PolicyInForce } from './policy';
import { Account, Session, SignIn, SignInWays } from './session';
import * as z from './zod';

export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  summary: string;
  /** Who may call it at all; what they may see or do there is decided by area, ownership and the transition table. */
  who: 'anyone' | 'signed_in' | 'staff';
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  reply: z.ZodType;
  /** 200 unless said. */
  status?: 200 | 201;
  /** The reply changes rarely: it carries an ETag and answers 304. */
  cached?: true;
}

const CaseId = z.strictObject({ caseId: z.uuid() });

// A table, read line by line.
// prettier-ignore
export const api = {
  signInWays: { method: 'GET', path: '/api/sign-in-ways', summary: 'How one signs in here', who: 'anyone', reply: SignInWays },
  signIn: { method: 'POST', path: '/api/session', summary: 'Exchange a login code for a session', who: 'anyone', body: SignIn, reply: Session, status: 201 },
  whoAmI: { method: 'GET', path: '/api/session', summary: 'The account signed in', who: 'signed_in', reply: Account },
  signOut: { method: 'DELETE', path: '/api/session', summary: 'End the session', who: 'signed_in', reply: z.object({}) },

  listCounties: { method: 'GET', path: '/api/areas', summary: 'Cities and counties', who: 'anyone', cached: true, reply: z.object({ cities: z.array(z.object({ ...Area.shape, counties: z.array(Area) })) }) },
  getCounty: { method: 'GET', path: '/api/areas/:county', summary: "A county's towns and villages", who: 'anyone', cached: true, params: z.strictObject({ county: CountyPrefix }), reply: z.object({ ...Area.shape, towns: z.array(z.object({ ...Area.shape, villages: z.array(Area) })) }) },
  getVillage: { method: 'GET', path: '/api/villages/:village', summary: 'A village by its code, as a QR scene names it', who: 'anyone', cached: true, params: z.strictObject({ village: VillageCode }), reply: VillagePath },
  getPolicy: { method: 'GET', path: '/api/policy', summary: 'What the policy in force promises', who: 'anyone', reply: PolicyInForce },

  fileDeclaration: { method: 'POST', path: '/api/declarations', summary: 'File a declaration; the same id twice is one', who: 'signed_in', body: NewDeclaration, reply: DeclarationReceipt, status: 201 },
  listMyDeclarations: { method: 'GET', path: '/api/declarations', summary: 'Declarations that I filed, newest first', who: 'signed_in', reply: z.object({ declarations: z.array(DeclarationSummary) }) },
  getMyDeclaration: { method: 'GET', path: '/api/declarations/:id', summary: 'One that I filed, with its progress', who: 'signed_in', params: z.strictObject({ id: z.uuid() }), reply: DeclarationDetail },

  listCases: { method: 'GET', path: '/api/cases', summary: 'The queue of my areas', who: 'staff', query: QueueQuery, reply: Queue },
  getCase: { method: 'GET', path: '/api/cases/:caseId', summary: 'A case in my areas', who: 'staff', params: CaseId, reply: CaseDetail },
  takeAction: { method: 'POST', path: '/api/cases/:caseId/actions', summary: 'Take an action on a case; the same id twice is one', who: 'signed_in', params: CaseId, body: NewAction, reply: CaseProgress, status: 201 },
} as const satisfies Record<string, Endpoint>;

export type Api = typeof api;
export type ApiName = keyof Api;

type Input<E, K extends string> = E extends Record<K, infer S extends z.ZodType> ? { [P in K]: z.input<S> } : unknown;
type Output<E, K extends string> = E extends Record<K, infer S extends z.ZodType> ? { [P in K]: z.output<S> } : unknown;

/** What the caller of an endpoint passes: `params`, `query` and `body`, each where the endpoint has it. */
export type ApiRequest<N extends ApiName> = Input<Api[N], 'params'> & Input<Api[N], 'query'> & Input<Api[N], 'body'>;
/** The same, as the server's handler receives it: parsed. */
export type ApiParsed<N extends ApiName> = Output<Api[N], 'params'> & Output<Api[N], 'query'> & Output<Api[N], 'body'>;
export type ApiReply<N extends ApiName> = z.output<Api[N]['reply']>;
