const UNIQUE_VIOLATION = '23505';

/** What the database or the way to it answers when it cannot serve now, and may a moment later. */
const unavailable: readonly (readonly [what: RegExp, why: string])[] = [
  [/^08/, 'the connection broke'],
  [/^57P0[1-5]$/, 'the server stops, starts, or has ended the connection'],
  [/^57014$/, 'the statement took too long'],
  [/^25P03$/, 'the transaction was forgotten, or the machine slept in it'],
  [/^25006$/, 'this server has just become, or not yet ceased to be, a standby'],
  [/^53300$/, 'there are too many connections'],
  [/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/, 'no way to the server'],
];

/** What pg says, without a code, of a connection that is gone or could not be had. */
const gone = /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered|was closed))/;

/** An error and what it was caused by; drizzle wraps what the driver threw. */
function* causes(error: unknown): Generator<Error & { code?: unknown }> {
  for (let at = error; at instanceof Error; at = at.cause) yield at;
}

/** What the database says went wrong, as its five signs. */
export function errorCode(error: unknown): string | undefined {
  return [...causes(error)].map(({ code }) => code).find((code) => typeof code === 'string');
}

/** Whether the database refused a row because another has its key. */
export function isUniqueViolation(error: unknown): boolean {
  return errorCode(error) === UNIQUE_VIOLATION;
}

/** Whether the store could not be reached, or broke off: the same may succeed a moment later. */
export function isUnavailable(error: unknown): boolean {
  return [...causes(error)].some(
    ({ code, message }) =>
      gone.test(message) || (typeof code === 'string' && unavailable.some(([what]) => what.test(code))),
  );
}
