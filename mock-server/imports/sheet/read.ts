/** A file's sheet, whatever kind of file it is. */
import { SheetRefused, type SheetLimits } from './cell';
import { countLines, readCsv } from './csv';
import type { Spill } from './spill';
import { openWorkbook, type OpenSheet } from './workbook';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** Excel until 2003, and newer files under a password. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** @throws SheetRefused */
export async function openSheet(bytes: Spill, limits: SheetLimits): Promise<OpenSheet> {
  if (bytes.size === 0) throw new SheetRefused('empty');
  const head = bytes.read(0, 4);
  if (head.equals(OLE)) throw new SheetRefused('old_format');
  if (head.equals(ZIP)) return openWorkbook(bytes, limits);
  return { name: '', total: countLines(bytes), rows: readCsv(bytes, limits) };
}
