/** Only with the server's receipt in hand does this page say 已收到. */
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { now } from '../../platform/clock';
import { replace, restart, useParams } from '../../platform/navigation';
import { dueWords } from '../../shared/say/deadlines';
import type { CaseProgress } from '../../shared/contract/progress';
import { holderName, holderSentence, nextSentence, nowSentence } from '../../shared/say/progress';
import type { Words } from '../../shared/words';
import { useAllPendingDeclarations } from '../../stores/pending-declarations';
import { mine, receipts, useMine } from '../../stores/mine';
import { usePendingUploads } from '../../stores/pending-uploads';
import { Button, Card, Empty, Heading, Banner, Page, ReceiptCard, UploadsCard, useReader } from '../../ui';
import { Subscribing } from './Subscribing';
import { PendingReceipt } from './PendingReceipt';

/** Right after filing somebody comes, or the township passes it on; an open case that it joined stands anywhere. */
function nextLines(progress: CaseProgress | undefined, words: Words): string[] {
  const say = words.receipt;
  if (!progress) return [say.nextUnknown];
  const { status, due } = progress;
  if (due && !due.overdue && (status === 'awaiting_visit' || status === 'awaiting_acceptance'))
    return [say.next[status](dueWords(due, now(), words).by, holderName(progress, words) ?? '')];
  return [nowSentence(progress, words), holderSentence(progress, words), nextSentence(progress, words)].filter(
    (line) => line !== undefined,
  );
}

export default function ReceiptPage() {
  const { words } = useReader();
  const say = words.receipt;
  const { id } = useParams('receipt');
  const unsent = usePendingUploads(id ?? '');
  const { declarations, denied } = useMine();
  const stored = receipts.use()?.value;
  const shut = denied.some((each) => each.id === id);
  const summary = declarations.find((each) => each.id === id);
  const receipt = stored?.id === id ? stored : summary;
  const waiting = useAllPendingDeclarations().find((each) => each.id === id);
  const waits = waiting !== undefined;
  useEffect(() => {
    if (!waits) mine.load().catch(() => undefined);
  }, [waits]);

  const home = () => void restart('home');
  if (waiting) return <PendingReceipt item={waiting} />;
  if (!receipt || !id) {
    return (
      <Page title={say.number} onBack={home}>
        <Empty title={say.missing}>
          <Button small look="quiet" onTap={home}>
            {say.home}
          </Button>
        </Empty>
      </Page>
    );
  }
  return (
    <Page
      title={say.title}
      onBack={home}
      foot={
        <>
          <Button look="quiet" onTap={home}>
            {say.home}
          </Button>
          <Button onTap={() => void replace('progress', { id })}>{say.follow}</Button>
        </>
      }
    >
      <ReceiptCard receipt={receipt.receipt} large />
      <UploadsCard {...unsent} />
      {summary?.forSomeoneElse && (
        <Card className="k-stack">
          <Heading level={2}>{words.proxyDeclaration.filer.title}</Heading>
          <View>{words.proxyDeclaration.filer.ways}</View>
          <View className="k-sub">{words.proxyDeclaration.filer.messages}</View>
        </Card>
      )}
      {receipt.joinedOpenCase && !shut && <Banner>{say.joined}</Banner>}
      <Card className="k-stack">
        <Heading level={2}>{say.nextTitle}</Heading>
        {nextLines(summary?.progress, words).map((line) => (
          <View key={line}>{line}</View>
        ))}
        {summary?.progress.due?.provisional && <View className="k-small">{words.due.provisional}</View>}
        <View className="k-sub">{say.nextCall}</View>
      </Card>
      {!shut && <Subscribing />}
    </Page>
  );
}
