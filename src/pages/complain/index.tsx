/** Writing a complaint or a suggestion; it is kept while it is typed, and waits on the phone for a signal. */
import { useEffect, useState } from 'react';
import { onLeaving } from '../../platform/leaving';
import { settleOn, useParams } from '../../platform/navigation';
import { useAccount } from '../../stores/session';
import { Button, Confirm, FormContext, Page, SignInFirst, useForm, useReader } from '../../ui';
import { ComplaintForm } from './Form';
import { useComplaint } from './use-complaint';

function Complain() {
  const { words } = useReader();
  const say = words.complaints.form;
  const form = useForm();
  const complaint = useComplaint(useParams('complain').about);
  const [asking, setAsking] = useState(false);
  // What stands in a field is handed on when the page or the app goes, not only when the field is left.
  useEffect(() => {
    const stop = onLeaving(form.commit);
    return () => {
      form.commit();
      stop();
    };
  }, [form]);
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
  const say = useReader().words.complaints;
  if (useAccount()) return <Complain />;
  return (
    <Page title={say.form.title}>
      <SignInFirst title={say.signIn} />
    </Page>
  );
}
