/** A declaration that was handed over and is not at the server: it waits, is on its way, or was not taken. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { go, replace, restart } from '../../platform/navigation';
import { ageWords } from '../../shared/say/days';
import { hasVoice } from '../../shared/contract/draft';
import { fieldSentence } from '../../shared/words';
import { useOutgoing } from '../../stores/outgoing';
import { dropDeclaration, recallDeclaration, type PendingDeclaration } from '../../stores/pending-declarations';
import { useHotline } from '../../stores/policy';
import { useVillageHelp } from '../../stores/village-help';
import { hardshipOf, lacksShelter } from '../../shared/hardships/index';
import { useAccount } from '../../stores/session';
import { Button, Card, Confirm, Heading, Banner, Page, Press, TonightCard, useReader } from '../../ui';
import { problemSentence } from '../../shared/words';

export function PendingReceipt({ item }: { item: PendingDeclaration }) {
  const { words } = useReader();
  const say = words.pendingDeclaration;
  const account = useAccount();
  const [asking, setAsking] = useState(false);
  const [otherOpen, setOtherOpen] = useState(false);
  const { id, draft, refused, since } = item;
  const { underWay, attempts, unkept, flush } = useOutgoing();
  const help = useVillageHelp(draft?.village?.code);
  const hotline = useHotline();
  const clock = now();
  const last = attempts[id];
  const home = () => void restart('home');
  const edit = async (as: 'same' | 'another') => {
    if (await recallDeclaration(id, as)) await replace('declare');
    else setOtherOpen(useOutgoing.getState().underWay !== id);
  };
  const reused = refused?.code === 'declaration.id_reused';
  const sending = underWay === id;
  const photos = draft?.attachments.filter(({ kind }) => kind === 'photo').length ?? 0;
  const attached = words.media.count(photos, draft && hasVoice(draft) ? 1 : 0);
  const name = draft?.applicant.name ?? '';

  const state = () => {
    if (refused)
      return (
        <Banner look="error" title={reused ? say.reused : say.refused}>
          {!reused && <View>{problemSentence(refused, words)}</View>}
          {refused.errors?.map((error) => (
            <View key={error.pointer} className="k-small">
              {fieldSentence(error, words)}
            </View>
          ))}
          <View>{say.refusedWords}</View>
        </Banner>
      );
    if (account === undefined)
      return (
        <Banner look="warn" title={say.signIn}>
          {say.signInWords}
        </Banner>
      );
    if (unkept.includes(id))
      return (
        <Banner look="warn" title={say.unkept}>
          {say.unkeptWords}
        </Banner>
      );
    return (
      <Banner look={sending ? 'info' : 'offline'} title={sending ? say.sending : say.saved}>
        {say.savedWords}
      </Banner>
    );
  };
  const act = () => {
    if (refused)
      return reused ? (
        <Button onTap={() => void edit('another')}>{say.another}</Button>
      ) : (
        <Button onTap={() => void edit('same')}>{say.toEdit}</Button>
      );
    if (account === undefined) return <Button onTap={() => void go('signIn')}>{say.toSignIn}</Button>;
    return (
      <Button busy={sending ? say.busy : undefined} onTap={() => void flush()}>
        {say.now}
      </Button>
    );
  };
  return (
    <Page
      title={say.title}
      onBack={home}
      foot={
        <>
          <Button look="quiet" onTap={home}>
            {say.home}
          </Button>
          {act()}
        </>
      }
      over={
        asking && (
          <Confirm
            danger
            title={say.dropTitle}
            words={say.dropWords}
            yes={say.drop}
            no={say.keep}
            onYes={() => {
              dropDeclaration(id);
              home();
            }}
            onNo={() => setAsking(false)}
          />
        )
      }
    >
      {state()}
      {draft && lacksShelter(hardshipOf(draft)) && (
        <TonightCard help={help} hotline={hotline} urgent={words.tonight.willBeUrgent} />
      )}
      {otherOpen && (
        <Banner look="warn" title={say.otherOpen}>
          <Button small look="quiet" onTap={() => void go('declare')}>
            {say.toOther}
          </Button>
        </Banner>
      )}
      <Card className="k-stack">
        <Heading level={2}>{say.what}</Heading>
        {draft && (
          <View className="k-strong">{say.kindOf(draft.kind ? words.hardship[draft.kind].name : say.text, name)}</View>
        )}
        {attached !== '' && <View>{say.after(attached)}</View>}
        <View className="k-sub">{say.since(ageWords(since, clock, words.date))}</View>
        {last && refused === undefined && (
          <View className="k-sub">
            {say.last(
              ageWords(last.at, clock, words.date),
              last.code === undefined ? say.noAnswer : problemSentence({ code: last.code }, words),
            )}
          </View>
        )}
      </Card>
      {reused && (
        <Button look="quiet" onTap={() => void go('progress', { id })}>
          {say.reusedSee}
        </Button>
      )}
      {refused === undefined && !sending && (
        <Press className="k-plain" onTap={() => void edit('same')}>
          {say.edit}
        </Press>
      )}
      {!sending && (
        <Press className="k-plain" onTap={() => setAsking(true)}>
          {say.drop}
        </Press>
      )}
    </Page>
  );
}
