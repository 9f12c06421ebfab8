/** Every error leaves as `application/problem+json`, in the caller's language, with a request id. */
import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { Refusal, problems, type Problem, type ProblemCode } from '../../src/shared/contract/problem';
import { fieldSentence, problemSentence } from '../../src/shared/words';
import { words as inBoth } from '../../src/shared/words/both';
import { isUnavailable } from '../store/errors';
import { localeOf } from './locale';

/** What Express's own parsers throw, by its `type`. */
const parserErrors: Record<string, ProblemCode> = {
  'entity.too.large': 'request.too_large',
  'entity.parse.failed': 'request.not_json',
  'encoding.unsupported': 'request.wrong_media_type',
  'charset.unsupported': 'request.wrong_media_type',
};

/** Seconds. */
const retryAfter: Partial<Record<ProblemCode, number>> = { 'store.unavailable': 2 };

function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (isUnavailable(error)) return new Refusal('store.unavailable');
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  const known = 'type' in error ? parserErrors[String(error.type)] : undefined;
  return known || Number(error.status) < 500 ? new Refusal(known ?? 'request.not_json') : undefined;
}

/** A database's message may repeat what was stored, so only names, codes and places are kept. */
export function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const places = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .map((line) => line.trim());
  return {
    kind: error.name,
    ...('code' in error ? { code: error.code } : {}),
    places,
    ...(error.cause ? { cause: traceOf(error.cause) } : {}),
  };
}

export function problemOf(refusal: Refusal, request: Request): Problem {
  const words = inBoth[localeOf(request)];
  const { errors, ...extra } = refusal.extra;
  return {
    type: `urn:problem:${refusal.code}`,
    status: problems[refusal.code],
    code: refusal.code,
    title: problemSentence(refusal, words),
    requestId: String(request.id),
    ...(errors ? { errors: errors.map((problem) => ({ ...problem, detail: fieldSentence(problem, words) })) } : {}),
    ...extra,
  };
}

export const unknownRoute: RequestHandler = () => {
  throw new Refusal('route.unknown');
};

export function answerProblems(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const refusal = refusalOf(error) ?? new Refusal('server.failed');
    if (refusal.code === 'server.failed' || refusal.code === 'store.unavailable')
      log.error({ requestId: request.id, error: traceOf(error) }, 'request failed');
    if (response.headersSent) {
      next(error);
      return;
    }
    response.locals.code = refusal.code;
    const problem = problemOf(refusal, request);
    const seconds = retryAfter[refusal.code];
    if (seconds !== undefined) response.setHeader('Retry-After', seconds);
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}
