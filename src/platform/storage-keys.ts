/** Everything that is kept on the phone, once, so that nothing is forgotten when it has to be cleared. */
export const storageKeys = {
  session: 'session',
  /** Who was signed in last; it outlives a session that the server ended. */
  account: 'account',
  settings: 'settings',
  draft: 'draft',
  village: 'village',
  mine: 'mine',
  receipt: 'receipt',
  policy: 'policy',
  queues: 'queues',
  actionForms: 'action-forms',
} as const;
export type StorageKey = (typeof storageKeys)[keyof typeof storageKeys];

/** What belongs to the person who signed in, and goes when they sign out. */
export const personalKeys: readonly StorageKey[] = [
  storageKeys.session,
  storageKeys.account,
  storageKeys.draft,
  storageKeys.village,
  storageKeys.mine,
  storageKeys.receipt,
  storageKeys.queues,
  storageKeys.actionForms,
];
