/** The public notice (公示): head's name, village, category and dates, and nothing else. */
import { categories } from './assessment';
import { VillagePath } from './area';
import { ChinaDay, Instant } from '../base/china-time';
import { Name, Phone } from '../base/identity';
import { text } from '../base/text';
import { Contact } from './progress';
import * as z from '../base/zod';

/** Its address is its only key, so it is random; short enough for a QR scene. */
export const NoticeId = z.string().regex(/^[\w-]{16}$/);

export const Notice = z
  .object({
    id: NoticeId,
    headName: z.string(),
    village: VillagePath,
    category: z.enum(categories),
    postedOn: ChinaDay,
    /** Its last instant; after it the notice answers `notice.ended`. */
    until: Instant,
    /** Whose notice it is: the village or neighbourhood committee by its whole name; an older server doesn't say. */
    issuedBy: z.string().optional(),
    /** Whom to phone about it. */
    contacts: z.array(Contact).optional(),
  })
  .meta({ id: 'Notice' });
export type Notice = z.infer<typeof Notice>;

/** Said at the notice by anyone, by name or without one. */
export const NoticeObjection = z
  .strictObject({
    /** Made by the caller: the same id sent twice is one objection. */
    id: z.uuid(),
    words: z.personal('health', text(500)),
    name: Name.optional(),
    phone: Phone.optional(),
  })
  .meta({ id: 'NoticeObjection' });
export type NoticeObjection = z.infer<typeof NoticeObjection>;

/** What a notice's QR code carries: WeChat allows 32 characters. */
export const noticeScene = (id: string): string => `n${id}`;

/** The notice in a scanned scene, if it is one of ours. */
export function findNoticeInScene(scene: string | undefined): string | undefined {
  return NoticeId.safeParse(scene?.startsWith('n') ? scene.slice(1) : undefined).data;
}
