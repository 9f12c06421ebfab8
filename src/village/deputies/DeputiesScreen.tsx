import { View } from '@tarojs/components';
import { useState } from 'react';
import { lastPossibleToday, now } from '../../platform/clock';
import { toTop } from '../../platform/focus';
import { back } from '../../platform/navigation';
import { NoConnection } from '../../platform/server';
import { chinaDay } from '../../shared/base/china-time';
import { ageWords } from '../../shared/say/days';
import { deputyStage, isHanded, NewDeputy, type Deputy } from '../../shared/contract/deputy';
import type { OutgoingItem } from '../../shared/contract/outgoing';
import type { Account } from '../../shared/contract/session';
import { typedIn, useOwnStatements, type OwnStatement } from '../../stores/own-statements';
import { useOwnWords } from '../../stores/own-words';
import { findList, refreshAccount } from '../../stores/session';
import { useReader } from '../../desk/reader';
import { Button, Empty, Heading, Loading, Banner, OnItsWay, Page, Trouble } from '../../ui';
import { daysWords, DeputyCard } from './DeputyCard';
import { HAND_OVER, HandOver } from './HandOver';
import { EndDeputy } from './EndDeputy';
import { useDeputies } from './use-deputies';

/** What the statements of this page are about. */
const LANE = 'deputies';

type Done = { title: string; words: string };

export function DeputiesScreen({ account }: { account: Account }) {
  const { words } = useReader();
  const say = words.staff.deputies;
  // Who only stands in, or might, has nothing to hand over.
  const handsOver = account.roles.some(isHanded);
  const { deputies, colleagues, asOf, error, reload, take } = useDeputies(handsOver);
  // Where nobody knows what day it is, they stand as they stood when they were told.
  const today = lastPossibleToday() ?? chinaDay(asOf ?? now());
  const [writing, setWriting] = useState(false);
  const [ending, setEnding] = useState<Deputy>();
  const [done, setDone] = useState<Done>();
  const chosen = useOwnWords(HAND_OVER);
  const changed = (next: Deputy[], what: Done) => {
    take(next);
    setDone(what);
    // What could not be asked for without a signal can be now.
    void reload();
    toTop();
    // Without an answer one's roles are as they were known.
    refreshAccount().catch(() => undefined);
  };
  const handing = useOwnStatements('handOver', LANE, ({ deputies: next }, statement) =>
    changed(next, { title: say.handed, words: say.handedWords(...handed(statement)) }),
  );
  const takingBack = useOwnStatements('recallHandover', LANE, ({ deputies: next }) =>
    changed(next, { title: say.takenBack, words: say.takenBackWords }),
  );
  /** To whom, and on which days. */
  const handed = (statement: OutgoingItem): [name: string, days: string] => {
    const { data } = NewDeputy.safeParse(statement.body);
    return [typedIn(statement).name ?? '', data ? daysWords(data, today, words) : ''];
  };
  if (writing)
    return (
      <HandOver
        account={account}
        colleagues={colleagues}
        error={error}
        onRetry={() => void reload()}
        noRoom={handing.noRoom}
        onLeave={() => setWriting(false)}
        onHand={async (handover, { name }) => {
          const taken = await handing.hand((id) => ({ body: { id, ...handover } }), { typed: { name } });
          if (taken) setWriting(false);
          if (taken) toTop();
          return taken;
        }}
      />
    );
  const edit = ({ body, onDrop }: OwnStatement) => {
    const { data } = NewDeputy.safeParse(body);
    for (const field of ['deputy', 'from', 'to'] as const) chosen.keep(field, data?.[field] ?? '');
    onDrop();
    setWriting(true);
  };
  const recall = (deputy: Deputy) => {
    void takingBack.hand(() => ({ params: { deputy: deputy.id } }));
    setEnding(undefined);
    setDone(undefined);
  };

  const at = (stage: 'now' | 'ahead' | 'past') => deputies?.filter((each) => deputyStage(each, today) === stage) ?? [];
  // The server tells the latest first; what is to come is looked at from the next one on.
  const groups = { now: at('now'), ahead: at('ahead').reverse(), past: at('past') };
  const offline = error instanceof NoConnection;
  return (
    <Page
      title={say.title}
      onBack={() => void back(findList(account) ?? 'queue')}
      over={
        ending && (
          <EndDeputy
            deputy={ending}
            today={today}
            onLeave={() => setEnding(undefined)}
            onRecall={() => recall(ending)}
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
        <Banner look="done" title={done.title}>
          {done.words}
        </Banner>
      )}
      {error !== undefined &&
        (offline && asOf !== undefined ? (
          <Banner look="offline">{say.stale(ageWords(asOf, now(), words.date))}</Banner>
        ) : (
          <Trouble error={error} onRetry={() => void reload()} />
        ))}
      {takingBack.noRoom && <Banner look="error">{words.statements.noRoom}</Banner>}
      {handing.statements.map((statement) => (
        <OnItsWay key={statement.id} {...statement} onEdit={() => edit(statement)}>
          {handed(statement).join(words.staff.queue.dot)}
        </OnItsWay>
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
                <DeputyCard
                  key={each.id}
                  deputy={each}
                  account={account}
                  today={today}
                  statement={takingBack.statements.find(({ params }) => params?.deputy === each.id)}
                  onRecall={setEnding}
                />
              ))}
            </View>
          ),
      )}
    </Page>
  );
}
