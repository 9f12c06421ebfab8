/** A photo or a voice message that waits to be sent. */
import { Attachment } from './attachment';
import { problems, type ProblemCode } from './problem';
import * as z from '../base/zod';

/** The server refused it for good, or the phone has lost its file. */
export type Refused = ProblemCode | 'lost';
const refusals: readonly Refused[] = ['lost', ...(Object.keys(problems) as ProblemCode[])];

export const Upload = Attachment.extend({
  declaration: z.uuid(),
  /** The account that filed the declaration; it goes out in nobody else's name. */
  owner: z.uuid(),
  /** The server has it; it stays in the list until its declaration's others are there too, so that one can count. */
  sent: z.boolean(),
  /** Set aside until a person has looked. */
  refused: z.enum(refusals).optional(),
});
export type Upload = z.infer<typeof Upload>;

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
