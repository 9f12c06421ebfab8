/** Asks before a page with unsent words is left. */
import { useState, type ReactNode } from 'react';
import { back, type Landing } from '../platform/navigation';
import { useReader } from './reader';
import { Confirm } from '../ui';

interface Leave {
  /** For the page's ‹. */
  onBack(): void;
  /** For the page's `over`; undefined while nothing is asked. */
  asking: ReactNode;
}

/** @param isUnsent asked at the moment of leaving, after what was typed last has been handed on */
export function useLeave(isUnsent: () => boolean, to: Landing): Leave {
  const say = useReader().words.admin;
  const [asking, setAsking] = useState(false);
  const leave = () => void back(to);
  return {
    onBack: () => (isUnsent() ? setAsking(true) : leave()),
    asking: asking ? (
      <Confirm
        danger
        title={say.leaveTitle}
        words={say.leaveWords}
        yes={say.leaveYes}
        no={say.leaveNo}
        onYes={leave}
        onNo={() => setAsking(false)}
      />
    ) : undefined,
  };
}
