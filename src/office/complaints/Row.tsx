import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { sayVillage } from '../../shared/contract/area';
import type { Complaint } from '../../shared/contract/complaint';
import { ageWords } from '../../shared/say/days';
import { useReader } from '../../desk/reader';
import { Press, Tag } from '../../ui';
import './complaints.css';

/** The start of it tells which one it is; the whole stands on its page. */
const START = 60;
const startOf = (written: string) => (written.length > START ? `${written.slice(0, START)}…` : written);

export function Row({ complaint: { id, kind, village, words: written, at, answer } }: { complaint: Complaint }) {
  const { words } = useReader();
  const say = words.staff.complaints;
  const place = [village.town, sayVillage(village.village)].join(words.progress.dot);
  const when = (then: string) => ageWords(then, now(), words.date);
  const state = answer ? say.answeredOn(when(answer.at)) : say.waitsSince(when(at));
  return (
    <Press
      className="k-card k-card--plain d-complaint"
      role="link"
      label={[words.complaintKind[kind], place, state, startOf(written)].join('，')}
      onTap={() => void go('complaint', { id })}
    >
      <View className="k-row">
        <View className="k-grow k-strong">{place}</View>
        <Tag tone={kind === 'complaint' ? 'red' : 'blue'}>{words.complaintKind[kind]}</Tag>
      </View>
      <View className="d-complaint__start">{startOf(written)}</View>
      <View className="k-small">{state}</View>
    </Press>
  );
}
