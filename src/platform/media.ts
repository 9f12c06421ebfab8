/** Photos from the camera or the album, small enough to be sent. */
import Taro from '@tarojs/taro';
import type { PickTrouble } from '../shared/contract/attachment';
import type { Source } from './files';
import { mayUse } from './privacy';
import { shrinkInBrowser, shrinkOnPhone, type Shrunk } from './shrink';

export interface TakenPhoto {
  source: Source;
  bytes: number;
}

export interface Picked {
  photos: TakenPhoto[];
  /** What became of the others, each once. */
  troubles: PickTrouble[];
}

function sorted(all: readonly Shrunk[], tooMany = false): Picked {
  return {
    photos: all.filter((each) => 'source' in each),
    troubles: [
      ...(tooMany ? (['too_many'] as const) : []),
      ...new Set(all.flatMap((each) => ('trouble' in each ? [each.trouble] : []))),
    ],
  };
}

/** Taro does not make a promise of this one. */
function chooseOnPhone(count: number): Promise<{ tempFilePath: string; size: number }[]> {
  return new Promise((resolve, reject) => {
    void Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
      success: ({ tempFiles }) => resolve(tempFiles),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}

async function pickOnPhone(most: number): Promise<Picked> {
  try {
    const chosen = await chooseOnPhone(most);
    const all: Shrunk[] = [];
    // One after the other: a cheap phone has no memory for nine photos at once.
    for (const { tempFilePath, size } of chosen.slice(0, most)) all.push(await shrinkOnPhone(tempFilePath, size));
    return sorted(all, chosen.length > most);
  } catch (error) {
    const reason = (error as Error).message;
    if (/cancel/.test(reason)) return sorted([]);
    // WeChat asked in our stead, and the answer was no.
    if (/privacy/i.test(reason)) return { photos: [], troubles: ['refused'] };
    return { photos: [], troubles: [/auth|permission/i.test(reason) ? 'denied' : 'failed'] };
  }
}

/** The browser's own choice of camera and album; nothing when it is closed again. */
function chooseInBrowser(most: number): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = most > 1;
    input.style.display = 'none';
    const end = () => {
      resolve([...(input.files ?? [])]);
      input.remove();
    };
    input.onchange = end;
    input.oncancel = end;
    // Safari forgets an input that stands nowhere.
    document.body.append(input);
    input.click();
  });
}

/** Lets the person choose up to so many, for this use; empty when they change their mind. Call it within a tap. */
export async function pickPhotos(most: number, use: 'photos' | 'card' = 'photos'): Promise<Picked> {
  if (!(await mayUse(use))) return { photos: [], troubles: ['refused'] };
  if (process.env.TARO_ENV !== 'h5') return pickOnPhone(most);
  const all: Shrunk[] = [];
  const chosen = await chooseInBrowser(most);
  for (const file of chosen.slice(0, most)) all.push(await shrinkInBrowser(file));
  return sorted(all, chosen.length > most);
}

/** Shows photos large, where the phone has a viewer of its own; a browser has the page's. */
export function viewOnPhone(sources: string[], current: string): void {
  // Taro's own viewer for browsers brings a whole carousel with it, which nobody would see.
  if (process.env.TARO_ENV !== 'h5') Taro.previewImage({ urls: sources, current }).catch(() => undefined);
}

/** WeChat's page where a person allows what they refused before. */
export function openPermissions(): void {
  Taro.openSetting().catch(() => undefined);
}
