/** Everything that is kept on the phone, once, so that nothing is forgotten when it has to be cleared. */
export const storageKeys = {
  session: 'session',
  /** Who was signed in last; it outlives a session that the server ended. */
  account: 'account',
  settings: 'settings',
  /** By how much the phone's clock differs from the server's. */
  clock: 'clock',
  /** Whether the server is one for practice. */
  training: 'training',
  /** The version of the privacy terms that was agreed to; inside WeChat it is WeChat that knows. */
  privacy: 'privacy',
  draft: 'draft',
  /** What the server knows of one's drafts, and drafts put aside. */
  draftSync: 'draft-mirror',
  village: 'village',
  /** Who was declared for last, as one's own household. */
  ownHousehold: 'own-household',
  /** What is being added to declarations. */
  information: 'information',
  /** Whom to call, and where to sleep, in the villages that were looked at last. */
  villageHelp: 'village-help',
  province: 'province',
  /** The towns and villages of the counties that were looked at last. */
  counties: 'counties',
  mine: 'mine',
  /** Those of them that were opened last, whole. */
  myDetails: 'my-details',
  receipt: 'receipt',
  ownWords: 'own-words',
  /** All that is held about who is signed in, as the server last told. */
  myData: 'my-data',
  /** The public notice that was read last. */
  notice: 'notice',
  /** What somebody filed for me, found and not answered yet. */
  proxyDeclaration: 'filed-for-me',
  inbox: 'inbox',
  /** My complaints and suggestions: as the server told, and one that is being written. */
  complaints: 'complaints',
  complaintDraft: 'complaint-draft',
  /** Those that I answer, and the answers that I have begun. */
  complaintsToAnswer: 'complaints-to-answer',
  complaintAnswers: 'complaint-answers',
  policy: 'policy',
  queues: 'queues',
  /** Which columns of the register somebody looks at. */
  registerColumns: 'register-columns',
  work: 'work',
  /** Which details of cases are kept under `families.cases`. */
  cases: 'cases',
  overviews: 'overviews',
  approval: 'approval',
  discovery: 'discovery',
  /** Who was visited or left out today. */
  routeMarks: 'route-marks',
  deputies: 'deputies',
  /** The villages that staff file in for households, and themselves as they are phoned. */
  ownVillages: 'own-villages',
  filer: 'filer',
  actionForms: 'action-forms',
  visits: 'visits',
  /** What waits for a signal, as versions before 2026-12 kept it: taken over at the next start. */
  olderActions: 'outbox',
  olderLetters: 'letters',
  olderUploads: 'uploads',
} as const;

/** Things of which there are many, one key each: one that grows or breaks takes no other with it. */
export const families = {
  cases: 'case/',
  /** What was handed over and the server does not have yet, whoever's it is. */
  outgoing: 'outgoing/',
  /** Photos and voices that wait for a signal. */
  uploads: 'upload/',
  /** Declarations, as versions before 2026-12 kept them. */
  olderDeclarations: 'declaration/',
} as const;
export type Family = (typeof families)[keyof typeof families];

export type StorageKey = (typeof storageKeys)[keyof typeof storageKeys] | `${Family}${string}`;

const names: readonly string[] = Object.values(storageKeys);
const prefixes: readonly string[] = Object.values(families);
export const isStorageKey = (key: string): key is StorageKey =>
  names.includes(key) || prefixes.some((family) => key.startsWith(family));

/**
 * What belongs to the person who signed in, and goes when they sign out or somebody else signs in. What they handed over
 * and the server does not have yet names its owner instead: only they sign it away.
 */
export const personalKeys: readonly StorageKey[] = [
  storageKeys.session,
  storageKeys.account,
  storageKeys.privacy,
  storageKeys.draft,
  storageKeys.draftSync,
  storageKeys.village,
  storageKeys.ownHousehold,
  storageKeys.villageHelp,
  storageKeys.information,
  storageKeys.counties,
  storageKeys.mine,
  storageKeys.myDetails,
  storageKeys.receipt,
  storageKeys.ownWords,
  storageKeys.myData,
  storageKeys.notice,
  storageKeys.proxyDeclaration,
  storageKeys.inbox,
  storageKeys.complaints,
  storageKeys.complaintDraft,
  storageKeys.complaintsToAnswer,
  storageKeys.complaintAnswers,
  storageKeys.queues,
  storageKeys.registerColumns,
  storageKeys.work,
  storageKeys.cases,
  storageKeys.overviews,
  storageKeys.approval,
  storageKeys.discovery,
  storageKeys.routeMarks,
  storageKeys.deputies,
  storageKeys.ownVillages,
  storageKeys.filer,
  storageKeys.actionForms,
  storageKeys.visits,
];
export const personalFamilies: readonly Family[] = [families.cases];

/** The server has it too: it makes room for what only this phone has. */
export const expendable: Family = families.cases;
