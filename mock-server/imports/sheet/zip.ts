/** The parts of a workbook: a ZIP, of which nothing is inflated beyond what an honest workbook comes to. */
import { Readable } from 'node:stream';
import { fromRandomAccessReader, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import { SheetRefused, type SheetLimits } from './cell';
import type { Spill } from './spill';

const CHUNK = 64 * 1024;
/** A workbook has some dozens. */
const MOST_PARTS = 5_000;

class SpilledBytes extends RandomAccessReader {
  constructor(private readonly bytes: Spill) {
    super();
  }
  override _readStreamForRange(start: number, end: number): Readable {
    const { bytes } = this;
    function* chunks() {
      for (let at = start; at < end; at += CHUNK) yield bytes.read(at, Math.min(CHUNK, end - at));
    }
    return Readable.from(chunks(), { objectMode: false });
  }
}

export interface Parts {
  has(name: string): boolean;
  /**
   * Inflated, chunk by chunk.
   * @throws SheetRefused `inflates` where it comes to more than it may, `unreadable` where it is no part of a ZIP
   */
  read(name: string): AsyncGenerator<Buffer>;
}

const listed = (zip: ZipFile) =>
  new Promise<Map<string, Entry>>((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName.replaceAll('\\', '/').toLowerCase(), entry);
      if (entries.size > MOST_PARTS) reject(new SheetRefused('inflates'));
      else zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', () => reject(new SheetRefused('unreadable')));
    zip.readEntry();
  });

const opened = (bytes: Spill) =>
  new Promise<ZipFile>((resolve, reject) =>
    fromRandomAccessReader(
      new SpilledBytes(bytes),
      bytes.size,
      // Sizes are held against what is really inflated: what a ZIP says of itself is no limit.
      { lazyEntries: true, autoClose: false, validateEntrySizes: true },
      (error, zip) => (error ? reject(new SheetRefused('unreadable')) : resolve(zip)),
    ),
  );

export async function openParts(bytes: Spill, limits: SheetLimits): Promise<Parts> {
  const zip = await opened(bytes);
  const entries = await listed(zip);

  async function* read(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(name.toLowerCase());
    if (!entry) throw new SheetRefused('unreadable');
    const most = Math.min(limits.inflatedBytes, Math.max(limits.freeBytes, entry.compressedSize * limits.ratio));
    const stream = await zip.openReadStreamPromise(entry).catch(() => {
      throw new SheetRefused('unreadable');
    });
    let inflated = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        inflated += chunk.byteLength;
        if (inflated > most) throw new SheetRefused('inflates');
        yield chunk;
      }
    } catch (error) {
      // Whoever reads may refuse for a reason of its own.
      throw error instanceof SheetRefused ? error : new SheetRefused('unreadable');
    } finally {
      stream.destroy();
    }
  }
  return { has: (name) => entries.has(name.toLowerCase()), read };
}
