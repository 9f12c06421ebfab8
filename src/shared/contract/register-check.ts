/** What the checks of the register (数据检查) found: by place and check, with the lists behind it. */
import { Instant } from '../base/china-time';
import { text } from '../base/text';
import * as z from '../base/zod';
import { AreaCode } from './area';

/** Cannot be right, or should be looked at. */
export const checkSeverities = ['error', 'doubt'] as const;
export type CheckSeverity = (typeof checkSeverities)[number];
/** `open` waits for somebody; `answered` is right as it stands, somebody said; `gone` is not found any more. */
export const findingStates = ['open', 'answered', 'gone'] as const;

export const CheckId = z.string().regex(/^CHK-\d{3}$/);

/** Said by the server, in both languages: a check is a row of its data. */
export const Sentence = z.object({ zh: z.string(), en: z.string() });
export type Sentence = z.infer<typeof Sentence>;

export const DataQualityQuery = z.strictObject({ area: AreaCode.optional() });

const FindingCounts = { open: z.int(), answered: z.int(), mended: z.int() };

export const DataQuality = z
  .object({
    area: z.object({ code: AreaCode, name: z.string() }),
    checks: z.array(
      z.object({
        id: CheckId,
        severity: z.enum(checkSeverities),
        says: Sentence,
        source: z.string(),
        /** Right as it stands, somebody said; and mended since it was found. */
        ...FindingCounts,
      }),
    ),
    inside: z.array(z.object({ area: z.object({ code: AreaCode, name: z.string() }), ...FindingCounts })),
  })
  .meta({ id: 'DataQuality' });
export type DataQuality = z.infer<typeof DataQuality>;

export const FindingsQuery = z.strictObject({
  area: AreaCode,
  check: CheckId,
  state: z.enum(findingStates).exclude(['gone']).default('open'),
  after: z.uuid().optional(),
});
export type FindingsQuery = z.input<typeof FindingsQuery>;

export const RegisterFinding = z
  .object({
    id: z.uuid(),
    household: z.uuid(),
    village: z.string(),
    /** Its head. */
    head: z.string().optional(),
    /** Whom of the household it is about. */
    member: z.string().optional(),
    /** What it looked at, without numbers and phones. */
    looked: z.array(z.object({ header: z.string(), said: z.string() })),
    /** A figure that is not this place's own was measured by. */
    demo: z.boolean(),
    firstSeen: Instant,
    state: z.enum(findingStates),
    answer: z.object({ reason: z.string(), by: z.string().optional(), at: Instant }).optional(),
    /** What an answer is based on. */
    digest: z.string(),
  })
  .meta({ id: 'RegisterFinding' });
export type RegisterFinding = z.infer<typeof RegisterFinding>;

/** What a check found in a case that somebody decides on. */
export const CasePrompt = z.object({
  check: CheckId,
  severity: z.enum(checkSeverities),
  says: Sentence,
  /** Whom of the household it is about. */
  member: z.string().optional(),
  /** What it looked at, without numbers and phones. */
  looked: z.array(z.object({ header: z.string(), said: z.string() })),
  /** A figure that is not this place's own was measured by. */
  demo: z.boolean(),
});
export type CasePrompt = z.infer<typeof CasePrompt>;

export const RegisterFindings = z.object({ findings: z.array(RegisterFinding), nextAfter: z.uuid().optional() });
export type RegisterFindings = z.infer<typeof RegisterFindings>;

export const FindingAnswer = z
  .strictObject({
    digest: z
      .string()
      .max(100)
      .regex(/^[\w-]+$/),
    reason: z.personal('identity', text(500)),
  })
  .meta({ id: 'FindingAnswer' });
export type FindingAnswer = z.infer<typeof FindingAnswer>;
