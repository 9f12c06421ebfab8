import { useRef, useState } from 'react';
import { textOf } from '../../shared/base/text';
import { fieldProblems } from '../../shared/contract/problem';
import { RequestDecision, needsTheirWord, type RequestToDecide } from '../../shared/contract/rights';
import { useReader } from '../../desk/reader';
import { Confirm, Field, FormContext, Trouble, useForm, useProblems } from '../../ui';

interface DecisionProps {
  request: RequestToDecide;
  granted: boolean;
  /** @throws what the call throws */
  onDecide(decision: RequestDecision): Promise<void>;
  onNo(): void;
}

/** Says once more what happens, and asks for the reason that the person will read. */
export function Decision({ request, granted, onDecide, onNo }: DecisionProps) {
  const { kind } = request;
  const asksTheirWord = granted && needsTheirWord(request);
  const say = useReader().words.staff.rights;
  const form = useForm();
  const reason = useRef('');
  const theirWord = useRef('');
  const { at, show } = useProblems();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const decide = async () => {
    form.commit();
    const word = asksTheirWord ? { theirWord: textOf(theirWord.current) ?? '' } : {};
    const asked = RequestDecision.safeParse({ granted, reason: textOf(reason.current) ?? '', ...word });
    show(asked.success ? [] : fieldProblems(asked.error));
    if (!asked.success) return;
    setError(undefined);
    setBusy(true);
    try {
      await onDecide(asked.data);
      onNo();
    } catch (trouble) {
      setError(trouble);
      setBusy(false);
    }
  };
  return (
    <Confirm
      danger={granted && kind === 'erase'}
      title={granted ? say.grantTitle[kind] : say.refuseTitle}
      words={granted ? say.grantWords[kind] : say.refuseWords}
      yes={granted ? say.grantYes[kind] : say.refuseYes}
      busy={busy ? say.sending : undefined}
      onYes={() => void decide()}
      onNo={onNo}
    >
      <FormContext.Provider value={form}>
        {asksTheirWord && (
          <Field
            {...at('/theirWord')}
            kind="long"
            label={say.theirWord}
            hint={say.theirWordHint}
            max={200}
            value=""
            onCommit={(text) => void (theirWord.current = text)}
          />
        )}
        <Field
          {...at('/reason')}
          kind="long"
          label={say.reason}
          max={500}
          value=""
          onCommit={(text) => void (reason.current = text)}
        />
      </FormContext.Provider>
      {error !== undefined && <Trouble error={error} />}
    </Confirm>
  );
}
