/** Photos and voices made for tests: nobody's papers, nobody's voice. */
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';

/** A JPEG as a phone's camera writes it: its place, its time and its owner inside, and turned by a word of EXIF only. */
export function cameraPhoto(width = 800, height = 600): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#2a6' } })
    .jpeg({ quality: 90 })
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Make: 'Phone of somebody', Artist: 'Zhao Xiaoman' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '26/1 51/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '104/1 15/1 12/1',
      },
    })
    .toBuffer();
}

/** A picture that no compression makes small. */
export function noisyPhoto(width: number, height: number, quality = 100): Promise<Buffer> {
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
}

/** MP3 frames: a header that says MPEG 2 layer III at 32 kbit/s and 16 kHz, then noise. */
export function voiceMp3(frames = 50): Buffer {
  return Buffer.concat(
    Array.from({ length: frames }, () => Buffer.concat([Buffer.from([0xff, 0xf3, 0x48, 0xc4]), randomBytes(140)])),
  );
}
