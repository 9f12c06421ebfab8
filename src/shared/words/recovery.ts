/** The words of one page, which its own package brings. */
import { adding } from '.';
import { recovery as zh } from './zh/recovery';

export const addRecoveryWords = adding({ recovery: zh });
