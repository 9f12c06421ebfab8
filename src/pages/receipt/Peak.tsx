/** What one files for: it is received, under which number, and who comes. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { copyText } from '../../platform/clipboard';
import { callPhone } from '../../platform/phone';
import { savePicture } from '../../platform/save-picture';
import { useTraining } from '../../platform/training';
import type { Contact } from '../../shared/contract/progress';
import { Banner, Button, Card, Heading, Icon, ReceiptGroups, useReader } from '../../ui';
import { receiptPicture } from './picture';
import './index.css';

interface PeakProps {
  receipt: string;
  title: string;
  /** What happens next, one sentence a line. */
  lines: readonly string[];
  /** Who has it; absent where that is who reads this. */
  contact: Contact | undefined;
}

type Done = 'copied' | 'notCopied' | 'saved' | 'notSaved';

export function Peak({ receipt, title, lines, contact }: PeakProps) {
  const { words } = useReader();
  const say = words.receipt;
  const training = useTraining();
  const [done, setDone] = useState<Done>();
  const who = contact && words.progress.contact(words.role[contact.role], contact.name ?? '').trim();
  const save = async () => {
    const saved = await savePicture(
      'receipt.png',
      receiptPicture({
        app: training ? words.paper.practice : words.appName,
        title: say.number,
        groups: receipt.split('-'),
        lines: [say.readAloud, ...(contact && who ? [say.whoCalls(who, contact.phone)] : [])],
      }),
    );
    setDone(saved ? 'saved' : 'notSaved');
  };
  return (
    <Card tone="green" className="k-stack">
      <View className="receipt__tick">
        <Icon name="check" size="picture" />
      </View>
      <View className="receipt__head">
        <Heading>{title}</Heading>
        <View className="k-strong">{say.received}</View>
      </View>
      {lines.map((line) => (
        <View key={line} className="receipt__line">
          {line}
        </View>
      ))}
      {contact && who && (
        <Button icon="phone" onTap={() => callPhone(contact.phone)}>
          {say.callWho(who, contact.phone)}
        </Button>
      )}
      <View className="k-sub receipt__line">{say.number}</View>
      <ReceiptGroups receipt={receipt} />
      <View className="k-sub receipt__line">{say.readAloud}</View>
      <View className="receipt__keep">
        <Button
          small
          look="quiet"
          onTap={() => void copyText(receipt).then((copied) => setDone(copied ? 'copied' : 'notCopied'))}
        >
          {say.copy}
        </Button>
        <Button small look="quiet" onTap={() => void save()}>
          {say.save}
        </Button>
      </View>
      {done && <Banner look={done === 'copied' || done === 'saved' ? 'done' : 'warn'}>{say[done]}</Banner>}
    </Card>
  );
}
