import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

declare module 'express-serve-static-core' {
  interface Request {
    /** Names the request in the log and in every problem. */
    id: string;
  }
}

/** One line a request: the route's pattern, never its address, and nothing of what was sent. */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    request.id = randomUUID();
    response.setHeader('X-Request-Id', request.id);
    const started = performance.now();
    response.on('finish', () => {
      const route: unknown = request.route;
      const pattern = typeof route === 'object' && route && 'path' in route ? route.path : 'none';
      log.info({
        requestId: request.id,
        method: request.method,
        route: pattern,
        status: response.statusCode,
        code: response.locals.code as unknown,
        ignored: response.locals.ignored as unknown,
        ms: Math.round(performance.now() - started),
      });
    });
    next();
  };
}
