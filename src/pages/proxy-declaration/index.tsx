/** What a helper filed for me: found with its receipt number, read, and answered for. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '../../platform/navigation';
import type { ConfirmationAnswer } from '../../shared/contract/confirmation';
import { ConfirmationReply } from '../../shared/contract/proxy-declaration';
import { addProxyAnswerWords } from '../../shared/words/proxy-answer';
import { useAccount } from '../../stores/session';
import { Button, Confirm, Banner, OnItsWay, Page, SignInFirst, useForm, useHandingOn, useReader } from '../../ui';
import { Find } from './Find';
import { Found } from './Found';
import { useProxyDeclaration } from './use-proxy-declaration';
import { problemSentence } from '../../shared/words';

function Confirming() {
  const words = addProxyAnswerWords(useReader());
  const say = words.proxyAnswer;
  const form = useForm();
  useHandingOn(form);
  const filing = useProxyDeclaration();
  const { asking, found, answer, statement } = filing;
  const [sure, setSure] = useState<ConfirmationAnswer>();
  const busy = asking.state === 'busy';
  const open = found !== undefined && !found.mine;
  // Who was asked on the phone or at the visit has answered, and only begins to follow it.
  const waits = found?.confirmation.state === 'waiting';
  const reply = (said: ConfirmationAnswer) => {
    void filing.reply(said);
    setSure(undefined);
  };
  const foot = statement ? undefined : !found ? (
    <Button
      busy={busy ? say.finding : undefined}
      onTap={() => {
        form.commit();
        void filing.find();
      }}
    >
      {say.find}
    </Button>
  ) : open ? (
    <>
      {(waits || found.confirmation.state === 'denied') && (
        <Button look="quiet" onTap={() => setSure('not_agreed')}>
          {say.refuse}
        </Button>
      )}
      {(waits || found.confirmation.state === 'confirmed') && (
        <Button grow={1.4} onTap={() => setSure('agreed')}>
          {say.agree}
        </Button>
      )}
    </>
  ) : (
    <Button onTap={() => void go('progress', { id: found.id })}>{say.follow}</Button>
  );
  return (
    <Page
      title={say.title}
      foot={foot}
      over={
        sure && (
          <Confirm
            title={sure === 'agreed' ? say.askAgree : say.askRefuse}
            words={sure === 'agreed' ? say.askAgreeWords : say.askRefuseWords}
            yes={sure === 'agreed' ? say.yesAgree : say.yesRefuse}
            no={say.no}
            danger={sure === 'not_agreed'}
            onYes={() => reply(sure)}
            onNo={() => setSure(undefined)}
          />
        )
      }
    >
      {asking.state === 'refused' && <Banner look="error">{problemSentence(asking, words)}</Banner>}
      {asking.state === 'unsent' && (
        <Banner look="offline" title={say.notSent}>
          {say.notSentWords}
        </Banner>
      )}
      {filing.noRoom && <Banner look="error">{words.statements.noRoom}</Banner>}
      {statement && (
        <OnItsWay {...statement} onEdit={() => filing.edit(statement)}>
          {say[ConfirmationReply.safeParse(statement.body).data?.answer === 'agreed' ? 'agree' : 'refuse']}
        </OnItsWay>
      )}
      {found && <Found found={found} answer={answer} />}
      {!found && !statement && <Find filing={filing} form={form} />}
      {found && !statement && (
        <View className="k-row">
          <Button small look="quiet" onTap={filing.startOver}>
            {say.another}
          </Button>
        </View>
      )}
    </Page>
  );
}

export default function ProxyDeclarationPage() {
  const say = addProxyAnswerWords(useReader()).proxyAnswer;
  if (useAccount()) return <Confirming />;
  return (
    <Page title={say.title}>
      <SignInFirst title={say.signIn} />
    </Page>
  );
}
