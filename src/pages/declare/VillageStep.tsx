import { areas } from '../../stores/areas';
import { useReader, VillagePicker } from '../../ui';
import { TypingAid } from '../../typing-aids/TypingAid';
import type { StepProps } from './step';
import { WhoGetsIt } from './WhoGetsIt';

export function VillageStep({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  const say = words.declare.village;
  const later = { title: say.later, onTap: () => answer({ villageLater: true, step: '' }) };
  return (
    <>
      <VillagePicker
        areas={areas}
        {...at('/village')}
        village={draft.village}
        onPick={(village) => answer({ village })}
        finder={(onFound) => <TypingAid of="WhereAmI" onFound={onFound} />}
        without={draft.villageLater ? { words: say.lastWords } : { words: say.laterWords, instead: later }}
      />
      {draft.village && <WhoGetsIt village={draft.village.code} />}
    </>
  );
}
