/** Everything that is kept on the phone, once, so that nothing is forgotten when it has to be cleared. */
export const storageKeys = {
  session: 'session',
  /** Who was signed in last; it outlives a session that the server ended. */
  account: 'account',
  settings: 'settings',
  /** The version of the privacy terms that was agreed to; inside WeChat it is WeChat that knows. */
  privacy: 'privacy',
  draft: 'draft',
  village: 'village',
  mine: 'mine',
  receipt: 'receipt',
  ownWords: 'own-words',
  inbox: 'inbox',
  /** My complaints and suggestions: as the server told, one that is being written, and those on their way. */
  complaints: 'complaints',
  complaintDraft: 'complaint-draft',
  complaintsWaiting: 'complaints-waiting',
  /** Those that I answer, and the answers that I have begun. */
  complaintsToAnswer: 'complaints-to-answer',
  complaintAnswers: 'complaint-answers',
  policy: 'policy',
  queues: 'queues',
  work: 'work',
  overviews: 'overviews',
  approval: 'approval',
  discovery: 'discovery',
  deputies: 'deputies',
  /** The villages that staff file in for households, and themselves as they are phoned. */
  ownVillages: 'own-villages',
  filer: 'filer',
  actionForms: 'action-forms',
  visits: 'visits',
  /** Actions that wait for a signal. */
  outbox: 'outbox',
  /** Photos and voices that wait for one. */
  uploads: 'uploads',
} as const;
export type StorageKey = (typeof storageKeys)[keyof typeof storageKeys];

/** What belongs to the person who signed in, and goes when they sign out. */
export const personalKeys: readonly StorageKey[] = [
  storageKeys.session,
  storageKeys.account,
  storageKeys.privacy,
  storageKeys.draft,
  storageKeys.village,
  storageKeys.mine,
  storageKeys.receipt,
  storageKeys.ownWords,
  storageKeys.inbox,
  storageKeys.complaints,
  storageKeys.complaintDraft,
  storageKeys.complaintsWaiting,
  storageKeys.complaintsToAnswer,
  storageKeys.complaintAnswers,
  storageKeys.queues,
  storageKeys.work,
  storageKeys.overviews,
  storageKeys.approval,
  storageKeys.discovery,
  storageKeys.deputies,
  storageKeys.ownVillages,
  storageKeys.filer,
  storageKeys.actionForms,
  storageKeys.visits,
  storageKeys.outbox,
  storageKeys.uploads,
];
