import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { now } from '../../../platform/clock';
import { back, useParams } from '../../../platform/navigation';
import { callServer, ServerProblem } from '../../../platform/server';
import { fieldProblems, type ProblemCode } from '../../../shared/contract/problem';
import { RecoveryDecision, type OpenRecovery } from '../../../shared/contract/recovery';
import { narrow, textOf } from '../../../shared/base/text';
import { instantWords } from '../../../shared/say/days';
import { addRecoveryWords } from '../../../shared/words/recovery';
import { useAccount } from '../../../stores/session';
import {
  Banner,
  Button,
  Card,
  Empty,
  Field,
  FormContext,
  Heading,
  Loading,
  Page,
  SignInFirst,
  Trouble,
  useForm,
  useFresh,
  useProblems,
  useReader,
} from '../../../ui';
import { problemSentence } from '../../../shared/words';

interface OneProps {
  recovery: OpenRecovery;
  onDecided(granted: boolean): Promise<void>;
}

const WRONG: ProblemCode = 'recovery.wrong_code';

/** Compares the card and the code with who stands there, and hands the declarations over or says why not. */
function One({ recovery: { id, receipt, at: asked, disputed }, onDecided }: OneProps) {
  const words = addRecoveryWords(useReader());
  const say = words.recovery.compare;
  const form = useForm();
  const { at, show } = useProblems();
  const typed = useRef({ code: '', reason: '' });
  const [refusing, setRefusing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const decide = async (granted: boolean) => {
    form.commit();
    setTrouble(undefined);
    const { code, reason } = typed.current;
    const body = RecoveryDecision.safeParse(
      granted ? { granted, code: narrow(code).replace(/\s/g, '') } : { granted, reason: textOf(reason) },
    );
    show(body.success ? [] : fieldProblems(body.error));
    if (!body.success) return;
    setBusy(true);
    try {
      await callServer('decideRecovery', { params: { recovery: id }, body: body.data });
      await onDecided(granted);
    } catch (failed) {
      if (failed instanceof ServerProblem && failed.problem.code === WRONG)
        show([{ pointer: '/code', words: problemSentence({ code: WRONG }, words) }]);
      else setTrouble(failed);
      setBusy(false);
    }
  };
  return (
    <FormContext.Provider value={form}>
      <Card tone="amber" className="k-stack">
        <Heading level={2}>{say.title}</Heading>
        <View>{say.words(receipt, instantWords(asked, now(), words.date))}</View>
        {disputed && <Banner look="error">{say.disputed}</Banner>}
        {trouble !== undefined && <Trouble error={trouble} />}
        {refusing ? (
          <>
            <Field
              {...at('/reason')}
              label={say.why}
              hint={say.whyHint}
              max={300}
              value={typed.current.reason}
              onCommit={(reason) => void (typed.current.reason = reason)}
            />
            <View className="k-row">
              <Button small look="quiet" onTap={() => setRefusing(false)}>
                {say.no}
              </Button>
              <Button small look="danger" disabled={busy} onTap={() => void decide(false)}>
                {say.send}
              </Button>
            </View>
          </>
        ) : (
          <>
            <Field
              {...at('/code')}
              kind="number"
              label={say.code}
              value={typed.current.code}
              onCommit={(code) => void (typed.current.code = code)}
            />
            <View className="k-row">
              <Button small look="quiet" grow={0.6} onTap={() => setRefusing(true)}>
                {say.refuse}
              </Button>
              <Button small busy={busy ? say.granting : undefined} onTap={() => void decide(true)}>
                {say.grant}
              </Button>
            </View>
          </>
        )}
      </Card>
    </FormContext.Provider>
  );
}

/** Everybody who asks for the household's declarations from a new phone. */
function Comparing() {
  const words = addRecoveryWords(useReader());
  const say = words.recovery.compare;
  const { id = '' } = useParams('recoveryCompare');
  const { data, error, loading, reload } = useFresh(() => callServer('getCase', { params: { caseId: id } }), id);
  const [done, setDone] = useState<boolean>();
  const all = data?.recoveries ?? [];
  return (
    <Page
      title={data ? words.recovery.compare.of(data.applicantName) : words.recovery.title}
      onBack={() => void back('home')}
    >
      {error !== undefined && <Trouble error={error} onRetry={() => void reload()} />}
      {data === undefined && loading && <Loading rows={2} />}
      {done !== undefined && <Banner look="done">{done ? say.done : say.refused}</Banner>}
      {data && all.length === 0 && done === undefined && <Empty title={say.none} />}
      {all.map((recovery) => (
        <One
          key={recovery.id}
          recovery={recovery}
          onDecided={async (granted) => {
            setDone(granted);
            await reload();
          }}
        />
      ))}
    </Page>
  );
}

/** For who answers for the household. */
export default function ComparePage() {
  const account = useAccount();
  const { title, signIn } = addRecoveryWords(useReader()).recovery;
  if (account) return <Comparing key={account.id} />;
  return (
    <Page title={title}>
      <SignInFirst title={signIn} />
    </Page>
  );
}
