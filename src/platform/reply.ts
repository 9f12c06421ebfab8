/** What an answer says as far as this app knows it, for the server may be newer: docs/adr/0022-versions.md. */
import { at, parseKnown } from '../shared/base/newer';
import * as z from '../shared/base/zod';
import type { Endpoint } from '../shared/contract/api';
import { FieldProblem, Problem } from '../shared/contract/problem';

/** `foreign`: something on the way answered in the server's place. */
type Read = { state: 'whole' | 'in_part'; reply: unknown } | { state: 'outdated' } | { state: 'foreign' };

type Issue = z.core.$ZodIssue;

/** Whether a word stands there that a newer server has, and this app has not. */
function isNewWord(holder: unknown, issue: Issue): boolean {
  if (issue.code !== 'invalid_value' && issue.code !== 'invalid_union') return false;
  const said = at(holder, issue.path);
  if (typeof said === 'string') return true;
  return issue.code === 'invalid_union' && issue.errors.some((choice) => choice.every((each) => isNewWord(said, each)));
}

/** Takes the smallest row out that holds each of these words; a word outside every row stays. */
function leaveOut(data: unknown, issues: readonly Issue[]): void {
  const places = new Map<unknown[], Set<unknown>>();
  for (const { path } of issues) {
    const last = path.map((key) => typeof key).lastIndexOf('number');
    if (last < 0) continue;
    const rows = at(data, path.slice(0, last)) as unknown[];
    places.set(rows, (places.get(rows) ?? new Set()).add(path[last]));
  }
  for (const [rows, left] of places) rows.splice(0, rows.length, ...rows.filter((_, place) => !left.has(place)));
}

/** @param data fresh from JSON: what this app doesn't know is taken out of it */
export function readReply({ reply, inPart }: Pick<Endpoint, 'reply' | 'inPart'>, data: unknown): Read {
  const { result } = parseKnown(reply, data);
  if (result.success) return { state: 'whole', reply: result.data };
  const { issues } = result.error;
  if (!issues.every((issue) => isNewWord(data, issue))) return { state: 'foreign' };
  if (!inPart) return { state: 'outdated' };
  leaveOut(data, issues);
  const rest = reply.safeParse(data);
  return rest.success ? { state: 'in_part', reply: rest.data } : { state: 'outdated' };
}

/** What every refusal of ours has; what a newer one has beside it may be beyond this app. */
const Refused = Problem.pick({ status: true, title: true, requestId: true }).extend({
  type: z.string().startsWith('urn:problem:'),
  code: Problem.shape.code.catch('app.outdated'),
  errors: z
    .array(FieldProblem.extend({ code: FieldProblem.shape.code.catch('format') }))
    .optional()
    .catch(undefined),
});

/** A refusal, if it is the server's. */
export function findProblem(data: unknown): Problem | undefined {
  const { data: whole } = Problem.safeParse(data);
  return whole ?? Refused.safeParse(data).data;
}
