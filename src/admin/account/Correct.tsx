import { useRef, useState } from 'react';
import { callServer } from '../../platform/server';
import { StaffCorrection, type StaffAccount } from '../../shared/contract/admin';
import { MAX_NAME } from '../../shared/base/identity';
import { textOf } from '../../shared/base/text';
import { fieldProblems } from '../../shared/contract/problem';
import { useReader } from '../reader';
import { Confirm, Field, FormContext, Trouble, useForm, useProblems } from '../../ui';
import { useSending } from '../use-sending';

interface CorrectProps {
  staff: StaffAccount;
  onDone(staff: StaffAccount): void;
  onNo(): void;
}

/** A name or a phone that was typed wrongly, as it is right. */
export function Correct({ staff, onDone, onNo }: CorrectProps) {
  const { words } = useReader();
  const say = words.admin.correct;
  const form = useForm();
  const { at, show } = useProblems();
  const sending = useSending();
  const typed = useRef({ name: staff.name ?? '', workPhone: staff.workPhone ?? '' });
  const [begun] = useState(typed.current);
  const correct = async () => {
    form.commit();
    const { name, workPhone } = typed.current;
    const asked = StaffCorrection.safeParse({ name: textOf(name), workPhone: textOf(workPhone) });
    show(asked.success ? [] : fieldProblems(asked.error));
    if (!asked.success) return;
    const wrong = await sending.run(async () =>
      onDone(await callServer('correctStaff', { params: { id: staff.id }, body: asked.data })),
    );
    if (wrong.length > 0) show(wrong);
  };
  return (
    <Confirm
      title={say.title}
      words={say.words}
      yes={say.yes}
      no={say.no}
      busy={sending.busy ? say.busy : undefined}
      onYes={() => void correct()}
      onNo={onNo}
    >
      <FormContext.Provider value={form}>
        <Field
          {...at('/name')}
          label={words.admin.invite.name}
          max={MAX_NAME}
          value={begun.name}
          onCommit={(name) => {
            typed.current = { ...typed.current, name };
          }}
        />
        <Field
          {...at('/workPhone')}
          kind="phone"
          label={say.phone}
          value={begun.workPhone}
          onCommit={(workPhone) => {
            typed.current = { ...typed.current, workPhone };
          }}
        />
      </FormContext.Provider>
      {sending.trouble !== undefined && <Trouble error={sending.trouble} />}
    </Confirm>
  );
}
