import { View } from '@tarojs/components';
import { go } from '../../platform/navigation';
import { chinaDay, type ChinaDay } from '../../shared/base/china-time';
import { dayWords, plainDay } from '../../shared/say/days';
import { deputyStage, type Deputy } from '../../shared/contract/deputy';
import type { StaffWords } from '../../shared/words/staff';
import type { Account } from '../../shared/contract/session';
import { findList } from '../../stores/session';
import type { OwnStatement } from '../../stores/own-statements';
import { useReader } from '../../desk/reader';
import { Button, Card, OnItsWay } from '../../ui';

/** `11 月 25 日到 11 月 27 日` */
export function daysWords({ from, to }: Pick<Deputy, 'from' | 'to'>, today: ChinaDay, words: StaffWords): string {
  return words.staff.deputies.days(plainDay(from, today, words.date), plainDay(to, today, words.date));
}

const titles = {
  mine: { now: 'mineNow', ahead: 'mineAhead', past: 'minePast' },
  theirs: { now: 'theirsNow', ahead: 'theirsAhead', past: 'theirsPast' },
} as const;

interface DeputyCardProps {
  deputy: Deputy;
  account: Account;
  today: ChinaDay;
  /** It is being taken back, and the server does not know yet. */
  statement: OwnStatement | undefined;
  onRecall(deputy: Deputy): void;
}

/** One handover: who for whom, which days, and how to end it. */
export function DeputyCard({ deputy, account, today, statement, onRecall }: DeputyCardProps) {
  const { words } = useReader();
  const say = words.staff.deputies;
  const { mine, appointedBy, endedAt, from, to } = deputy;
  const stage = deputyStage(deputy, today);
  const endedOn = endedAt && chinaDay(endedAt);
  const days = daysWords(deputy, today, words);
  return (
    <Card className="k-stack" tone={stage === 'now' ? 'green' : 'plain'}>
      <View>
        <View className={stage === 'past' ? '' : 'k-strong'}>
          {say[titles[mine ? 'mine' : 'theirs'][stage]](mine ? deputy.deputy : deputy.principal)}
        </View>
        <View className="k-small">{stage === 'now' ? say.until(dayWords(to, today, words.date)) : days}</View>
        {appointedBy !== undefined && <View className="k-small">{say.appointedBy(appointedBy)}</View>}
        {endedOn !== undefined && (
          <View className="k-small">
            {endedOn < from ? say.calledOff : say.endedOn(dayWords(endedOn, today, words.date))}
          </View>
        )}
      </View>
      {statement && <OnItsWay {...statement}>{stage === 'now' ? say.recall : say.callOff}</OnItsWay>}
      {stage !== 'past' && mine && !statement && (
        <View className="k-row">
          <Button small look="quiet" onTap={() => onRecall(deputy)}>
            {stage === 'now' ? say.recall : say.callOff}
          </Button>
        </View>
      )}
      {stage === 'now' && !mine && (
        <View className="k-row">
          <Button small look="quiet" onTap={() => void go(findList(account) ?? 'queue')}>
            {say.toQueue}
          </Button>
        </View>
      )}
    </Card>
  );
}
