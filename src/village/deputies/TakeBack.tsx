import { View } from '@tarojs/components';
import { callServer } from '../../platform/server';
import type { ChinaDay } from '../../shared/china-time';
import { deputyStage, type Deputy } from '../../shared/deputy';
import { useReader } from '../../desk/reader';
import { Confirm, Trouble } from '../../ui';
import { daysWords } from './DeputyCard';
import { useSending } from './use-sending';

interface TakeBackProps {
  deputy: Deputy;
  today: ChinaDay;
  onDone(deputies: Deputy[]): void;
  onLeave(): void;
}

/** Asks before somebody's stand-in is ended, or called off. */
export function TakeBack({ deputy, today, onDone, onLeave }: TakeBackProps) {
  const { words } = useReader();
  const say = words.staff.deputies;
  const { busy, trouble, send } = useSending();
  const begun = deputyStage(deputy, today) === 'now';
  const name = deputy.deputy;
  const end = () =>
    send(async () => onDone((await callServer('takeBack', { params: { deputy: deputy.id } })).deputies));
  return (
    <Confirm
      danger
      title={begun ? say.takeBackTitle(name) : say.callOffTitle(name)}
      words={begun ? say.takeBackWords(name) : say.callOffWords(daysWords(deputy, today, words))}
      yes={begun ? say.takeBackYes : say.callOffYes}
      no={say.keep}
      busy={busy ? say.takingBack : undefined}
      onYes={() => void end()}
      onNo={onLeave}
    >
      {trouble !== undefined && (
        <View className="k-below">
          <Trouble error={trouble} />
        </View>
      )}
    </Confirm>
  );
}
