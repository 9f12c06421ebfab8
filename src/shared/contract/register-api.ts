/** The endpoints of the register, browsed. */
import type { ServedFile } from './attachment';
import type { Endpoint } from './endpoint';
import { SHEET_TYPE } from './imports';
import * as register from './register';
import * as z from '../base/zod';

// A table, read line by line.
// prettier-ignore
export const registerApi = {
  listRegister: { method: 'GET', path: '/api/register', summary: 'The households of the register in my areas, by village, page by page', who: 'content', query: register.RegisterQuery, reply: register.RegisterPage },
  exportRegister: { method: 'GET', path: '/api/register/sheet', summary: 'The same list whole, as a sheet with the columns asked for; who took it out is kept', who: 'content', query: register.RegisterSheetQuery, reply: z.custom<ServedFile<typeof SHEET_TYPE>>(), download: [SHEET_TYPE] },
} as const satisfies Record<string, Endpoint>;
