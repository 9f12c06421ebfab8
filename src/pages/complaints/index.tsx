/** What I complained of or suggested, and what was answered. */
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { NoConnection } from '../../platform/server';
import { ageWords } from '../../shared/day-words';
import { useComplaints } from '../../stores/complaints';
import { useAccount } from '../../stores/session';
import { Button, Confirm, Empty, Loading, Notice, Page, SignInFirst, Trouble, useLoad, useReader } from '../../ui';
import { ComplaintCard } from './ComplaintCard';
import { OnItsWay } from './OnItsWay';

export default function ComplaintsPage() {
  const { words } = useReader();
  const say = words.complaints;
  const account = useAccount();
  const { complaints, asOf, draft, waiting, received, mend, drop } = useComplaints();
  const [dropping, setDropping] = useState<string>();
  const load = useLoad(async () => {
    if (account) await useComplaints.getState().load();
  }, account?.id ?? '');
  useDidShow(() => {
    void useComplaints.getState().flush();
    // The first time it is on its way already.
    if (!load.loading) void load.reload();
  });

  if (!account)
    return (
      <Page title={say.title}>
        <SignInFirst title={say.signIn} />
      </Page>
    );
  const own = waiting.filter(({ owner }) => owner === account.id);
  const known = asOf !== undefined;
  return (
    <Page
      title={say.title}
      foot={<Button onTap={() => void go('complain')}>{draft ? say.continue : say.write}</Button>}
      over={
        dropping !== undefined && (
          <Confirm
            danger
            title={say.dropTitle}
            words={say.dropWords}
            yes={say.dropYes}
            onYes={() => {
              drop(dropping);
              setDropping(undefined);
            }}
            onNo={() => setDropping(undefined)}
          />
        )
      }
    >
      <View>
        <View>{say.lead}</View>
        <View className="k-sub">{say.whoReads}</View>
      </View>
      {received !== undefined && (
        <Notice look="done" title={say.received}>
          {say.receivedWords}
        </Notice>
      )}
      {own.map((item) => (
        <OnItsWay
          key={item.body.id}
          item={item}
          onMend={() => {
            mend(item.body.id);
            void go('complain');
          }}
          onDrop={() => setDropping(item.body.id)}
        />
      ))}
      {load.error !== undefined &&
        (known && load.error instanceof NoConnection ? (
          <Notice look="offline">{say.stale(ageWords(asOf, now(), words.date))}</Notice>
        ) : (
          <Trouble error={load.error} onRetry={() => void load.reload()} />
        ))}
      {!known && load.loading && <Loading rows={2} />}
      {known && complaints.length === 0 && own.length === 0 && <Empty title={say.empty} words={say.emptyWords} />}
      {complaints.map((complaint) => (
        <ComplaintCard key={complaint.id} complaint={complaint} />
      ))}
    </Page>
  );
}
