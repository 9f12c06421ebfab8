/** Whatever went wrong with a call, said in words, with a way on. */
import { NoConnection, ServerProblem } from '../platform/server';
import { Button } from './Button';
import { useReader } from './kit-context';
import { Notice } from './Notice';

interface TroubleProps {
  error: unknown;
  /** Given when trying again makes sense. */
  onRetry?: () => void;
}

export function Trouble({ error, onRetry }: TroubleProps) {
  const { words } = useReader();
  const offline = error instanceof NoConnection;
  const sentence = error instanceof ServerProblem ? words.problem[error.problem.code] : words.problem['server.failed'];
  return (
    <Notice look={offline ? 'offline' : 'error'} title={offline ? words.kit.offline : sentence}>
      {offline ? words.kit.offlineWords : null}
      {onRetry && (
        <Button small look="quiet" onTap={onRetry}>
          {words.kit.retry}
        </Button>
      )}
    </Notice>
  );
}
