/** The words of complaints and suggestions, which the packages bring that show them. */
import { adding } from '.';
import { complain as zh } from './zh/complain';

export const addComplainWords = adding({ complain: zh });
