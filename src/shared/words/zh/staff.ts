/** Sentences of the first secretary's, township's, county's and province's pages. */
import { acting } from './staff-acting';
import { caseFile } from './staff-case';
import { queue } from './staff-queue';

export const staff = { queue, case: caseFile, acting };
