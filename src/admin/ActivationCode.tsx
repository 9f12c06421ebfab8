import { View } from '@tarojs/components';
import { useState } from 'react';
import { copyText } from '../platform/clipboard';
import { now } from '../platform/clock';
import type { Invitation } from '../shared/contract/admin';
import { shownName } from '../shared/base/text';
import { instantWords } from '../shared/say/days';
import { Banner, Button, Card } from '../ui';
import { useReader } from './reader';
import './activation-code.css';

export interface ActivationCodeProps {
  name: string;
  invitation: Invitation;
  /** What is to be done with it. */
  how: string;
}

/** The one-time code, this once. */
export function ActivationCode({ name, invitation: { code, expiresAt }, how }: ActivationCodeProps) {
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
      <View>{how}</View>
    </>
  );
}
