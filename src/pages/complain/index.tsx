/** Writing a complaint or a suggestion; it is kept while it is typed, and waits on the phone for a signal. */
import { useState } from 'react';
import { addComplainWords } from '../../shared/words/complain';
import { settleOn, useParams } from '../../platform/navigation';
import { useAccount } from '../../stores/session';
import { Button, Confirm, FormContext, Page, SignInFirst, useForm, useHandingOn, useReader } from '../../ui';
import { ComplaintForm } from './Form';
import { useComplaint } from './use-complaint';

function Complain() {
  const say = addComplainWords(useReader()).complain.form;
  const form = useForm();
  const complaint = useComplaint(useParams('complain').about);
  const [asking, setAsking] = useState(false);
  useHandingOn(form);
  const hand = async () => {
    const taken = await complaint.hand();
    setAsking(false);
    if (taken) await settleOn('complaints');
  };
  return (
    <Page
      title={say.title}
      foot={
        <Button
          onTap={() => {
            form.commit();
            if (complaint.check()) setAsking(true);
          }}
        >
          {say.send}
        </Button>
      }
      over={
        asking && (
          <Confirm
            title={say.ask}
            words={say.askWords}
            yes={say.yes}
            no={say.no}
            onYes={() => void hand()}
            onNo={() => setAsking(false)}
          />
        )
      }
    >
      <FormContext.Provider value={form}>
        <ComplaintForm complaint={complaint} />
      </FormContext.Provider>
    </Page>
  );
}

export default function ComplainPage() {
  const say = addComplainWords(useReader()).complain;
  if (useAccount()) return <Complain />;
  return (
    <Page title={say.form.title}>
      <SignInFirst title={say.signIn} />
    </Page>
  );
}
