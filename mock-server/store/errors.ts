const UNIQUE_VIOLATION = '23505';

/** What the database says went wrong, as its five signs; drizzle wraps what the driver threw. */
export function errorCode(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') return at.code;
  return undefined;
}

/** Whether the database refused a row because another has its key. */
export const isUniqueViolation = (error: unknown): boolean => errorCode(error) === UNIQUE_VIOLATION;
