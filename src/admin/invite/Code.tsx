import { shownName } from '../../shared/base/text';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { copyText } from '../../platform/clipboard';
import { now } from '../../platform/clock';
import { back } from '../../platform/navigation';
import type { Invitation } from '../../shared/contract/admin';
import { instantWords } from '../../shared/say/days';
import { useReader } from '../reader';
import { Button, Card, Banner } from '../../ui';
import './invite.css';

interface CodeProps {
  name: string;
  invitation: Invitation;
  onAgain(): void;
}

/** The one-time code, this once. */
export function Code({ name, invitation: { code, expiresAt }, onAgain }: CodeProps) {
  const { words } = useReader();
  const say = words.admin.invite;
  const [copied, setCopied] = useState<boolean>();
  return (
    <>
      <Card tone="green" className="k-stack">
        <View className="k-strong">{say.codeFor(shownName(name))}</View>
        <View className="a-code">{code}</View>
        <View>{say.until(instantWords(expiresAt, now(), words.date))}</View>
        <View className="k-row">
          <Button onTap={() => void copyText(code).then(setCopied)}>{say.copy}</Button>
        </View>
        {copied !== undefined && <Banner look={copied ? 'done' : 'warn'}>{copied ? say.copied : say.notCopied}</Banner>}
      </Card>
      <Banner look="warn">{say.once}</Banner>
      <View>{say.how}</View>
      <View className="k-row">
        <Button look="quiet" onTap={onAgain}>
          {say.again}
        </Button>
        <Button look="quiet" onTap={() => void back('adminAccounts')}>
          {words.admin.account.toList}
        </Button>
      </View>
    </>
  );
}
