import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { useOutgoing } from '../../stores/outgoing';
import { heldFor } from '../../stores/outgoing-queue';
import { usePendingActions, type PendingAction } from '../../stores/pending-actions';
import { casePage, type Home } from '../case/home';
import { PendingPhotos } from '../photos/PendingPhotos';
import { useReader } from '../reader';
import { Button, Banner } from '../../ui';

/** Opens what waits: the visit where it is one, the case where not. */
function open({ caseId, request }: PendingAction, home: Home): void {
  const { type } = request;
  if (type === 'confirm' || type === 'propose_elimination') void go('visit', { id: caseId, for: type });
  else void go(casePage[home], { id: caseId });
}

interface PendingActionsProps {
  home: Home;
  /** Something has gone out. */
  onSent(): void;
}

/** What was written and is not with the server yet, and what it did not take. */
export function PendingActions({ home, onSent }: PendingActionsProps) {
  const { sent: say } = useReader().words.staff.visit;
  const items = usePendingActions();
  const { busy, flush, sendNow } = useOutgoing();
  const refused = items.filter((item) => item.refused);
  const held = items.filter((item) => !item.refused && heldFor(item, now()) > 0);
  const waiting = items.filter((item) => !item.refused && !held.includes(item));

  // What has gone out is at another step now, and the list should say so.
  const last = useRef(items.length);
  const latest = useRef(onSent);
  latest.current = onSent;
  useEffect(() => {
    if (items.length < last.current) latest.current();
    last.current = items.length;
  }, [items.length]);

  const households = (all: readonly PendingAction[]) => (
    <View className="k-row">
      {all.map((item) => (
        <Button key={item.request.id} small look="quiet" onTap={() => open(item, home)}>
          {say.open(item.household)}
        </Button>
      ))}
    </View>
  );
  return (
    <>
      {refused.length > 0 && (
        <Banner look="error" title={say.manyRefused(refused.length)}>
          {households(refused)}
        </Banner>
      )}
      {held.length > 0 && (
        <Banner title={say.manyHeld(held.length)}>
          {households(held)}
          <View className="k-row">
            <Button small onTap={() => void sendNow(held.map(({ request }) => request.id))}>
              {say.sendNow}
            </Button>
          </View>
        </Banner>
      )}
      {waiting.length > 0 && (
        <Banner look="offline" title={say.many(waiting.length)}>
          {households(waiting)}
          <View className="k-row">
            <Button small busy={busy ? say.sending : undefined} onTap={() => void flush()}>
              {say.now}
            </Button>
          </View>
        </Banner>
      )}
      <PendingPhotos home={home} />
    </>
  );
}
