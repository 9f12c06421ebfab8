import { transitions, type Transition } from '../../shared/contract/workflow';
import type { PendingAction } from '../../stores/pending-actions';

/**
 * Whether nothing else can be begun on the case before this is settled: it was refused, or it takes the case to
 * another step, and what is possible there only the server's answer tells.
 */
export function holdsUp({ request: { type }, refused }: PendingAction): boolean {
  // Another version of the app may have written it.
  const rows = (transitions as Record<string, readonly Transition[] | undefined>)[type] ?? [];
  return refused !== undefined || rows.some(({ to }) => to !== 'same');
}
