import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { ageWords } from '../../shared/say/days';
import { useActionPhotos } from '../../stores/action-photos';
import { useOutgoing } from '../../stores/outgoing';
import { usePendingActions, type PendingAction } from '../../stores/pending-actions';
import { useReader } from '../reader';
import { Button, Confirm, Banner } from '../../ui';
import { HeldBack } from './HeldBack';
import { Refused, type Written } from './Refused';
import { useHeldFor } from './use-held-for';

interface HandedProps {
  item: PendingAction;
  written: Written;
  /** Opens it again, as based on the version that was looked at; absent where it can't be mended here. */
  onEdit: ((seen?: number) => void) | undefined;
  onDrop(): void;
}

/** What was handed over and is not with the server yet: it is held back, waits, is on its way, or was not taken. */
export function Handed({ item, written, onEdit, onDrop }: HandedProps) {
  const { words } = useReader();
  const { sent: say } = words.staff.visit;
  const photos = useActionPhotos(item.request.id).length;
  const busy = useOutgoing(({ underWay }) => underWay === item.request.id);
  const first = usePendingActions().find(({ caseId }) => caseId === item.caseId);
  const behind = first?.refused !== undefined;
  const left = useHeldFor(item);
  const [asking, setAsking] = useState(false);
  return (
    <>
      {item.refused ? (
        <Refused item={item} problem={item.refused} written={written} onEdit={onEdit} onDrop={() => setAsking(true)} />
      ) : left > 0 ? (
        <HeldBack
          left={left}
          onSend={() => void useOutgoing.getState().sendNow([item.request.id])}
          onRecall={onEdit && (() => onEdit())}
        >
          {photos > 0 && <View>{words.staff.photos.goAfter(words.media.count(photos, 0))}</View>}
        </HeldBack>
      ) : (
        <>
          <Banner look={busy ? 'info' : 'offline'} title={busy ? say.sending : say.waiting}>
            <View>{behind ? say.behind : say.waitingWords}</View>
            {photos > 0 && <View>{words.staff.photos.goAfter(words.media.count(photos, 0))}</View>}
            <View className="k-small">{say.written(item.household, ageWords(item.since, now(), words.date))}</View>
          </Banner>
          <View className="k-row">
            <Button busy={busy ? say.sending : undefined} onTap={() => void useOutgoing.getState().flush()}>
              {say.now}
            </Button>
            {onEdit && !busy && (
              <Button look="quiet" onTap={() => onEdit()}>
                {say.edit}
              </Button>
            )}
          </View>
        </>
      )}
      {asking && (
        <Confirm
          danger
          title={say.dropTitle}
          words={say.dropWords}
          yes={say.drop}
          onYes={onDrop}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}
