/**
 * Which contract a phone speaks: said in `CONTRACT_HEADER` with every request, and 0 where it is not said.
 *
 * Raise it by one with each release after which a request may carry a field that the release before refuses.
 */
export const CONTRACT_VERSION = 4;
export const CONTRACT_HEADER = 'contract-version';
