import type { ChinaDay } from '../../shared/base/china-time';
import { deputyStage, type Deputy } from '../../shared/contract/deputy';
import { useReader } from '../../desk/reader';
import { Confirm } from '../../ui';
import { daysWords } from './DeputyCard';

interface TakeBackProps {
  deputy: Deputy;
  today: ChinaDay;
  onTakeBack(): void;
  onLeave(): void;
}

/** Asks before somebody's stand-in is ended, or called off. */
export function TakeBack({ deputy, today, onTakeBack, onLeave }: TakeBackProps) {
  const { words } = useReader();
  const say = words.staff.deputies;
  const begun = deputyStage(deputy, today) === 'now';
  const name = deputy.deputy;
  return (
    <Confirm
      danger
      title={begun ? say.takeBackTitle(name) : say.callOffTitle(name)}
      words={begun ? say.takeBackWords(name) : say.callOffWords(daysWords(deputy, today, words))}
      yes={begun ? say.takeBackYes : say.callOffYes}
      no={say.keep}
      onYes={onTakeBack}
      onNo={onLeave}
    />
  );
}
