/** The sheet on the village's board: head's name, village, category and dates, and nothing else. */
import { addNoticeWords } from '../../shared/words/notice';
import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { callPhone } from '../../platform/phone';
import { chinaDay, daysBetween, type ChinaDay } from '../../shared/base/china-time';
import { plainDay } from '../../shared/say/days';
import type { Notice } from '../../shared/contract/notice';
import { personWords } from '../../shared/say/progress';
import { Button, Card, Heading, Tag, useReader } from '../../ui';
import './Posted.css';

interface RowProps {
  name: string;
  value: string;
  small?: string;
  strong?: boolean;
}

function Row({ name, value, small, strong }: RowProps) {
  return (
    <View className="posted__row">
      <View className="posted__name">{name}</View>
      <View className="posted__value">
        <View className={strong ? 'posted__head' : 'k-strong'}>{value}</View>
        {small !== undefined && <View className="k-small">{small}</View>}
      </View>
    </View>
  );
}

export function Posted({
  notice: { headName, village, category, postedOn, until, issuedBy, contacts = [] },
}: {
  notice: Notice;
}) {
  const words = addNoticeWords(useReader());
  const say = words.notice;
  const today = chinaDay(now());
  const day = (on: ChinaDay) => plainDay(on, today, words.date);
  const left = daysBetween(today, chinaDay(until));
  return (
    <Card className="k-stack k-stack--wide posted">
      <View className="k-row">
        <View className="k-grow k-sub">{say.title}</View>
        <Tag tone={left > 0 ? 'green' : 'amber'}>{left > 0 ? say.left(left) : say.lastDay}</Tag>
      </View>
      <View>
        <Heading>{say.lead}</Heading>
        <View className="k-sub k-below">{say.leadWords}</View>
      </View>
      <View className="posted__rows">
        <Row strong name={say.head} value={headName} />
        <Row name={say.village} value={village.village} small={say.place(village.county, village.town)} />
        <Row name={say.category} value={words.category[category]} small={say.categoryWords[category]} />
        <Row name={say.dates} value={say.fromTo(day(postedOn), day(chinaDay(until)))} />
        {issuedBy !== undefined && <Row name={say.issuedBy} value={issuedBy} />}
      </View>
      {contacts.length > 0 && (
        <View className="k-stack">
          <View className="k-sub">{say.contacts}</View>
          {contacts.map((contact) => (
            <View key={contact.phone} className="k-row">
              <View className="k-grow">
                <View>{contact.role === 'hotline' ? contact.phone : personWords(contact, words)}</View>
                {contact.role !== 'hotline' && <View className="k-small k-number">{contact.phone}</View>}
              </View>
              <View className="posted__call">
                <Button small look="quiet" icon="phone" onTap={() => callPhone(contact.phone)}>
                  {say.callTo(contact.name ?? contact.phone)}
                </Button>
              </View>
            </View>
          ))}
        </View>
      )}
      <View className="k-small">{say.nothingElse}</View>
    </Card>
  );
}
