import { usePendingActions } from '../../stores/pending-actions';
import { useReader } from '../reader';
import type { TagWords } from './row-words';

/** That something was written about a case and has not gone out; nothing where nothing waits. */
export function useUnsentTags(caseId: string): TagWords[] {
  const { sent: say } = useReader().words.staff.visit;
  const item = usePendingActions().find((each) => each.caseId === caseId);
  if (item === undefined) return [];
  return [item.refused ? { words: say.refused, tone: 'red' } : { words: say.tag, tone: 'amber' }];
}
