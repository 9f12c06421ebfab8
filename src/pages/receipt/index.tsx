/** Only with the server's receipt in hand does this page say 已收到. */
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { now } from '../../platform/clock';
import { replace, restart, useParams } from '../../platform/navigation';
import { dueWords } from '../../shared/say/deadlines';
import type { CaseProgress } from '../../shared/contract/progress';
import { holderName, holderSentence, nextSentence, nowSentence } from '../../shared/say/progress';
import { isEnded } from '../../shared/contract/workflow';
import { lacksShelter } from '../../shared/hardships/index';
import type { Words } from '../../shared/words';
import { useAllPendingDeclarations } from '../../stores/pending-declarations';
import { mine, receipts, useMine } from '../../stores/mine';
import { myDetails } from '../../stores/my-details';
import { useHotline } from '../../stores/policy';
import { useAccount } from '../../stores/session';
import { useVillageHelp } from '../../stores/village-help';
import { usePendingUploads } from '../../stores/pending-uploads';
import { Banner, Button, Card, Empty, Heading, Page, TonightCard, UploadsCard, useFresh, useReader } from '../../ui';
import { Peak } from './Peak';
import { Subscribing } from './Subscribing';
import { PendingReceipt } from './PendingReceipt';

/** Right after filing somebody comes, or the township passes it on; an open case that it joined stands anywhere. */
function nextLines(progress: CaseProgress | undefined, words: Words, visitsThemselves: boolean): string[] {
  const say = words.receipt;
  if (!progress) return [say.nextUnknown];
  const { status, due } = progress;
  if (visitsThemselves && due) return [say.staff.visit(dueWords(due, now(), words).by)];
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

  const account = useAccount();
  const staff = (account?.roles.length ?? 0) > 0;
  const contact = summary?.progress.contact;
  // Who files for a household of their own village is not told to wait for themselves.
  const visitsThemselves = staff && contact?.name !== undefined && contact.name === account?.name;
  const detail = useFresh(() => myDetails.load(id ?? ''), waits ? '' : (id ?? ''));
  const hardship = detail.data?.content.hardship;
  const tonight = hardship !== undefined && lacksShelter(hardship) && !isEnded(summary?.progress.status ?? 'withdrawn');
  const help = useVillageHelp(tonight ? summary?.village.code : undefined);
  const hotline = useHotline();

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
      <Peak
        receipt={receipt.receipt}
        title={summary?.forSomeoneElse ? say.titleFor(summary.applicantName) : say.title}
        lines={nextLines(summary?.progress, words, visitsThemselves)}
        contact={visitsThemselves ? undefined : summary?.progress.contact}
      />
      {tonight && <TonightCard help={help} hotline={hotline} urgent={words.tonight.isUrgent} />}
      <UploadsCard {...unsent} />
      {summary?.forSomeoneElse && (
        <Card className="k-stack">
          <Heading level={2}>{words.proxyDeclaration.filer.title}</Heading>
          <View>{staff ? say.staff.ways(summary.applicantName) : words.proxyDeclaration.filer.ways}</View>
          <View className="k-sub">{staff ? say.staff.later : words.proxyDeclaration.filer.messages}</View>
        </Card>
      )}
      {receipt.joinedOpenCase && !shut && <Banner>{say.joined}</Banner>}
      {summary?.progress.due?.provisional && <View className="k-small">{words.due.provisional}</View>}
      {!staff && <View className="k-sub">{say.nextCall}</View>}
      {!shut && <Subscribing />}
    </Page>
  );
}
