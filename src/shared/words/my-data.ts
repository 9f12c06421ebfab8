/** The words of one package's pages, which it brings. */
import { adding } from '.';
import { myData as zh } from './zh/my-data';

export const addMyDataWords = adding({ myData: zh });
