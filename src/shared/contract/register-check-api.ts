/** The endpoints of what the checks find in the register. */
import type { Endpoint } from './endpoint';
import * as check from './register-check';
import * as z from '../base/zod';

// A table, read line by line.
// prettier-ignore
export const registerCheckApi = {
  getDataQuality: { method: 'GET', path: '/api/data-quality', summary: 'What the checks found in the register of an area, by check and by place, and how often each was right', who: 'content', query: check.DataQualityQuery, reply: check.DataQuality },
  listFindings: { method: 'GET', path: '/api/findings', summary: 'What one check found in an area, household by household', who: 'content', query: check.FindingsQuery, inPart: true, reply: check.RegisterFindings },
  answerFinding: { method: 'POST', path: '/api/findings/:id/answer', summary: 'Say why it is right as it stands: it stays quiet until what it looked at changes', who: 'content', params: z.strictObject({ id: z.uuid() }), body: check.FindingAnswer, sealed: true, reply: z.object({}) },
} as const satisfies Record<string, Endpoint>;
