/** The words of what saves typing, which come with its script. */
import { adding } from '.';
import { typingAids as zh } from './zh/typing-aids';

export const addAidWords = adding({ typingAids: zh });
