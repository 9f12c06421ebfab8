/** One's own phone number by one tap, inside WeChat. */
import { Button as WeChatButton, View } from '@tarojs/components';
import { useState } from 'react';
import { insideWeChat } from '../platform/login';
import { callServer } from '../platform/server';
import { addAidWords } from '../shared/words/typing-aids';
import { Banner, Button, Trouble, useReader } from '../ui';
import { Filled } from './Filled';
import { useAsking } from './use-asking';
import { useFilling } from './use-filling';
import { useOffered } from './use-offered';

interface PhoneNumberProps {
  typed: string;
  onFill(phone: string): void;
}

export function PhoneNumber({ typed, onFill }: PhoneNumberProps) {
  const say = addAidWords(useReader()).typingAids;
  const offered = useOffered('phone');
  const [declined, setDeclined] = useState(false);
  const { busy, error, run } = useAsking();
  const filling = useFilling({ phone: typed }, ({ phone = '' }) => onFill(phone));
  if (!insideWeChat || !offered) return null;

  // Refused by the person, or by WeChat because nobody has paid for it: there is no code, and one goes on typing.
  const hear = ({ code }: { code?: string | undefined }) => {
    setDeclined(!code);
    if (code) void run(async () => filling.offer(await callServer('getOwnPhone', { body: { code } })));
  };
  return (
    <>
      {busy ? (
        <Button small look="quiet" busy={say.phone.asking} onTap={() => undefined}>
          {say.phone.ask}
        </Button>
      ) : (
        <View className="k-button-slot">
          <WeChatButton
            className="k-button k-button--quiet k-button--small k-agree"
            hoverClass="k-press--down"
            openType="getPhoneNumber"
            onGetPhoneNumber={({ detail }) => hear(detail)}
          >
            {say.phone.ask}
          </WeChatButton>
        </View>
      )}
      {declined && <Banner>{say.phone.declined}</Banner>}
      {error !== undefined && <Trouble error={error} />}
      <Filled filling={filling} demo={offered.demo} />
    </>
  );
}
