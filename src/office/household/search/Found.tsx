import { View } from '@tarojs/components';
import { now } from '../../../platform/clock';
import { go } from '../../../platform/navigation';
import { sayVillage } from '../../../shared/contract/area';
import { chinaDay } from '../../../shared/base/china-time';
import { dayWords } from '../../../shared/say/days';
import type { FoundHousehold, RegisteredHousehold } from '../../../shared/contract/household';
import { useReader } from '../../../desk/reader';
import { Empty, Heading, Press, StatusTag } from '../../../ui';
import { spoken } from '../../../ui/a11y';
import type { FoundPeople } from './use-search';
import '../household.css';

function One({ household }: { household: FoundHousehold }) {
  const { words } = useReader();
  const say = words.staff.household;
  const { applicantName, village, cases, status, openedAt, id } = household;
  const place = [village.county, village.town, sayVillage(village.village)].join(say.gap);
  const when = say.latest(cases, dayWords(chinaDay(openedAt), chinaDay(now()), words.date));
  return (
    <Press
      className="k-card k-card--plain d-household"
      role="link"
      label={[applicantName, words.staff.queue.status[status], place, when].join('，')}
      onTap={() => void go('household', { id })}
    >
      <View className="k-row">
        <View className="k-grow k-strong">{applicantName}</View>
        <StatusTag names={words.staff.queue.status} status={status} />
      </View>
      <View className="k-sub d-household__place">{place}</View>
      <View className="k-small">{when}</View>
    </Press>
  );
}

/** One that only the register has. */
function Registered({ household: { id, head, people, village } }: { household: RegisteredHousehold }) {
  const { words } = useReader();
  const say = words.staff.household;
  const place = [village.county, village.town, sayVillage(village.village)].join(say.gap);
  return (
    <Press
      className="k-card k-card--plain d-household"
      role="link"
      label={[head, words.staff.queue.people(people), place, say.onlyRegistered].join('，')}
      onTap={() => void go('household', { id })}
    >
      <View className="k-strong">{[head, words.staff.queue.people(people)].join(words.staff.queue.dot)}</View>
      <View className="k-sub d-household__place">{place}</View>
      <View className="k-small">{say.onlyRegistered}</View>
    </Press>
  );
}

export function Found({ found: { households, registered = [] } }: { found: FoundPeople }) {
  const say = useReader().words.staff.household;
  if (households.length + registered.length === 0) return <Empty title={say.notFound} words={say.notFoundWords} />;
  return (
    <View className="d-households">
      <View className="k-small" {...spoken({ role: 'status' })}>
        {say.found(households.length + registered.length)}
      </View>
      {households.map((household) => (
        <One key={household.id} household={household} />
      ))}
      {registered.length > 0 && <Heading level={2}>{say.registeredFound}</Heading>}
      {registered.map((household) => (
        <Registered key={household.id} household={household} />
      ))}
    </View>
  );
}
