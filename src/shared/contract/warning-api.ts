/** The endpoints of departments' warnings, once they are sent. */
import type { Endpoint } from './endpoint';
import * as warning from './warning';

// A table, read line by line.
// prettier-ignore
export const warningApi = {
  listWarnings: { method: 'GET', path: '/api/warnings', summary: "My department's warnings, the newest first: how each stands, and nothing that others gave", who: 'warner', keyed: true, query: warning.WarningsQuery, inPart: true, reply: warning.Warnings },
  getWarningPrecision: { method: 'GET', path: '/api/warning-precision', summary: 'How many warnings of each line became recognized households; a department sees its own lines', who: 'precision', query: warning.PrecisionQuery, reply: warning.WarningPrecision },
} as const satisfies Record<string, Endpoint>;
