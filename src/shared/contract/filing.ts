/** A declaration that was handed over on the phone and has no receipt yet. */
import { Instant } from '../base/china-time';
import { KeptDraft } from './draft';
import { Problem } from './problem';
import * as z from '../base/zod';

export const Filing = z.object({
  /** The account that files it; it goes out in nobody else's name. Absent until somebody signs in. */
  owner: z.uuid().optional(),
  /** When it was handed over. */
  since: Instant,
  /** What it says is the server's to judge: an older version of the app may have written it. */
  request: z.looseObject({ id: z.uuid() }),
  /** What it was made of: its photos, and what it is mended from. */
  draft: KeptDraft,
  /** What the server answered for good; it stays until a person has looked. One that can't be read is asked for again. */
  refused: Problem.optional().catch(undefined),
});
export type Filing = z.infer<typeof Filing>;
