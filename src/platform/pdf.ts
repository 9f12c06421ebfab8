/** Gives a person a PDF: a browser downloads it; WeChat's viewer has a menu that forwards, saves or prints it. */
import Taro from '@tarojs/taro';
import { download } from './download';
import { dropNamed, nameFile } from './files';

/**
 * @param source as `fetchPaper` handed it over
 * @param name with its ending; WeChat shows it. Nothing personal
 * @returns whether the phone could open it
 */
export function givePdf(source: string, name: string): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') {
    download(source, name);
    return Promise.resolve(true);
  }
  return nameFile(source, name)
    .then((filePath) => Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true }))
    .then(
      () => true,
      () => false,
    );
}

/** What was given does not stay on the phone; call it when nobody looks at it any more. */
export const forgetPdf = dropNamed;
