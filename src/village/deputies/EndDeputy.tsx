import type { ChinaDay } from '../../shared/base/china-time';
import { deputyStage, type Deputy } from '../../shared/contract/deputy';
import { useReader } from '../../desk/reader';
import { Confirm } from '../../ui';
import { daysWords } from './DeputyCard';

interface EndDeputyProps {
  deputy: Deputy;
  today: ChinaDay;
  onRecall(): void;
  onLeave(): void;
}

/** Asks before somebody's stand-in is ended, or called off. */
export function EndDeputy({ deputy, today, onRecall, onLeave }: EndDeputyProps) {
  const { words } = useReader();
  const say = words.staff.deputies;
  const begun = deputyStage(deputy, today) === 'now';
  const name = deputy.deputy;
  return (
    <Confirm
      danger
      title={begun ? say.recallTitle(name) : say.callOffTitle(name)}
      words={begun ? say.recallWords(name) : say.callOffWords(daysWords(deputy, today, words))}
      yes={begun ? say.recallYes : say.callOffYes}
      no={say.keep}
      onYes={onRecall}
      onNo={onLeave}
    />
  );
}
