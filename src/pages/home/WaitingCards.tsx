/** What was handed over and has no receipt yet. */
import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { ageWords } from '../../shared/say/days';
import { useOutgoing } from '../../stores/outgoing';
import type { PendingDeclaration } from '../../stores/pending-declarations';
import { Button, Card, useReader } from '../../ui';

interface WaitingCardsProps {
  pending: readonly PendingDeclaration[];
  /** One has gone out: the list of declarations has it now. */
  onSent(): void;
}

export function WaitingCards({ pending, onSent }: WaitingCardsProps) {
  const { words } = useReader();
  const say = words.pendingDeclaration;
  const { underWay, flush } = useOutgoing();
  const told = useRef({ count: pending.length, onSent });
  useEffect(() => {
    if (pending.length < told.current.count) onSent();
    told.current = { count: pending.length, onSent };
  });
  return (
    <>
      {pending.map(({ id, draft, since, refused }) => (
        <Card key={id} tone="amber" className="k-stack">
          <View className="k-strong">{refused ? say.cardRefused : say.cardWaiting}</View>
          <View>
            {say.cardWords(
              say.kindOf(draft?.kind ? words.hardship[draft.kind].name : say.text, draft?.applicant.name ?? ''),
              ageWords(since, now(), words.date),
            )}
          </View>
          <View className="k-row">
            <Button small look={refused ? 'primary' : 'quiet'} onTap={() => void go('receipt', { id })}>
              {refused ? say.toEdit : say.look}
            </Button>
            {!refused && (
              <Button small busy={underWay === id ? say.busy : undefined} onTap={() => void flush()}>
                {say.now}
              </Button>
            )}
          </View>
        </Card>
      ))}
    </>
  );
}
