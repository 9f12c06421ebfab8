/** One's own household as it was declared last on this phone: it is not asked again, and can be changed. */
import { storageKeys } from '../platform/storage-keys';
import { findStored, store } from '../platform/storage';
import { Draft } from '../shared/contract/draft';
import { VillagePath } from '../shared/contract/area';

const OwnHousehold = Draft.pick({ applicant: true, circumstances: true, householdSize: true }).extend({
  village: VillagePath,
});

/** Of a declaration that has its receipt; one that was filed for somebody else says nothing of one's own. */
export function keepOwnHousehold({ relation, applicant, circumstances, householdSize, village }: Draft): void {
  if (relation === 'self' && village)
    store(storageKeys.ownHousehold, { applicant, circumstances, householdSize, village });
}

export const findOwnHousehold = () => findStored(storageKeys.ownHousehold, OwnHousehold);
