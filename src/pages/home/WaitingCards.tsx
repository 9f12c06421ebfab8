/** What was handed over and has no receipt yet. */
import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { ageWords } from '../../shared/say/days';
import type { Filing } from '../../shared/contract/filing';
import { useFiling } from '../../stores/filing';
import { Button, Card, useReader } from '../../ui';

interface WaitingCardsProps {
  filings: readonly Filing[];
  /** One has gone out: the list of declarations has it now. */
  onSent(): void;
}

export function WaitingCards({ filings, onSent }: WaitingCardsProps) {
  const { words } = useReader();
  const say = words.filing;
  const { busy, flush } = useFiling();
  const told = useRef({ count: filings.length, onSent });
  useEffect(() => {
    if (filings.length < told.current.count) onSent();
    told.current = { count: filings.length, onSent };
  });
  return (
    <>
      {filings.map(({ request: { id }, draft, since, refused }) => (
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
              {refused ? say.toMend : say.look}
            </Button>
            {!refused && (
              <Button small busy={busy ? say.busy : undefined} onTap={() => void flush()}>
                {say.now}
              </Button>
            )}
          </View>
        </Card>
      ))}
    </>
  );
}
