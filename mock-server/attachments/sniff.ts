/** What a file is, by its first bytes: neither its name nor what the caller calls it counts. */
import type { VoiceType } from '../../src/shared/contract/attachment';

/** The kinds of picture that are read; all are handed out as JPEG. */
export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'heif';
export type Sniffed = { kind: 'photo'; format: PhotoFormat } | { kind: 'voice'; type: VoiceType };

type Test = (bytes: Buffer) => boolean;
const says =
  (text: string, at = 0): Test =>
  (bytes) =>
    bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'));
const all =
  (...tests: Test[]): Test =>
  (bytes) =>
    tests.every((test) => test(bytes));
/** The brand of an ISO container: `ftyp` and four letters. */
const brand =
  (...brands: string[]): Test =>
  (bytes) =>
    says('ftyp', 4)(bytes) && brands.includes(bytes.subarray(8, 12).toString('latin1'));
/** A frame's first eleven bits are set; then version and layer. */
const frame =
  (mask: number, value: number): Test =>
  (bytes) =>
    bytes[0] === 0xff && ((bytes[1] ?? 0) & mask) === value;

const tests: readonly [Sniffed, Test][] = [
  [{ kind: 'photo', format: 'jpeg' }, says('\xff\xd8\xff')],
  [{ kind: 'photo', format: 'png' }, says('\x89PNG\r\n\x1a\n')],
  [{ kind: 'photo', format: 'webp' }, all(says('RIFF'), says('WEBP', 8))],
  [{ kind: 'photo', format: 'heif' }, brand('heic', 'heix', 'heim', 'heis', 'mif1', 'msf1', 'avif')],
  [{ kind: 'voice', type: 'audio/mpeg' }, says('ID3')],
  // ADTS: layer 0, which no MP3 frame has.
  [{ kind: 'voice', type: 'audio/aac' }, frame(0xf6, 0xf0)],
  [{ kind: 'voice', type: 'audio/mpeg' }, frame(0xe6, 0xe2)],
  [{ kind: 'voice', type: 'audio/mp4' }, brand('M4A ', 'M4B ', 'mp41', 'mp42', 'isom', 'iso2', 'iso5', 'iso6', '3gp4')],
  [{ kind: 'voice', type: 'audio/webm' }, says('\x1a\x45\xdf\xa3')],
  [{ kind: 'voice', type: 'audio/ogg' }, says('OggS')],
];

export function findKindOf(bytes: Uint8Array): Sniffed | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return tests.find(([, test]) => test(buffer))?.[0];
}
