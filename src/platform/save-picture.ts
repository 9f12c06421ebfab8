/** Gives a person a picture that is drawn here: into the album in WeChat, as a download in a browser. */
import Taro from '@tarojs/taro';
import { download } from './download';

/** What a drawing is made of; phones' canvases have no more in common. */
export type Pen = Pick<CanvasRenderingContext2D, 'fillStyle' | 'font' | 'textAlign' | 'fillRect' | 'fillText'>;

export interface Picture {
  /** px */
  width: number;
  height: number;
  draw(pen: Pen): void;
}

/** Call it within a tap. @param name with its ending; nothing personal. @returns whether it is there now */
export async function savePicture(name: string, picture: Picture): Promise<boolean> {
  try {
    await (process.env.TARO_ENV === 'h5' ? saveInBrowser(name, picture) : saveOnPhone(picture));
    return true;
  } catch {
    // Not allowed into the album, or no canvas: the number still stands there to be copied.
    return false;
  }
}

async function saveInBrowser(name: string, { width, height, draw }: Picture): Promise<void> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  draw(pen);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('no picture');
  download(URL.createObjectURL(blob), name);
}

async function saveOnPhone({ width, height, draw }: Picture): Promise<void> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height });
  draw(canvas.getContext('2d') as Pen);
  const { tempFilePath: filePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    fileType: 'png',
  });
  await Taro.saveImageToPhotosAlbum({ filePath });
}
