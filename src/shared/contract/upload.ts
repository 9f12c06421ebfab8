/** A photo or a voice message that waits to be sent. */
import { Attachment } from './attachment';
import { problems, type ProblemCode } from './problem';
import * as z from '../base/zod';

/** The server refused it for good, or the phone has lost its file. */
export type Refused = ProblemCode | 'lost';
const refusals: readonly Refused[] = ['lost', ...(Object.keys(problems) as ProblemCode[])];

export const Upload = Attachment.extend({
  /** What it belongs to: a declaration, or what somebody on the staff does on a case. */
  declaration: z.uuid().optional(),
  action: z.uuid().optional(),
  /** The action's. */
  caseId: z.uuid().optional(),
  /** Its action is still written, or waits itself: the server doesn't know it yet. */
  held: z.boolean().optional(),
  /** The account that attached it; it goes out in nobody else's name. */
  owner: z.uuid(),
  /** The server has it; it stays in the list until the others beside it are there too, so that one can count. */
  sent: z.boolean(),
  /** Set aside until a person has looked. */
  refused: z.enum(refusals).optional(),
});
export type Upload = z.infer<typeof Upload>;

/** The id of what it belongs to. */
export const subjectOf = ({ declaration, action }: Pick<Upload, 'declaration' | 'action'>): string =>
  declaration ?? action ?? '';

export interface UploadCount {
  photos: number;
  voices: number;
  /** Not at the server yet. */
  unsent: { photos: number; voices: number };
}

export function countUploads(items: readonly Upload[]): UploadCount {
  const of = (kind: Upload['kind'], list: readonly Upload[]) => list.filter((each) => each.kind === kind).length;
  const unsent = items.filter(({ sent }) => !sent);
  return {
    photos: of('photo', items),
    voices: of('voice', items),
    unsent: { photos: of('photo', unsent), voices: of('voice', unsent) },
  };
}
