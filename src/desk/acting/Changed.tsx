import { now } from '../../platform/clock';
import type { Event } from '../../shared/progress';
import { Button, Notice, Timeline, useReader } from '../../ui';
import { eventStage } from '../case/History';

interface ChangedProps {
  news: readonly Event[];
  /** Whether the action that is being written can still be taken. */
  possible: boolean;
  accept(): void;
  onLeave(): void;
}

/** Somebody else acted meanwhile: what it was, and whether to go on is the person's choice. */
export function Changed({ news, possible, accept, onLeave }: ChangedProps) {
  const { words } = useReader();
  const say = words.staff.acting;
  const clock = now();
  return (
    <Notice look="warn" title={say.changedTitle}>
      <Timeline stages={news.map((event) => eventStage(event, clock, words))} />
      {possible ? say.changedWords : say.changedGone}
      {possible && (
        <Button small onTap={accept}>
          {say.goOn}
        </Button>
      )}
      <Button small look="quiet" onTap={onLeave}>
        {say.leave}
      </Button>
    </Notice>
  );
}
