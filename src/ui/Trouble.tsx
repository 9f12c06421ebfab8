/** Whatever went wrong with a call, said in words, with a way on. */
import { NoConnection, ServerProblem } from '../platform/server';
import { problemSentence } from '../shared/words';
import { Button } from './Button';
import { useReader } from './kit-context';
import { Banner } from './Banner';

interface TroubleProps {
  error: unknown;
  /** Without an answer something older is shown all the same: this says how old it is. */
  stale?: string;
  /** Given when trying again makes sense. */
  onRetry?: () => void;
}

export function Trouble({ error, stale, onRetry }: TroubleProps) {
  const { words } = useReader();
  const offline = error instanceof NoConnection;
  const sentence =
    error instanceof ServerProblem ? problemSentence(error.problem, words) : words.problem['server.failed'];
  const heldBy = error instanceof ServerProblem ? error.problem.heldBy : undefined;
  return (
    <Banner
      look={offline ? 'offline' : 'error'}
      title={!offline ? sentence : stale === undefined ? words.kit.offline : undefined}
    >
      {offline ? (stale ?? words.kit.offlineWords) : null}
      {heldBy && words.kit.heldBy(words.role[heldBy])}
      {onRetry && (
        <Button small look="quiet" onTap={onRetry}>
          {words.kit.retry}
        </Button>
      )}
    </Banner>
  );
}
