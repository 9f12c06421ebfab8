import type { Instant } from '../shared/base/china-time';

/** The phone's clock; only for saying how far away a time is, never for deciding. */
export function now(): Instant {
  return new Date().toISOString();
}
