/**
 * Every error that the server can answer, once: a stable code and its HTTP status.
 * The sentences are in `../words` under `problem` and `field`; a code without one fails the type check.
 */
import { LikelyDuplicate } from './duplicate';
import { fieldCodes, type FieldCode } from '../base/field-code';
import { Condition } from './condition';
import { CaseProgress } from './progress';
import { roles } from './session';
import * as z from '../base/zod';

/** What can be wrong with a request as a whole. */
export const problems = {
  'request.not_json': 400,
  'request.too_large': 413,
  'request.wrong_media_type': 415,
  'request.invalid': 422,
  'route.unknown': 404,
  'route.wrong_method': 405,
  'session.required': 401,
  'key.too_many_calls': 429,
  'session.code_invalid': 401,
  'session.code_used': 401,
  'session.high_risk_user': 403,
  'session.too_many_tries': 429,
  'wechat.unavailable': 503,
  'typing_aid.off': 404,
  'typing_aid.unavailable': 503,
  'typing_aid.too_many_tries': 429,
  'typing_aid.code_used_up': 422,
  'typing_aid.foreign_number': 422,
  'typing_aid.no_card': 422,
  'typing_aid.outside': 422,
  not_allowed: 403,
  'area.not_found': 404,
  'declaration.not_found': 404,
  'declaration.denied': 403,
  'declaration.id_reused': 409,
  'declaration.erased': 410,
  'declaration.not_given': 409,
  'draft.changed': 409,
  'draft.filed': 409,
  'draft.too_many': 409,
  'filing.wrong': 422,
  'filing.own': 409,
  'filing.too_many_tries': 429,
  'attachment.too_large': 413,
  'attachment.type': 415,
  'attachment.too_many': 409,
  'attachment.id_reused': 409,
  'attachment.not_found': 404,
  'attachment.unavailable': 503,
  'action.not_found': 404,
  'case.not_found': 404,
  'case.erased': 410,
  'case.changed': 409,
  'case.action_not_possible': 409,
  'case.another_open': 409,
  'case.conditions_unmet': 409,
  'case.objections_open': 409,
  'case.not_overdue': 409,
  'case.upheld_before': 409,
  'case.measure_unknown': 409,
  'case.filing_answered': 409,
  'case.split_settled': 409,
  'case.correction_open': 409,
  'case.correction_settled': 409,
  /** Somebody else has taken a step since that says another thing. */
  'case.correction_superseded': 409,
  /** It would turn the vote's outcome around: the case is sent back or declined instead. */
  'case.correction_turns_vote': 409,
  'case.correction_same': 409,
  /** Another person than who proposed it, and than who recorded it, countersigns. */
  'case.correction_own': 403,
  'case.same_case': 409,
  'case.not_opened': 409,
  'case.own_filing': 403,
  'case.heard_above': 403,
  'case.own_household': 403,
  'case.likely_duplicates': 409,
  'village.outside': 403,
  'deputy.not_found': 404,
  'deputy.id_reused': 409,
  'deputy.overlap': 409,
  'shelter.not_found': 404,
  'shelter.changed': 409,
  'complaint.not_found': 404,
  'complaint.id_reused': 409,
  'complaint.answered': 409,
  'request.not_found': 404,
  'request.id_reused': 409,
  'request.too_many': 429,
  'request.asked_before': 409,
  'request.decided': 409,
  'request.kept': 409,
  'request.identity_taken': 409,
  'recovery.wrong_code': 422,
  'recovery.own': 403,
  'notice.not_found': 404,
  'notice.ended': 410,
  'notice.too_many_objections': 429,
  'notice.objected_enough': 409,
  'case.action_id_reused': 409,
  'administrator.outside': 403,
  'administrator.own_last_role': 409,
  'administrator.own_role': 403,
  'account.not_found': 404,
  'account.number_given': 409,
  'household.not_found': 404,
  'invitation.id_reused': 409,
  'invitation.account_used': 409,
  'invitation.wrong': 422,
  'invitation.expired': 409,
  'invitation.used': 409,
  'invitation.too_many_tries': 429,
  'area.name_taken': 409,
  'area.codes_used_up': 409,
  'policy.not_found': 404,
  'policy.version_taken': 409,
  'policy.activated_before': 409,
  'policy.own_proposal': 403,
  'policy.day_taken': 409,
  'finding.not_found': 404,
  'finding.changed': 409,
  'import.not_found': 404,
  'import.id_reused': 409,
  'import.changed': 409,
  'import.not_possible': 409,
  'import.field_unknown': 422,
  'import.undecided': 409,
  'import.report_too_large': 409,
  'register.too_many': 409,
  'store.unavailable': 503,
  'server.failed': 500,
  // Said by the phone itself, of an answer with words that it doesn't know.
  'app.outdated': 426,
} as const satisfies Record<string, number>;
export type ProblemCode = keyof typeof problems;

/** Those that only the office's pages meet, with a signal: the server's sentence is shown, and no phone carries one. */
export type OfficeProblem = Extract<
  ProblemCode,
  | `${'administrator' | 'finding' | 'import' | 'policy' | 'register' | 'shelter'}.${string}`
  | 'account.not_found'
  | 'area.codes_used_up'
  | 'area.name_taken'
  | 'household.not_found'
>;

export const FieldProblem = z.object({
  /** JSON pointer into the body (`/applicant/idNumber`), the path (`/path/…`) or the query (`/query/…`). */
  pointer: z.string(),
  code: z.enum(fieldCodes),
  /** The bound that was broken, where the code has one. */
  limit: z.number().optional(),
  /** The sentence in the caller's language. */
  detail: z.string().optional(),
});
export type FieldProblem = z.infer<typeof FieldProblem>;

/** RFC 9457 `application/problem+json`; `code` is the stable name, `title` the sentence in the caller's language. */
export const Problem = z
  .object({
    type: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
    title: z.string(),
    requestId: z.string().optional(),
    errors: z.array(FieldProblem).optional(),
    /** With `case.changed`: the case's version now, so that the caller can load it and choose. */
    currentVersion: z.int().optional(),
    /** With `case.changed`: what happened since the version that the action was based on; the other side is the action itself. */
    current: CaseProgress.optional(),
    /** With `case.conditions_unmet`: each condition of elimination. */
    conditions: z.array(Condition).optional(),
    /** With `case.own_household`: who has it instead. */
    heldBy: z.enum(roles).optional(),
    /** With `case.likely_duplicates`: which; sending again with a reason opens the case all the same. */
    duplicates: z.array(LikelyDuplicate).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** Thrown wherever a request must be refused; the server turns it into a `Problem`. */
export class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly extra: Pick<
      Problem,
      'errors' | 'currentVersion' | 'current' | 'conditions' | 'duplicates' | 'heldBy'
    > = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** A JSON pointer (RFC 6901) to a path below `root`. */
export const pointerTo = (root: string, path: readonly PropertyKey[]): string =>
  root + path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

/** The field problems of a failed parse, one for each field, in the schema's order. */
export function fieldProblems(error: z.ZodError, root = ''): FieldProblem[] {
  const found = new Map<string, FieldProblem>();
  for (const issue of error.issues) {
    const { path } = issue;
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
    for (const each of paths) {
      const pointer = pointerTo(root, each);
      if (found.has(pointer)) continue;
      const limit = issue.code === 'too_big' ? issue.maximum : issue.code === 'too_small' ? issue.minimum : undefined;
      found.set(pointer, {
        pointer,
        code: isFieldCode(issue.message) ? issue.message : 'format',
        ...(limit === undefined ? {} : { limit: Number(limit) }),
      });
    }
  }
  return [...found.values()];
}

function isFieldCode(message: string): message is FieldCode {
  return (fieldCodes as readonly string[]).includes(message);
}
