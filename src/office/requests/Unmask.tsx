import { useState } from 'react';
import { unmaskReasons, type UnmaskReason } from '../../shared/contract/unmask';
import { useReader } from '../../desk/reader';
import { ChoiceList, Confirm, Trouble } from '../../ui';

interface UnmaskProps {
  /** @throws what the call throws */
  onSee(reason: UnmaskReason): Promise<void>;
  onNo(): void;
}

/** Asks what the numbers are to be compared with, and says that the look is noted. */
export function Unmask({ onSee, onNo }: UnmaskProps) {
  const say = useReader().words.staff.rights;
  const [reason, setReason] = useState<UnmaskReason>();
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const see = async () => {
    setMissing(reason === undefined);
    if (reason === undefined) return;
    setError(undefined);
    setBusy(true);
    try {
      await onSee(reason);
    } catch (trouble) {
      setError(trouble);
      setBusy(false);
    }
  };
  return (
    <Confirm
      title={say.unmaskTitle}
      words={say.unmaskWords}
      yes={say.unmaskYes}
      busy={busy ? say.sending : undefined}
      onYes={() => void see()}
      onNo={onNo}
    >
      <ChoiceList
        label={say.unmaskWhy}
        options={unmaskReasons.map((value) => ({ value, title: say.unmaskReason[value] }))}
        value={reason}
        error={missing ? say.unmaskNoReason : undefined}
        onChoose={(chosen) => {
          setReason(chosen);
          setMissing(false);
        }}
      />
      {error !== undefined && <Trouble error={error} />}
    </Confirm>
  );
}
