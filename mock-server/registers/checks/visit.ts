/** Whom to ask. */
import { ofHousehold, type CheckOf } from './check';
import { contactFilled } from './terms';

export const visitChecks = [
  ofHousehold({
    id: 'CHK-159',
    when: 'at_elimination',
    severity: 'error',
    sure: 'M',
    source: '1_11_011',
    zh: '已消除风险的户须填监测联系人及其电话',
    en: 'An eliminated household has its contact person and phone',
    must: contactFilled,
  }),
] as const satisfies readonly CheckOf[];
