import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { attendTo } from '../../platform/focus';
import { restart } from '../../platform/navigation';
import { callServer, ServerProblem } from '../../platform/server';
import { Activation as ActivationBody } from '../../shared/contract/own-account';
import { narrow } from '../../shared/base/text';
import { dutyWords } from '../../shared/say/duties';
import { addSettingsWords } from '../../shared/words/settings';
import { fieldProblems, type ProblemCode } from '../../shared/contract/problem';
import type { Account } from '../../shared/contract/session';
import { useSession } from '../../stores/session';
import {
  Button,
  Card,
  Field,
  FormContext,
  Banner,
  fieldId,
  Press,
  Trouble,
  useForm,
  useProblems,
  useReader,
} from '../../ui';
import { problemSentence } from '../../shared/words';

const CODE = '/code';
/** What is wrong with the code itself stands beside it. */
const aboutCode: readonly ProblemCode[] = [
  'invitation.wrong',
  'invitation.account_used',
  'invitation.expired',
  'invitation.used',
  'invitation.too_many_tries',
];

/** Where whoever was invited enters their one-time code; to others only a word at the end of the page leads there. */
export function Activation({ staff }: { staff: boolean }) {
  const words = addSettingsWords(useReader());
  const say = words.settings;
  const form = useForm();
  const [open, setOpen] = useState(false);
  const [code, setCode] = useState('');
  const typed = useRef('');
  const [busy, setBusy] = useState(false);
  const { at, show } = useProblems();
  const [trouble, setTrouble] = useState<unknown>();
  const [done, setDone] = useState<Account>();

  const activate = async () => {
    form.commit();
    setTrouble(undefined);
    const body = ActivationBody.safeParse({ code: narrow(typed.current) });
    show(body.success ? [] : fieldProblems(body.error));
    if (!body.success) return;
    setBusy(true);
    try {
      const account = await callServer('activate', { body: { code: narrow(typed.current) } });
      useSession.getState().become(account);
      setDone(account);
    } catch (error) {
      const refused = error instanceof ServerProblem ? error.problem.code : undefined;
      if (refused && aboutCode.includes(refused))
        show([{ pointer: CODE, words: problemSentence({ code: refused }, words) }]);
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
  const begin = () => {
    setOpen(true);
    attendTo(fieldId(CODE));
  };
  if (!open && !staff)
    return (
      <Press className="k-plain" onTap={begin}>
        {say.iAmStaff}
      </Press>
    );
  if (!open)
    return (
      <View className="k-row">
        <Button small look="quiet" onTap={begin}>
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
          {...at(CODE)}
          autofill="one-time-code"
          label={say.code}
          hint={say.codeHint}
          placeholder={say.codeExample}
          value={code}
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
