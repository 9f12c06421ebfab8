import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { ageWords } from '../../shared/say/days';
import type { Instant } from '../../shared/base/china-time';
import { useReader } from '../reader';
import { Button, Banner } from '../../ui';

interface HowOldProps {
  /** When it was read. */
  asOf: Instant;
  /** There is no signal; otherwise a newer one is on its way. */
  offline: boolean;
  busy: boolean;
  onRefresh(): void;
}

/** Says of a case that was kept how old it is, and what becomes of what one writes meanwhile. */
export function HowOld({ asOf, offline, busy, onRefresh }: HowOldProps) {
  const { words } = useReader();
  const say = words.staff.offline;
  const age = ageWords(asOf, now(), words.date);
  if (!offline) return <View className="k-small">{say.older(age)}</View>;
  return (
    <Banner look="offline" title={say.title(age)}>
      <View>{say.words}</View>
      <View className="k-row">
        <Button small look="quiet" busy={busy ? say.asking : undefined} onTap={onRefresh}>
          {say.again}
        </Button>
      </View>
    </Banner>
  );
}
