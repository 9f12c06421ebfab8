/** The words of one page, which its own package brings. */
import { adding } from '.';
import { addInformation as zh } from './zh/add-information';

export const addInformationWords = adding({ addInformation: zh });
