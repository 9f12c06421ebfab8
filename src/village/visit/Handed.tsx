import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { toTop } from '../../platform/focus';
import { back } from '../../platform/navigation';
import { ageWords } from '../../shared/day-words';
import type { Waiting } from '../../shared/outbox';
import { useOutbox } from '../../stores/outbox';
import { useReader } from '../../desk/reader';
import { Button, Confirm, Notice, Page } from '../../ui';
import type { VisitAction } from './draft';
import { Refused } from './Refused';
import type { VisitInHand } from './use-visit';

interface HandedProps {
  title: string;
  visit: VisitInHand;
  item: Waiting;
  action: VisitAction;
}

/** A visit that was handed over and is not with the server yet: it waits, is on its way, or was not taken. */
export function Handed({ title, visit, item, action }: HandedProps) {
  const { words } = useReader();
  const { sent: say } = words.staff.visit;
  const busy = useOutbox((state) => state.busy);
  const [asking, setAsking] = useState(false);
  const leave = () => void back('queue');
  const mine = item.request.type === action;
  const mend = (seen?: number) => void visit.mend(item, seen).then(toTop);
  const drop = () => {
    visit.drop(item);
    leave();
  };
  return (
    <Page
      title={title}
      onBack={leave}
      foot={<Button onTap={leave}>{words.staff.acting.toQueue}</Button>}
      over={
        asking && (
          <Confirm
            danger
            title={say.dropTitle}
            words={say.dropWords}
            yes={say.drop}
            onYes={drop}
            onNo={() => setAsking(false)}
          />
        )
      }
    >
      {item.refused ? (
        <Refused item={item} problem={item.refused} onMend={mine ? mend : undefined} onDrop={() => setAsking(true)} />
      ) : (
        <>
          <Notice look={busy ? 'info' : 'offline'} title={busy ? say.sending : say.waiting}>
            <View>{say.waitingWords}</View>
            <View className="k-small">{say.written(item.household, ageWords(item.since, now(), words.date))}</View>
          </Notice>
          <View className="k-row">
            <Button busy={busy ? say.sending : undefined} onTap={() => void useOutbox.getState().flush()}>
              {say.now}
            </Button>
            {mine && !busy && (
              <Button look="quiet" onTap={() => mend()}>
                {say.mend}
              </Button>
            )}
          </View>
        </>
      )}
    </Page>
  );
}
