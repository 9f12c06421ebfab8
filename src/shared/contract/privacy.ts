/** What a person is told of their data before any of it is asked for; the sentences are in `words.privacy`. */
import type { ChinaDay } from '../base/china-time';

/** Changes whenever the sentences change their meaning: then everybody is asked once more. */
export const PRIVACY_VERSION = '2026-11-30';
/** From which day this version holds. */
export const PRIVACY_SINCE: ChinaDay = '2026-11-30';

/** For what it is asked: the first time that something personal is typed, or that the phone is reached for. */
export const privateUses = ['answers', 'photos', 'card', 'voice', 'dictation', 'place', 'nearby', 'clipboard'] as const;
export type PrivateUse = (typeof privateUses)[number];
