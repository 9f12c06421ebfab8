import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import type { CaseDetail } from '../../shared/contract/case';
import { hearingStatuses } from '../../shared/contract/workflow';
import { dueWords } from '../../shared/say/deadlines';
import { useReader } from '../reader';
import { Banner } from '../../ui';
import { HeldBy } from '../HeldBy';

const looks = { at_risk: 'warn', overdue: 'error', escalated: 'warn' } as const;

/** How the deadline stands: by when, whether it is in danger, and who was warned of it. */
export function Standing({ detail }: { detail: CaseDetail }) {
  const { status, due, escalatedTo, takenOverBy } = detail;
  const { words } = useReader();
  const say = words.staff.case;
  // Who hears an objection has it from the start.
  const taken = takenOverBy && !hearingStatuses.includes(status) && say.takenOver(words.role[takenOverBy]);
  if (!due) return taken ? <View className="k-small">{taken}</View> : null;
  const { standing, provisional } = due;
  const by = say.due(dueWords(due, now(), words).long);
  const more = (
    <>
      {escalatedTo && <View>{say.escalatedTo(words.role[escalatedTo])}</View>}
      {taken && <View>{taken}</View>}
      {provisional && <View>{words.due.provisional}</View>}
    </>
  );
  if (standing === 'on_time')
    return (
      <>
        <View className="k-small">
          <View>{by}</View>
          {more}
        </View>
        {detail.holder?.vacant && <HeldBy row={detail} />}
      </>
    );
  return (
    <Banner look={looks[standing]} title={say.standing[standing]}>
      <View>{by}</View>
      {more}
      <HeldBy row={detail} />
    </Banner>
  );
}
