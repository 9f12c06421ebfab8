/** Mounts the shared endpoint table on Express: who may call, what comes in, what goes out. */
import { createHash } from 'node:crypto';
import type { Express, Request, RequestHandler, Response } from 'express';
import { api, type ApiName, type Endpoint } from '../../src/shared/contract/api';
import { Refusal, fieldProblems, pointerTo, type FieldProblem } from '../../src/shared/contract/problem';
import type { ServedFile } from '../../src/shared/contract/attachment';
import { callers, type Role } from '../../src/shared/contract/session';
import * as z from '../../src/shared/base/zod';
import { findNul } from '../nul';
import type { ReferenceSource } from '../reference/source';
import type { SignedIn } from '../store/accounts';
import type { Handlers } from './handler';
import { localeOf } from './locale';
import { parseFrom } from './newer';
import { readUpload } from './upload';

/** What requests are received with. */
interface Reception {
  /** Whoever is found is found with a reference that is no older. */
  findSignedIn(token: string): Promise<SignedIn | undefined>;
  /** The same of a department's key, which does where the table says so. */
  findKeyHolder(key: string): Promise<SignedIn | undefined>;
  isKey(token: string): boolean;
  reference: ReferenceSource;
  /** The product's own version. */
  release: string;
}
const NOTHING = z.strictObject({});

export function mount(app: Express, handlers: Handlers, reception: Reception): void {
  const methods = new Map<string, string[]>();
  for (const [name, endpoint] of Object.entries(api) as [ApiName, Endpoint][]) {
    // The table pairs each name with its handler's type; that pairing is lost when walking it.
    const handle = handlers[name] as (request: unknown) => unknown;
    const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'delete';
    app[method](endpoint.path, serve(endpoint, handle, reception));
    methods.set(endpoint.path, [...(methods.get(endpoint.path) ?? []), endpoint.method]);
  }
  // A path without a parameter is not taken for one that has it.
  const byParameters = [...methods].sort(([one], [other]) => Number(one.includes(':')) - Number(other.includes(':')));
  for (const [path, allowed] of byParameters) {
    // One layer: `app.all` makes one for each of the forty methods there are.
    app.route(path).all((_request, response) => {
      response.setHeader('Allow', allowed.join(', '));
      throw new Refusal('route.wrong_method');
    });
  }
}

function serve(endpoint: Endpoint, handle: (request: unknown) => unknown, reception: Reception): RequestHandler {
  const etagOf = etagsOf(endpoint, reception);
  return async (request, response) => {
    const caller = await callerOf(endpoint, request, reception);
    const parsed = parse(endpoint, request, response);
    const etag = etagOf?.();
    if (etag !== undefined && request.get('if-none-match') === etag) {
      response.status(304).set({ ETag: etag, 'Cache-Control': 'no-cache' }).end();
      return;
    }
    const file = endpoint.upload && { file: await readUpload(request, response, endpoint.upload.max) };
    const reply = await handle({ ...parsed, ...file, ...caller, locale: localeOf(request), from: request.ip ?? '' });
    if (endpoint.download) sendFile(response, reply as ServedFile<string>);
    else send(endpoint, response, endpoint.reply.parse(reply), etag);
  };
}

async function callerOf(
  { who, keyed }: Endpoint,
  request: Request,
  { findSignedIn, findKeyHolder, isKey, reference }: Reception,
): Promise<{ account: SignedIn; token: string } | undefined> {
  if (who === 'anyone') {
    await reference.refresh();
    return undefined;
  }
  const token = /^Bearer (\S{1,200})$/.exec(request.get('authorization') ?? '')?.[1];
  const find = token && isKey(token) ? (keyed ? findKeyHolder : undefined) : findSignedIn;
  const account = token && find ? await find(token) : undefined;
  if (!token || !account) throw new Refusal('session.required');
  if (!mayCall(who, account)) throw new Refusal('not_allowed');
  return { account, token };
}

function mayCall(who: Exclude<Endpoint['who'], 'anyone'>, { roles }: SignedIn): boolean {
  if (who === 'signed_in') return true;
  const may: readonly Role[] = callers[who];
  return roles.some(({ role }) => may.includes(role));
}

/** @throws Refusal with every field that is wrong, wherever it stands. */
function parse(
  { params, query = NOTHING, body, sealed }: Endpoint,
  request: Request,
  response: Response,
): Record<string, unknown> {
  if (body && !request.is('application/json')) throw new Refusal('request.wrong_media_type');
  const errors: FieldProblem[] = [];
  const parts: [name: string, schema: z.ZodType | undefined, value: unknown, root: string][] = [
    ['params', params, request.params, '/path'],
    ['query', query, request.query, '/query'],
    ['body', body, request.body, ''],
  ];
  const parsed = parts.flatMap(([name, schema, value, root]) => {
    const nul = schema && !sealed && findNul(value, []);
    if (nul) {
      errors.push({ pointer: pointerTo(root, nul), code: 'text.control_character' });
      return [];
    }
    const result = schema && parseFrom(request, response, schema, value, root);
    if (result?.success === false) errors.push(...fieldProblems(result.error, root));
    return result?.success ? [[name, result.data] as const] : [];
  });
  if (errors.length > 0) throw new Refusal('request.invalid', { errors });
  return Object.fromEntries(parsed);
}

/** Personal, so nobody on the way keeps it; and whatever is in it, no browser takes it for a page. */
function sendFile(response: Response, { type, name, bytes }: ServedFile<string>): void {
  response
    .status(200)
    .set({
      'Content-Type': type,
      'Content-Disposition': name === undefined ? 'inline' : `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    .end(bytes);
}

/** Weak: compression changes the bytes, not the content. Of what is said and how: a new release may say the same areas otherwise. */
function etagsOf({ cached, reply }: Endpoint, { reference, release }: Reception): (() => string) | undefined {
  if (!cached) return undefined;
  const form = JSON.stringify([release, z.toJSONSchema(reply)]);
  const digest = createHash('sha256').update(form).digest('base64url').slice(0, 8);
  return () => `W/"${reference.current().versions[cached].toString(36)}.${digest}"`;
}

function send({ status = 200 }: Endpoint, response: Response, reply: unknown, etag: string | undefined): void {
  response
    .status(status)
    .type('application/json')
    .set(etag === undefined ? { 'Cache-Control': 'no-store' } : { 'Cache-Control': 'no-cache', ETag: etag })
    .send(JSON.stringify(reply));
}
