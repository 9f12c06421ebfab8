import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { toTop } from '../../platform/focus';
import { back } from '../../platform/navigation';
import { NoConnection } from '../../platform/server';
import { chinaDay } from '../../shared/china-time';
import { ageWords } from '../../shared/day-words';
import { deputyStage, type Deputy } from '../../shared/deputy';
import type { Account } from '../../shared/session';
import { refreshAccount } from '../../stores/session';
import { useReader } from '../../desk/reader';
import { Button, Empty, Heading, Loading, Notice, Page, Trouble } from '../../ui';
import { daysWords, DeputyCard } from './DeputyCard';
import { HandOver } from './HandOver';
import { TakeBack } from './TakeBack';
import { useDeputies } from './use-deputies';

type Done = { title: string; words: string };

export function DeputiesScreen({ account }: { account: Account }) {
  const { words } = useReader();
  const say = words.staff.deputies;
  const today = chinaDay(now());
  const { deputies, asOf, error, reload, take } = useDeputies(account.id);
  const [writing, setWriting] = useState(false);
  const [ending, setEnding] = useState<Deputy>();
  const [done, setDone] = useState<Done>();
  // Who only stands in, or might, has nothing to hand over.
  const handsOver = account.roles.some(({ role, deputyFor }) => role === 'first_secretary' && deputyFor === undefined);

  const changed = (next: Deputy[], what: Done) => {
    take(next);
    setDone(what);
    setWriting(false);
    setEnding(undefined);
    toTop();
    // Without an answer one's roles are as they were known.
    refreshAccount().catch(() => undefined);
  };
  if (writing)
    return (
      <HandOver
        account={account}
        onLeave={() => setWriting(false)}
        onDone={(next, { name }, days) =>
          changed(next, { title: say.handed, words: say.handedWords(name, daysWords(days, today, words)) })
        }
      />
    );

  const at = (stage: 'now' | 'ahead' | 'past') => deputies?.filter((each) => deputyStage(each, today) === stage) ?? [];
  // The server tells the latest first; what is to come is looked at from the next one on.
  const groups = { now: at('now'), ahead: at('ahead').reverse(), past: at('past') };
  const offline = error instanceof NoConnection;
  return (
    <Page
      title={say.title}
      onBack={() => void back('queue')}
      over={
        ending && (
          <TakeBack
            deputy={ending}
            today={today}
            onLeave={() => setEnding(undefined)}
            onDone={(next) => changed(next, { title: say.takenBack, words: say.takenBackWords })}
          />
        )
      }
      foot={
        handsOver ? (
          <Button
            onTap={() => {
              setDone(undefined);
              setWriting(true);
              toTop();
            }}
          >
            {say.handOver}
          </Button>
        ) : undefined
      }
    >
      {done && (
        <Notice look="done" title={done.title}>
          {done.words}
        </Notice>
      )}
      {error !== undefined &&
        (offline && asOf !== undefined ? (
          <Notice look="offline">{say.stale(ageWords(asOf, now(), words.date))}</Notice>
        ) : (
          <Trouble error={error} onRetry={() => void reload()} />
        ))}
      {deputies === undefined && error === undefined && <Loading rows={1} />}
      {handsOver && <View className="k-sub">{say.lead}</View>}
      {deputies && groups.now.length === 0 && <Empty title={handsOver ? say.none : say.noneStandIn} />}
      {(['now', 'ahead', 'past'] as const).map(
        (stage) =>
          groups[stage].length > 0 && (
            <View key={stage} className="k-stack">
              <Heading level={2}>{say[stage]}</Heading>
              {groups[stage].map((each) => (
                <DeputyCard key={each.id} deputy={each} today={today} onTakeBack={setEnding} />
              ))}
            </View>
          ),
      )}
    </Page>
  );
}
