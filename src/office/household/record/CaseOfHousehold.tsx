import { View } from '@tarojs/components';
import { now } from '../../../platform/clock';
import { chinaDay } from '../../../shared/base/china-time';
import { dayWords } from '../../../shared/say/days';
import type { HouseholdRecord } from '../../../shared/contract/household';
import { useReader } from '../../../desk/reader';
import { Press, StatusTag, Tag } from '../../../ui';
import { spoken } from '../../../ui/a11y';
import '../household.css';

interface CaseOfHouseholdProps {
  theCase: HouseholdRecord['cases'][number];
  onOpen(caseId: string): void;
}

/** One case of the household: how it came, what was filed, what was decided, and what was done. */
export function CaseOfHousehold({ theCase, onOpen }: CaseOfHouseholdProps) {
  const { words } = useReader();
  const say = words.staff.household;
  const today = chinaDay(now());
  const day = (on: string) => dayWords(on, today, words.date);
  const { id, status, origin, openedAt, category, recognizedOn, eliminatedOn, eliminationMode, mergedInto } = theCase;
  const opened = say.opened(day(chinaDay(openedAt)), words.origin[origin]);
  return (
    <View className="d-line__one" {...spoken({ role: 'group', label: opened })}>
      <View className="d-line__dot" />
      <View className="k-card k-card--plain d-past">
        <View className="k-row k-row--tight">
          <StatusTag names={words.staff.queue.status} status={status} />
          {category !== undefined && <Tag>{words.category[category]}</Tag>}
        </View>
        <Press className="d-past__open k-strong" role="link" onTap={() => onOpen(id)}>
          {opened}
        </Press>
        {recognizedOn !== undefined && <View className="d-past__fact">{say.recognizedOn(day(recognizedOn))}</View>}
        {eliminatedOn !== undefined && (
          <View className="d-past__fact">
            {say.eliminatedOn(day(eliminatedOn), eliminationMode && words.eliminationMode[eliminationMode])}
          </View>
        )}
        {theCase.declarations.map(({ receipt, filedAt, kind, applicantName }) => (
          <View key={receipt} className="d-past__fact">
            <View>
              {say.declared(
                day(chinaDay(filedAt)),
                applicantName,
                kind === undefined ? words.staff.rights.kindWithheld : words.hardship[kind].formal,
              )}
            </View>
            <View className="k-small">{words.staff.queue.receiptIs(receipt)}</View>
          </View>
        ))}
        {theCase.measures.length > 0 && (
          <View className="d-past__measures" {...spoken({ role: 'list', label: say.measures })}>
            {theCase.measures.map((measure) => (
              <View key={measure.id} className="d-past__measure" {...spoken({ role: 'listitem' })}>
                <View className="k-grow">
                  {say.measure(words.measure[measure.kind], words.department[measure.department])}
                </View>
                <Tag tone={measure.state === 'agreed' ? 'amber' : 'green'}>{words.measureState[measure.state]}</Tag>
              </View>
            ))}
          </View>
        )}
        {mergedInto !== undefined && (
          <Press className="k-plain d-past__merged" role="link" onTap={() => onOpen(mergedInto)}>
            {say.merged}
          </Press>
        )}
      </View>
    </View>
  );
}
