import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { callServer } from '../../platform/server';
import { OwnNumber as OwnNumberBody } from '../../shared/contract/own-account';
import { idNumberOf } from '../../shared/base/text';
import { fieldProblems } from '../../shared/contract/problem';
import { useSession } from '../../stores/session';
import { addSettingsWords } from '../../shared/words/settings';
import { Banner, Button, Card, Field, FormContext, Heading, Trouble, useForm, useProblems, useReader } from '../../ui';

/** Asked of everybody on the staff once: whose household is their own, the server can't know otherwise. */
export function OwnNumber({ given }: { given: boolean }) {
  const words = addSettingsWords(useReader());
  const say = words.settings;
  const form = useForm();
  const typed = useRef('');
  const { at, show } = useProblems();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const [done, setDone] = useState(false);
  const give = async () => {
    form.commit();
    setTrouble(undefined);
    const body = OwnNumberBody.safeParse({ idNumber: idNumberOf(typed.current) ?? '' });
    show(body.success ? [] : fieldProblems(body.error));
    if (!body.success) return;
    setBusy(true);
    try {
      const account = await callServer('giveOwnNumber', { body: body.data });
      setDone(true);
      useSession.getState().keepAccount(account);
    } catch (error) {
      setTrouble(error);
    } finally {
      setBusy(false);
    }
  };
  if (done) return <Banner look="done" title={say.numberGiven} />;
  if (given) return null;
  return (
    <FormContext.Provider value={form}>
      <Card className="k-stack">
        <Heading level={2}>{say.ownNumber}</Heading>
        <View className="k-sub">{say.ownNumberWords}</View>
        {trouble !== undefined && <Trouble error={trouble} />}
        <Field
          {...at('/idNumber')}
          label={say.ownNumberField}
          value=""
          onCommit={(text) => void (typed.current = text)}
        />
        <View className="k-row">
          <Button small busy={busy ? words.kit.loading : undefined} onTap={() => void give()}>
            {say.giveNumber}
          </Button>
        </View>
      </Card>
    </FormContext.Provider>
  );
}
