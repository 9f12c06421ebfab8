const UNIQUE_VIOLATION = '23505';

/** Whether the database refused a row because another has its key; drizzle wraps what the driver threw. */
export function isUniqueViolation(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && at.code === UNIQUE_VIOLATION) return true;
  return false;
}
