/** Photos made anew, so that nothing is left of what a phone writes into them: place, time, owner. */
import type sharp from 'sharp';
import { fitPhoto, type AttachmentSize } from '../../src/shared/contract/attachment';
import { Refusal } from '../../src/shared/contract/problem';
import type { PhotoFormat } from './sniff';

/** Reads well on a desktop; a bill's small print included. */
const LONGEST_PX = 2048;
const THUMBNAIL_PX = 320;
/**
 * A small file can unfold to gigabytes. What is read line by line, and smaller as it is read, may be what the largest
 * camera of a phone takes (108 megapixels); what has to be unfolded as a whole may be 64.
 */
const MOST_PIXELS = { streamed: 110_000_000, whole: 68_000_000 };

let loaded: Promise<typeof sharp> | undefined;

/** With the first photo: loading it takes a tenth of the server's start. */
async function loadSharp(): Promise<typeof sharp> {
  const { default: load } = await import('sharp');
  // A server decodes one photo after another; what libvips would remember between them is memory for nothing.
  load.cache(false);
  return load;
}

const END_OF_JPEG = Buffer.from([0xff, 0xd9]);

/** Some cameras, and connections that end a moment early, leave the end mark out; every picture is there without it. */
const ended = (bytes: Uint8Array, format: PhotoFormat): Uint8Array =>
  format !== 'jpeg' || END_OF_JPEG.equals(bytes.subarray(-2)) ? bytes : Buffer.concat([bytes, END_OF_JPEG]);

let last: Promise<unknown> = Promise.resolve();

/** One after another, so that ten at once need no more memory than one. */
function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const turn = last.then(run);
  last = turn.catch(() => undefined);
  return turn;
}

/** @throws Refusal `attachment.type` when it can't be decoded as the format that its first bytes name */
export const remakePhoto = (bytes: Uint8Array, format: PhotoFormat): Promise<Record<AttachmentSize, Uint8Array>> =>
  inTurn(() => remake(bytes, format));

async function remake(bytes: Uint8Array, format: PhotoFormat): Promise<Record<AttachmentSize, Uint8Array>> {
  const sharp = await (loaded ??= loadSharp());
  try {
    const whole = ended(bytes, format);
    const source = sharp(whole, {
      limitInputPixels: MOST_PIXELS.streamed,
      // With an end mark of ours, more than that missing is no more than a warning.
      failOn: whole === bytes ? 'error' : 'warning',
      sequentialRead: true,
    });
    const { format: found, isProgressive, autoOrient } = await source.metadata();
    if (found !== format) throw new Refusal('attachment.type');
    const streamed = format === 'jpeg' && !isProgressive;
    if (!streamed && autoOrient.width * autoOrient.height > MOST_PIXELS.whole) throw new Refusal('attachment.type');
    // Turned as the camera says, before that word is lost. sharp writes no metadata unless it is asked to.
    const full = await source
      .autoOrient()
      .resize({ ...fitPhoto(autoOrient, LONGEST_PX), fit: 'fill' })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer();
    const thumbnail = await sharp(full)
      .resize({ width: THUMBNAIL_PX, height: THUMBNAIL_PX, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 70 })
      .toBuffer();
    return { full, thumbnail };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // Whatever libvips says about it, it is no photo that anybody could look at.
    throw new Refusal('attachment.type');
  }
}
