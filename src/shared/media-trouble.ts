/** What can go wrong with a photo or a voice on the phone itself, before the server has seen it. */
export type PickTrouble = 'too_large' | 'unreadable' | 'refused' | 'denied' | 'failed';
export type RecordTrouble = 'refused' | 'denied' | 'unsupported' | 'failed' | 'too_short';
