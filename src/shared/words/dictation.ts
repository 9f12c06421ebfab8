/** The words of speaking in place of typing, which come with its script. */
import { adding } from '.';
import { dictation as zh } from './zh/dictation';

export const addDictationWords = adding({ dictation: zh });
