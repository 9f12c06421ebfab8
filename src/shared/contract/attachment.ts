/**
 * What a filer adds to a declaration besides text: photos of papers or damage (照片), and a voice message (语音); and
 * the photos that the staff take at a visit, a deliberation or a delivery. Never required; each is sent by itself,
 * after the text.
 */
import * as z from '../base/zod';

export const attachmentKinds = ['photo', 'voice'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

const KB = 1024;
/** What the phone shrinks a photo to before it sends it, bytes: a minute on the weakest signal. */
export const PHOTO_SENT_BYTES = 300 * KB;
/** A bill's letters can't be read where its shorter side has fewer, px: long screenshots and panoramas keep so many. */
const READABLE_PX = 700;
/** The most that a browser on a phone can draw, and more than a long bill needs. */
const MOST_DRAWN = 16_000_000;

export interface Size {
  width: number;
  height: number;
}

/** A picture's size once its longer side is brought down to `longest` px, or as far as its shorter one stays readable. */
export function fitPhoto({ width, height }: Size, longest: number): Size {
  const wanted = Math.max(longest / Math.max(width, height), READABLE_PX / Math.min(width, height));
  const scale = Math.min(1, wanted, Math.sqrt(MOST_DRAWN / (width * height)));
  const side = (px: number) => Math.max(1, Math.round(px * scale));
  return { width: side(width), height: side(height) };
}

/** What a picture of this size may weigh when it is sent, bytes: a long one is as many photos as it covers. */
export function sentBytes({ width, height }: Size): number {
  const photos = (width * height) / (1600 * 1200);
  return Math.round(Math.min(attachmentLimits.photo.bytes, PHOTO_SENT_BYTES * Math.max(1, photos)));
}

export const VOICE_SECONDS = 60;

/** `42` → `0:42` */
export const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

export interface AttachmentLimit {
  /** The most that the server takes, bytes. */
  bytes: number;
  /** How many a declaration, or an action, can have. */
  most: number;
}
/** A voice message that was sent is never replaced, so there is room for one more said later. */
export const attachmentLimits = {
  photo: { bytes: KB * KB, most: 9 },
  voice: { bytes: 500 * KB, most: 3 },
} as const satisfies Record<AttachmentKind, AttachmentLimit>;

/** The most of any kind, bytes. */
export const ATTACHMENT_BYTES = Math.max(...Object.values(attachmentLimits).map(({ bytes }) => bytes));

/** As which kinds of file the server hands them out: photos are made anew, voices stay as they were recorded. */
export const photoTypes = ['image/jpeg'] as const;
export const voiceTypes = ['audio/mpeg', 'audio/aac', 'audio/mp4', 'audio/webm', 'audio/ogg'] as const;
export type VoiceType = (typeof voiceTypes)[number];
export const servedTypes = [...photoTypes, ...voiceTypes] as const;
export type ServedType = (typeof servedTypes)[number];

/** What is said about the bytes that are sent. */
export const AttachmentQuery = z
  .strictObject({
    kind: z.enum(attachmentKinds),
    /** How long a voice message is. */
    seconds: z.coerce.number<number | string>().int().min(1).max(VOICE_SECONDS).optional(),
  })
  .refine(({ kind, seconds }) => kind === 'photo' || seconds !== undefined, { path: ['seconds'], error: 'required' });
export type AttachmentQuery = z.infer<typeof AttachmentQuery>;

/** An action takes photos only. */
export const ActionPhotoQuery = z.strictObject({ kind: z.literal('photo') });

export const Attachment = z
  .object({
    id: z.uuid(),
    kind: z.enum(attachmentKinds),
    /** Voice only. */
    seconds: z.int().optional(),
    /** Of the file that is handed out. */
    bytes: z.int(),
  })
  .meta({ id: 'Attachment' });
export type Attachment = z.infer<typeof Attachment>;

/** `thumbnail` is 320 px on its longer side; a voice message has none. */
export const attachmentSizes = ['full', 'thumbnail'] as const;
export type AttachmentSize = (typeof attachmentSizes)[number];
export const AttachmentView = z.strictObject({ size: z.enum(attachmentSizes).default('full') });

/** A file as it is handed out. */
export interface ServedFile<Type extends string = ServedType> {
  type: Type;
  /** Under which it is saved, in ASCII; nothing personal. Without one it is only shown. */
  name?: string;
  bytes: Uint8Array;
}

/** What can go wrong with a photo or a voice on the phone itself, before the server has seen it. */
export type PickTrouble = 'too_many' | 'too_large' | 'unreadable' | 'refused' | 'denied' | 'failed';
export type RecordTrouble = 'refused' | 'denied' | 'unsupported' | 'failed' | 'too_short';
