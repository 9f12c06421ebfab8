/** Following a declaration: who has it, by when, what comes next, whom to call, and what one can do. */
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { attendTo, toTop } from '../../platform/focus';
import { useParams } from '../../platform/navigation';
import { callPhone } from '../../platform/phone';
import { callServer, NoConnection, ServerProblem } from '../../platform/server';
import { ageWords } from '../../shared/day-words';
import { useMine } from '../../stores/mine';
import {
  Button,
  Card,
  Confirm,
  Heading,
  Loading,
  Notice,
  Page,
  Press,
  ReceiptCard,
  Timeline,
  Trouble,
  useLoad,
  useReader,
} from '../../ui';
import { ActionForm } from './ActionForm';
import { Filed } from './Filed';
import { NowCard } from './NowCard';
import { eventStages, milestoneStages } from './stages';
import { useAction } from './use-action';
import './index.css';

export default function ProgressPage() {
  const { words } = useReader();
  const say = words.progress;
  const { id = '' } = useParams('progress');
  const { declarations, asOf, keepProgress } = useMine();
  const load = useLoad(async () => {
    const detail = await callServer('getMyDeclaration', { params: { id } });
    keepProgress(detail.progress);
    return detail;
  }, id);
  const { acting, act, clear } = useAction(load.reload);
  const [writing, setWriting] = useState<'supply' | 'object'>();
  const [own, setOwn] = useState('');
  const [asking, setAsking] = useState(false);
  useDidShow(() => {
    // The first time it is on its way already.
    if (!load.loading) void load.reload();
  });

  const kept = declarations.find((each) => each.id === id);
  const shown = load.data ?? kept;
  if (!shown) {
    return (
      <Page title={say.title}>
        {load.error === undefined ? (
          <Loading rows={3} />
        ) : (
          <Trouble error={load.error} onRetry={() => void load.reload()} />
        )}
      </Page>
    );
  }

  const { progress } = shown;
  const { contact, allowed } = progress;
  // What was asked stands open at once; everything else waits for a tap.
  const wanted = writing ?? (progress.status === 'awaiting_more' ? 'supply' : undefined);
  const form = wanted !== undefined && allowed.includes(wanted) ? wanted : undefined;
  const open = (type: 'supply' | 'object') => {
    clear();
    setWriting(type);
    setTimeout(() => attendTo('own-words'), 50);
  };
  const send = async (text: string) => {
    if (!form) return;
    const outcome = await act(form, text, progress);
    // What came of it is said at the top.
    if (outcome === 'sent' || outcome === 'changed') toTop();
    if (outcome !== 'sent') return;
    setOwn('');
    setWriting(undefined);
  };
  const withdraw = async () => {
    await act('withdraw', '', progress);
    setAsking(false);
    toTop();
  };
  const foot = (
    <>
      {allowed.includes('supply') && form !== 'supply' && (
        <Button look="quiet" onTap={() => open('supply')}>
          {say.supply}
        </Button>
      )}
      {allowed.includes('object') && form !== 'object' && (
        <Button look="quiet" onTap={() => open('object')}>
          {say.object}
        </Button>
      )}
      <Button icon="phone" grow={1.6} onTap={() => callPhone(contact.phone)}>
        {say.callTo(words.role[contact.role])}
      </Button>
    </>
  );
  const confirm = asking && (
    <Confirm
      danger
      title={say.withdrawTitle}
      words={say.withdrawWords}
      yes={say.withdrawYes}
      no={say.withdrawNo}
      busy={acting.state === 'sending' ? say.sending : undefined}
      onYes={() => void withdraw()}
      onNo={() => setAsking(false)}
    />
  );
  return (
    <Page title={say.title} foot={foot} over={confirm}>
      {load.error instanceof NoConnection && asOf !== undefined && (
        <Notice look="offline">{say.stale(ageWords(asOf, now(), words.date))}</Notice>
      )}
      {load.error instanceof ServerProblem && <Trouble error={load.error} onRetry={() => void load.reload()} />}
      {acting.state === 'changed' && <Notice look="warn">{say.changed}</Notice>}
      {acting.state === 'sent' && <Notice look="done">{say.sent[acting.type]}</Notice>}
      {form === undefined && acting.state === 'unsent' && (
        <Notice look="offline" title={say.notSent}>
          {say.notSentWords}
        </Notice>
      )}
      {shown.forSomeoneElse && <View className="k-sub">{say.forWhom(shown.applicantName)}</View>}
      <NowCard progress={progress} />
      {form && (
        <ActionForm type={form} value={own} acting={acting} onCommit={setOwn} onSend={(text) => void send(text)} />
      )}
      <Card className="k-stack k-stack--wide">
        <Heading level={2}>{say.wayTitle}</Heading>
        <Timeline stages={milestoneStages(shown, now(), words)} />
      </Card>
      <ReceiptCard receipt={shown.receipt} />
      <Card className="k-stack k-stack--wide">
        <Heading level={2}>{say.eventsTitle}</Heading>
        <Timeline plain stages={eventStages(progress, now(), words)} />
      </Card>
      {load.data && <Filed declaration={load.data} />}
      {allowed.includes('withdraw') && (
        <Press className="k-plain" onTap={() => setAsking(true)}>
          {say.withdrawLink}
        </Press>
      )}
    </Page>
  );
}
