/** The words of one page, which its own package brings. */
import { adding } from '.';
import { follow as zh } from './zh/follow';

export const addFollowWords = adding({ follow: zh });
