/** Parts of a workbook as they stream by: names without their prefix, and no entity that the file makes itself. */
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { SheetRefused } from './cell';

export type Attributes = Readonly<Record<string, string>>;

export interface Reading {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/** Calls what reads as it comes; yields after each chunk, so that who asks can take what has been read. */
export async function* readXml(chunks: AsyncIterable<Buffer>, reading: Reading): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const decoder = new StringDecoder('utf8');
  parser.on('error', () => {
    throw new SheetRefused('unreadable');
  });
  // What a workbook never has, and by which a few bytes become very many.
  parser.on('doctype', () => {
    throw new SheetRefused('inflates');
  });
  const { open, text, close } = reading;
  if (open) parser.on('opentag', (tag) => open(bare(tag.name), tag.attributes));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', (tag) => close(bare(tag.name)));
  for await (const chunk of chunks) {
    parser.write(decoder.write(chunk));
    yield;
  }
  parser.write(decoder.end()).close();
}

export async function readWhole(chunks: AsyncIterable<Buffer>, reading: Reading): Promise<void> {
  const reads = readXml(chunks, reading);
  while (!(await reads.next()).done);
}

/** `_x000D_`, as programs write what XML can't. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
