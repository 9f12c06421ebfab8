/** How a department's own system sends what it warns of; no screen calls it. */
import type { Endpoint } from './endpoint';
import * as rows from './warning-rows';

// A table, read line by line.
// prettier-ignore
export const sendWarningsApi = {
  sendWarnings: { method: 'POST', path: '/api/warnings', summary: 'Send rows of a sheet of warnings: judged and written as a sheet is; each comes back with what became of it. Sent again, nothing changes', who: 'warner', keyed: true, body: rows.NewWarnings, sealed: true, reply: rows.WarningResults },
} as const satisfies Record<string, Endpoint>;
