import { MAX_NAME } from '../../shared/base/identity';
import { useReader } from '../../desk/reader';
import { Field } from '../../ui';
import { TypingAid } from '../../typing-aids/TypingAid';
import type { PartProps } from './part';

/** Whose trouble it is. */
export function Who({ draft: { applicant }, answer, at }: PartProps) {
  const { words } = useReader();
  const say = words.declare.person;
  const tell = (change: Partial<typeof applicant>) => answer({ applicant: { ...applicant, ...change } });
  return (
    <>
      <TypingAid of="IdCard" typed={applicant} onFill={tell} />
      <Field
        {...at('/applicant/name')}
        label={say.name}
        max={MAX_NAME}
        value={applicant.name}
        onCommit={(name) => tell({ name })}
      />
      <Field
        {...at('/applicant/idNumber')}
        kind="idcard"
        label={say.idNumber}
        hint={say.idNumberHint}
        value={applicant.idNumber}
        onCommit={(idNumber) => tell({ idNumber })}
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
