import { VillagePicker } from '../../ui';
import type { StepProps } from './step';

export function VillageStep({ draft, answer, at }: StepProps) {
  const { id, error } = at('/village');
  return <VillagePicker id={id} error={error} village={draft.village} onPick={(village) => answer({ village })} />;
}
