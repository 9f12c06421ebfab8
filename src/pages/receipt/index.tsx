/** Only with the server's receipt in hand does this page say 已收到. */
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { now } from '../../platform/clock';
import { replace, restart, useParams } from '../../platform/navigation';
import { dueWords } from '../../shared/due-words';
import { useMine } from '../../stores/mine';
import { Button, Card, Empty, Heading, Notice, Page, ReceiptCard, useReader } from '../../ui';

export default function ReceiptPage() {
  const { words } = useReader();
  const say = words.receipt;
  const { id } = useParams('receipt');
  const { receipt: kept, declarations, load } = useMine();
  const summary = declarations.find((each) => each.id === id);
  const receipt = kept?.id === id ? kept : summary;
  const due = summary?.progress.due;
  useEffect(() => {
    load().catch(() => undefined);
  }, [load]);

  const home = () => void restart('home');
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
      {receipt.joinedOpenCase && <Notice>{say.joined}</Notice>}
      <Card className="k-stack">
        <Heading level={2}>{say.nextTitle}</Heading>
        <View>{due ? say.next(dueWords(due, now(), words).by) : say.nextUnknown}</View>
        {due?.provisional && <View className="k-small">{words.due.provisional}</View>}
        <View className="k-sub">{say.nextCall}</View>
      </Card>
    </Page>
  );
}
