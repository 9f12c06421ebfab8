/** The discovery that is being written, kept through closing and killing; only the server's receipt clears it. */
import { findStored, forget, store } from '../../platform/storage';
import { storageKeys } from '../../platform/storage-keys';
import { DiscoveryDraft } from './draft';

export const findDiscovery = (): DiscoveryDraft | undefined => findStored(storageKeys.discovery, DiscoveryDraft);
/** Whether the phone had room for it. */
export const keepDiscovery = (draft: DiscoveryDraft): boolean => store(storageKeys.discovery, draft);
export const forgetDiscovery = (): void => forget(storageKeys.discovery);
