import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { toTop } from '../../platform/focus';
import { newId } from '../../platform/random';
import { callServer, NoConnection, ServerProblem } from '../../platform/server';
import { idNumberOf, textOf, typedReceipt } from '../../shared/base/text';
import { fieldProblems } from '../../shared/contract/problem';
import { NewRecovery } from '../../shared/contract/recovery';
import { addRecoveryWords } from '../../shared/words/recovery';
import { Banner, Button, Card, Field, FormContext, Heading, Trouble, useForm, useProblems, useReader } from '../../ui';

/** The two numbers by which one is meant; nothing of them is kept on the phone. */
export function Ask({ onAsked }: { onAsked(): Promise<void> }) {
  const say = addRecoveryWords(useReader()).recovery;
  const form = useForm();
  const { at, show } = useProblems();
  const typed = useRef({ receipt: '', idNumber: '' });
  // The same request, however often it is tapped; what was typed anew is another one.
  const id = useRef<string>();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const type = (field: keyof typeof typed.current) => (text: string) => {
    if (typed.current[field] !== text) id.current = undefined;
    typed.current = { ...typed.current, [field]: text };
  };
  const ask = async () => {
    form.commit();
    setTrouble(undefined);
    id.current ??= await newId();
    const body = NewRecovery.safeParse({
      id: id.current,
      receipt: textOf(typedReceipt(typed.current.receipt)),
      idNumber: idNumberOf(typed.current.idNumber),
    });
    show(body.success ? [] : fieldProblems(body.error));
    if (!body.success) return;
    setBusy(true);
    try {
      await callServer('askRecovery', { body: body.data });
      await onAsked();
      toTop();
    } catch (failed) {
      const errors = failed instanceof ServerProblem ? failed.problem.errors : undefined;
      if (errors?.length) show(errors);
      else setTrouble(failed);
    }
    setBusy(false);
  };
  return (
    <FormContext.Provider value={form}>
      <View>
        <Heading level={2}>{say.lead}</Heading>
        <View className="k-sub">{say.leadWords}</View>
      </View>
      {trouble instanceof NoConnection && (
        <Banner look="offline" title={say.notSent}>
          {say.notSentWords}
        </Banner>
      )}
      {trouble !== undefined && !(trouble instanceof NoConnection) && <Trouble error={trouble} />}
      <Card className="k-stack k-stack--wide">
        <Field
          {...at('/receipt')}
          label={say.receipt}
          hint={say.receiptHint}
          value={typed.current.receipt}
          onCommit={type('receipt')}
        />
        <Field
          {...at('/idNumber')}
          kind="idcard"
          label={say.idNumber}
          value={typed.current.idNumber}
          onCommit={type('idNumber')}
        />
        <Button busy={busy ? say.sending : undefined} onTap={() => void ask()}>
          {say.send}
        </Button>
      </Card>
    </FormContext.Provider>
  );
}
