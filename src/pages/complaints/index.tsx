/** What I complained of or suggested, and what was answered. */
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { NoConnection } from '../../platform/server';
import { ageWords } from '../../shared/say/days';
import { addComplainWords } from '../../shared/words/complain';
import { ComplaintDraft, complaints, useComplaintDraft } from '../../stores/complaints';
import { useOutgoing } from '../../stores/outgoing';
import { useOwnStatements, type OwnStatement } from '../../stores/own-statements';
import { useAccount } from '../../stores/session';
import { Button, Empty, Loading, Banner, OnItsWay, Page, SignInFirst, Trouble, useFresh, useReader } from '../../ui';
import { ComplaintCard } from './ComplaintCard';

export default function ComplaintsPage() {
  const words = addComplainWords(useReader());
  const say = words.complain;
  const account = useAccount();
  const { draft, write } = useComplaintDraft();
  const told = complaints.use();
  const { answers, flush, drop } = useOutgoing();
  const [other, setOther] = useState(false);
  const load = useFresh(async () => {
    if (account) await complaints.load();
  }, account?.id ?? '');
  const { statements: waiting } = useOwnStatements('complain', undefined, () => {
    // What could not be asked for without a signal can be now.
    void load.reload();
  });
  useDidShow(() => void flush());

  if (!account)
    return (
      <Page title={say.title}>
        <SignInFirst title={say.signIn} />
      </Page>
    );
  const edit = ({ id, typed }: OwnStatement) => {
    const { data } = ComplaintDraft.safeParse(typed);
    // One at a time: the other one would be written over.
    if (!data || draft) return setOther(true);
    write(data);
    drop(id);
    // A full phone has room again.
    write(data);
    void go('complain');
  };
  return (
    <Page
      title={say.title}
      foot={<Button onTap={() => void go('complain')}>{draft ? say.continue : say.write}</Button>}
    >
      <View>
        <View>{say.lead}</View>
        <View className="k-sub">{say.whoReads}</View>
      </View>
      {told?.value.some(({ id }) => id in answers) && (
        <Banner look="done" title={say.received}>
          {say.receivedWords}
        </Banner>
      )}
      {other && draft && <Banner look="warn">{words.pendingDeclaration.otherOpen}</Banner>}
      {waiting.map((statement) => (
        <OnItsWay key={statement.id} {...statement} onEdit={() => edit(statement)}>
          <View className="complaint__words">{ComplaintDraft.safeParse(statement.typed).data?.words}</View>
        </OnItsWay>
      ))}
      {load.error !== undefined &&
        (told?.asOf && load.error instanceof NoConnection ? (
          <Banner look="offline">{words.complaints.stale(ageWords(told.asOf, now(), words.date))}</Banner>
        ) : (
          <Trouble error={load.error} onRetry={() => void load.reload()} />
        ))}
      {told === undefined && load.loading && <Loading rows={2} />}
      {told?.value.length === 0 && waiting.length === 0 && <Empty title={say.empty} words={say.emptyWords} />}
      {told?.value.map((complaint) => (
        <ComplaintCard key={complaint.id} complaint={complaint} />
      ))}
    </Page>
  );
}
