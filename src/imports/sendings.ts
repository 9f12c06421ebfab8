/** Sheets on their way out, so that who looks elsewhere meanwhile loses nothing. */
import { create } from 'zustand';
import { callServer } from '../platform/server';
import type { SheetFile } from '../platform/sheet-file';
import { sendImportPart } from '../platform/office-files';
import { IMPORT_PART_BYTES, MOST_IMPORT_PARTS, type ImportKind } from '../shared/contract/imports';

interface Sending {
  percent: number;
  error?: unknown;
}

export const useSendings = create<{ sendings: Readonly<Record<string, Sending>> }>(() => ({ sendings: {} }));

const tell = (id: string, sending: Sending | undefined) =>
  useSendings.setState(({ sendings: { [id]: _, ...others } }) => ({
    sendings: sending ? { ...others, [id]: sending } : others,
  }));

export const partsOf = (file: SheetFile): number => Math.max(1, Math.ceil(file.size / IMPORT_PART_BYTES));
export const isTooLarge = (file: SheetFile): boolean => partsOf(file) > MOST_IMPORT_PARTS;

/** Announces it; its parts follow by `sendParts`. @throws what `callServer` throws */
export const announce = (id: string, kind: ImportKind, file: SheetFile) =>
  callServer('beginImport', { body: { id, kind, file: file.name, parts: partsOf(file) } });

/** @param received the parts that are there already */
export async function sendParts(id: string, file: SheetFile, received: readonly number[]): Promise<void> {
  const parts = partsOf(file);
  tell(id, { percent: Math.floor((100 * received.length) / parts) });
  try {
    for (let part = 0; part < parts; part += 1) {
      if (received.includes(part)) continue;
      const source = await file.part(part * IMPORT_PART_BYTES, Math.min(file.size, (part + 1) * IMPORT_PART_BYTES));
      await sendImportPart({ id, part: String(part) }, source);
      tell(id, { percent: Math.floor((100 * (part + 1)) / parts) });
    }
    tell(id, undefined);
  } catch (error) {
    tell(id, { percent: 0, error });
  }
}
