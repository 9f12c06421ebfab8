import { MAX_NAME } from '../../shared/base/identity';
import { useReader } from '../../desk/reader';
import { Field, IdNumberField } from '../../ui';
import { TypingAid } from '../../typing-aids/TypingAid';
import type { PartProps } from './part';

/** Whose trouble it is. */
export function Who({ draft: { applicant }, answer, at }: PartProps) {
  const { words } = useReader();
  const say = words.declare.person;
  const tell = (change: Partial<typeof applicant>) => answer({ applicant: { ...applicant, ...change } });
  return (
    <>
      {!applicant.noIdNumber && <TypingAid of="IdCard" typed={applicant} onFill={tell} />}
      <Field
        {...at('/applicant/name')}
        label={say.name}
        max={MAX_NAME}
        value={applicant.name}
        onCommit={(name) => tell({ name })}
      />
      <IdNumberField
        asksAge
        at={(field) => at(`/applicant/${field}`)}
        label={say.idNumber}
        hint={say.idNumberHint}
        idNumber={applicant.idNumber}
        noIdNumber={applicant.noIdNumber}
        onAnswer={({ idNumber, noIdNumber }) => tell({ idNumber, noIdNumber })}
      />
      <Field
        {...at('/applicant/phone')}
        kind="phone"
        label={say.phoneOptional}
        value={applicant.phone}
        onCommit={(phone) => tell({ phone })}
      />
    </>
  );
}
