/** Photos made anew, so that nothing is left of what a phone writes into them: place, time, owner. */
import sharp from 'sharp';
import type { AttachmentSize } from '../../src/shared/contract/attachment';
import { Refusal } from '../../src/shared/contract/problem';
import type { PhotoFormat } from './sniff';

/** Reads well on a desktop; a bill's small print included. */
const LONGEST_PX = 2048;
const THUMBNAIL_PX = 320;
/** A small file can unfold to gigabytes; no phone's camera takes more than this. */
const MOST_PIXELS = 60_000_000;

// A server decodes one photo after another; what libvips would remember between them is memory for nothing.
sharp.cache(false);

/** @throws Refusal `attachment.type` when it can't be decoded as the format that its first bytes name */
export async function remakePhoto(bytes: Uint8Array, format: PhotoFormat): Promise<Record<AttachmentSize, Uint8Array>> {
  try {
    const source = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true });
    if ((await source.metadata()).format !== format) throw new Refusal('attachment.type');
    // Turned as the camera says, before that word is lost. sharp writes no metadata unless it is asked to.
    const full = await source
      .autoOrient()
      .resize({ width: LONGEST_PX, height: LONGEST_PX, fit: 'inside', withoutEnlargement: true })
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
