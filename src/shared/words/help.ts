/** The words of one page, which its own package brings. */
import { adding } from '.';
import { help as zh } from './zh/help';

export const addHelpWords = adding({ help: zh });
