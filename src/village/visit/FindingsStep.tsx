import { ActionPhotos } from '../../desk/photos/ActionPhotos';
import { useReader } from '../../desk/reader';
import { Card, Field } from '../../ui';
import type { StepProps } from './step';

const MAX_FINDINGS = 1000;

/** What was seen and heard, before anything follows from it. */
export function FindingsStep({ caseId, draft, answer, at }: StepProps) {
  const say = useReader().words.staff.visit.findings;
  return (
    <>
      <Card>
        <Field
          {...at('/body/visit/findings')}
          kind="long"
          label={say.label}
          placeholder={say.placeholder}
          max={MAX_FINDINGS}
          value={draft.findings}
          onCommit={(findings) => answer({ findings })}
        />
      </Card>
      <ActionPhotos of="visit" subject={{ action: draft.id, caseId, held: true }} />
    </>
  );
}
