/**
 * Every endpoint, once. The server mounts this table, the phone calls it, OpenAPI is generated from it,
 * and a reply that breaks its schema fails.
 */
import type * as z from '../base/zod';
import { adminApi } from './admin-api';
import { importApi } from './import-api';
import { mainApi } from './main-api';
import { phoneApi } from './phone-api';
import { registerApi } from './register-api';
import { registerCheckApi } from './register-check-api';
import { sendWarningsApi } from './send-warnings-api';
import { warningApi } from './warning-api';

export type { Endpoint, Who } from './endpoint';

export const api = {
  ...mainApi,
  ...adminApi,
  ...importApi,
  ...registerApi,
  ...registerCheckApi,
  ...phoneApi,
  ...warningApi,
  ...sendWarningsApi,
} as const;

export type Api = typeof api;
export type ApiName = keyof Api;

type Input<E, K extends string> = E extends Record<K, infer S extends z.ZodType> ? { [P in K]: z.input<S> } : unknown;
type Output<E, K extends string> = E extends Record<K, infer S extends z.ZodType> ? { [P in K]: z.output<S> } : unknown;

/** What the caller of an endpoint passes: `params`, `query` and `body`, each where the endpoint has it. */
export type ApiRequest<N extends ApiName> = Input<Api[N], 'params'> & Input<Api[N], 'query'> & Input<Api[N], 'body'>;
/** The same, as the server's handler receives it: parsed. */
export type ApiParsed<N extends ApiName> = Output<Api[N], 'params'> &
  Output<Api[N], 'query'> &
  Output<Api[N], 'body'> &
  (Api[N] extends { upload: object } ? { file: Uint8Array } : unknown);
export type ApiReply<N extends ApiName> = z.output<Api[N]['reply']>;
