import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { callServer } from '../../platform/server';
import type { CaseDetail } from '../../shared/contract/case';
import { maskPhone } from '../../shared/contract/sms';
import { instantWords } from '../../shared/say/days';
import { Banner, Button, Card, Heading, Trouble } from '../../ui';
import { useReader } from '../reader';

interface SmsCardProps {
  detail: CaseDetail;
  /** Reads the case again. */
  onChanged(): Promise<void>;
}

/** How a household hears that has no account, and whether somebody has to phone it instead. */
export function SmsCard({ detail: { sms, filed }, onChanged }: SmsCardProps) {
  const { words } = useReader();
  const say = words.staff.sms;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const phone = filed.find(({ id }) => id === sms?.declaration)?.content.applicant.phone;
  if (!sms || phone === undefined) return null;
  const { wanted, last } = sms;
  const turn = async () => {
    setBusy(true);
    setTrouble(undefined);
    try {
      await callServer('changeSms', { params: { id: sms.declaration }, body: { wanted: !wanted } });
      await onChanged();
    } catch (failed) {
      setTrouble(failed);
    }
    setBusy(false);
  };
  const said = last && say.state[last.state](instantWords(last.at, now(), words.date));
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.title}</Heading>
      <View className="k-sub">{wanted ? say.wanted(maskPhone(phone)) : say.off}</View>
      {last?.state === 'failed' ? <Banner look="warn">{said}</Banner> : <View>{said ?? say.none}</View>}
      {last && <View className="k-small">{last.text}</View>}
      {trouble !== undefined && <Trouble error={trouble} onRetry={() => void turn()} />}
      <View className="k-row">
        <Button small look="quiet" disabled={busy} onTap={() => void turn()}>
          {wanted ? say.stop : say.start}
        </Button>
      </View>
    </Card>
  );
}
