import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { attendTo } from '../../platform/focus';
import { restart } from '../../platform/navigation';
import { callServer, ServerProblem } from '../../platform/server';
import { Activation as ActivationBody } from '../../shared/contract/admin';
import { narrow } from '../../shared/base/typed';
import { dutyWords } from '../../shared/say/duties';
import { fieldProblems, type ProblemCode } from '../../shared/contract/problem';
import type { Account } from '../../shared/contract/session';
import { fieldSentence } from '../../shared/words';
import { useSession } from '../../stores/session';
import { Button, Card, Field, FormContext, Banner, Trouble, useForm, useReader } from '../../ui';

const FIELD = 'code';
/** What is wrong with the code itself stands beside it. */
const aboutCode: readonly ProblemCode[] = [
  'invitation.wrong',
  'invitation.expired',
  'invitation.used',
  'invitation.too_many_tries',
];

/** Where whoever was invited enters their one-time code. */
export function Activation() {
  const { words, locale } = useReader();
  const say = words.settings;
  const form = useForm();
  const [open, setOpen] = useState(false);
  const [code, setCode] = useState('');
  const typed = useRef('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const [trouble, setTrouble] = useState<unknown>();
  const [done, setDone] = useState<Account>();

  const refuse = (sentence: string) => {
    setWrong(sentence);
    attendTo(FIELD);
  };
  const activate = async () => {
    form.commit();
    setTrouble(undefined);
    const body = ActivationBody.safeParse({ code: narrow(typed.current) });
    const [problem] = body.success ? [] : fieldProblems(body.error);
    if (problem) return refuse(fieldSentence(problem, locale));
    setWrong(undefined);
    setBusy(true);
    try {
      const account = await callServer('activate', { body: { code: narrow(typed.current) } });
      useSession.getState().keepAccount(account);
      setDone(account);
    } catch (error) {
      const refused = error instanceof ServerProblem ? error.problem.code : undefined;
      if (refused && aboutCode.includes(refused)) refuse(words.problem[refused]);
      else setTrouble(error);
    } finally {
      setBusy(false);
    }
  };

  if (done)
    return (
      <Banner look="done" title={say.activated(done.name ?? '')}>
        <View>{say.activatedWords(dutyWords(done.roles, words))}</View>
        <View className="k-row">
          <Button small onTap={() => void restart('home')}>
            {say.toWork}
          </Button>
        </View>
      </Banner>
    );
  if (!open)
    return (
      <View className="k-row">
        <Button
          small
          look="quiet"
          onTap={() => {
            setOpen(true);
            attendTo(FIELD);
          }}
        >
          {say.activate}
        </Button>
      </View>
    );
  return (
    <FormContext.Provider value={form}>
      <Card className="k-stack">
        <View className="k-sub">{say.activateWords}</View>
        {trouble !== undefined && <Trouble error={trouble} onRetry={() => void activate()} />}
        <Field
          id={FIELD}
          label={say.code}
          hint={say.codeHint}
          placeholder={say.codeExample}
          max={40}
          value={code}
          error={wrong}
          onCommit={(text) => {
            typed.current = text;
            setCode(text);
          }}
          onEnter={() => void activate()}
        />
        <View className="k-row">
          <Button small look="quiet" grow={0.6} onTap={() => setOpen(false)}>
            {say.activateNo}
          </Button>
          <Button small busy={busy ? say.activating : undefined} onTap={() => void activate()}>
            {say.activateYes}
          </Button>
        </View>
      </Card>
    </FormContext.Provider>
  );
}
