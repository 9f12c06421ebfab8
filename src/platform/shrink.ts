/** Makes a photo small enough to be sent on a weak signal. */
import Taro from '@tarojs/taro';
import { fitPhoto, PHOTO_SENT_BYTES, sentBytes, type Size } from '../shared/contract/attachment';
import type { PickTrouble } from '../shared/contract/attachment';
import type { Source } from './files';

/** Tried one after the other until it is small enough: longer side in px, and quality in percent. */
const steps = [
  [1600, 80],
  [1280, 65],
  [1024, 55],
  [800, 45],
  [640, 35],
] as const;

export type Shrunk = { source: Source; bytes: number } | { trouble: PickTrouble };

function sizeOnPhone(filePath: string): Promise<number> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath,
      success: ({ size }) => resolve(size),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}

/** As it will stand upright; undefined where the phone can't say. */
const dimensionsOf = (src: string): Promise<Size | undefined> =>
  Taro.getImageInfo({ src })
    .then(({ width, height }) => (width > 0 && height > 0 ? { width, height } : undefined))
    .catch(() => undefined);

/** A photo that is small enough already stays as it is: each turn through a compressor blurs a bill's small print. */
export async function shrinkOnPhone(path: string, bytes: number): Promise<Shrunk> {
  if (bytes <= PHOTO_SENT_BYTES) return { source: path, bytes };
  const whole = await dimensionsOf(path);
  let smaller = false;
  for (const [longest, quality] of steps) {
    const fitted = whole && fitPhoto(whole, longest);
    try {
      // Always from the original, so that what was lost in one try is not lost twice.
      const { tempFilePath } = await Taro.compressImage({
        src: path,
        quality,
        compressedWidth: fitted?.width ?? longest,
      });
      const size = await sizeOnPhone(tempFilePath);
      smaller = true;
      if (size <= (fitted ? sentBytes(fitted) : PHOTO_SENT_BYTES)) return { source: tempFilePath, bytes: size };
    } catch {
      // A size that this phone can't do; the next may be one that it can.
    }
  }
  return { trouble: smaller ? 'too_large' : 'unreadable' };
}

/** Drawn anew in any case, which leaves behind what the camera wrote into it: place, time, owner. */
export async function shrinkInBrowser(file: Blob): Promise<Shrunk> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!picture) return { trouble: 'unreadable' };
  try {
    for (const [longest, percent] of steps) {
      const fitted = fitPhoto(picture, longest);
      const canvas = document.createElement('canvas');
      canvas.width = fitted.width;
      canvas.height = fitted.height;
      const context = canvas.getContext('2d');
      if (!context) return { trouble: 'unreadable' };
      // JPEG knows no transparency; what was see-through would turn black.
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', percent / 100));
      if (blob && blob.size <= sentBytes(fitted)) return { source: blob, bytes: blob.size };
    }
    return { trouble: 'too_large' };
  } finally {
    picture.close();
  }
}
