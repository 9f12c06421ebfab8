/** Why the declaration is not at the server yet, and what to do about it. */
import { go } from '../../platform/navigation';
import type { Draft } from '../../shared/draft';
import { useDraft } from '../../stores/draft';
import { Button, Notice, useReader } from '../../ui';
import type { Sending } from './use-sending';

interface SendTroubleProps {
  sending: Sending;
  draft: Draft;
  onMended(): void;
}

export function SendTrouble({ sending, draft, onMended }: SendTroubleProps) {
  const { words } = useReader();
  const say = words.declare;
  if (sending.state === 'unsent')
    return (
      <Notice look="offline" title={say.notSent}>
        {say.notSentWords}
      </Notice>
    );
  if (sending.state !== 'refused') return null;
  if (sending.code === 'declaration.id_reused') {
    const another = async () => {
      await useDraft.getState().renew();
      onMended();
    };
    return (
      <Notice look="warn" title={say.reused}>
        <Button small look="quiet" onTap={() => void go('progress', { id: draft.id })}>
          {say.reusedSee}
        </Button>
        <Button small look="quiet" onTap={() => void another()}>
          {say.reusedAnother}
        </Button>
      </Notice>
    );
  }
  return (
    <Notice look="error" title={say.refused}>
      {words.problem[sending.code]}
    </Notice>
  );
}
