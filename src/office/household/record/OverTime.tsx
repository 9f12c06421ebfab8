/** What happened in a household over the years, who went there, and who has looked. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { eventStage } from '../../../desk/case/History';
import { useReader } from '../../../desk/reader';
import { now } from '../../../platform/clock';
import { chinaDay } from '../../../shared/base/china-time';
import type { HouseholdRecord } from '../../../shared/contract/household';
import { ageWords, dayWords } from '../../../shared/say/days';
import { Button, Card, Heading, Timeline } from '../../../ui';

/** So many at first: a household of years has dozens. */
const LATEST = 6;

export function WhatHappened({ timeline }: { timeline: NonNullable<HouseholdRecord['timeline']> }) {
  const { words } = useReader();
  const say = words.staff.household;
  const [whole, setWhole] = useState(false);
  const shown = whole ? timeline : timeline.slice(0, LATEST);
  const clock = now();
  return (
    <View className="d-record__part">
      <Heading level={2}>{say.timeline}</Heading>
      <Card className="k-stack">
        <Timeline
          plain
          stages={shown.map((event) => ({ ...eventStage(event, clock, words), key: `${event.case} ${event.seq}` }))}
        />
        {shown.length < timeline.length && (
          <View className="k-row">
            <Button small look="quiet" onTap={() => setWhole(true)}>
              {say.allOfIt}
            </Button>
          </View>
        )}
      </Card>
    </View>
  );
}

export function Visits({ visits }: { visits: NonNullable<HouseholdRecord['visits']> }) {
  const { words } = useReader();
  const say = words.staff.household;
  const today = chinaDay(now());
  return (
    <View className="d-record__part">
      <Heading level={2}>{say.visits}</Heading>
      <Card className="k-stack">
        {visits.map(({ case: ofCase, visitedOn, visitors, for: as }) => (
          <View key={`${ofCase} ${visitedOn} ${as}`}>
            <View>{[dayWords(visitedOn, today, words.date), say.visitFor[as]].join(words.staff.queue.dot)}</View>
            <View className="k-small">{visitors.join(say.join)}</View>
          </View>
        ))}
      </Card>
    </View>
  );
}

export function Readers({ readers }: { readers: NonNullable<HouseholdRecord['readers']> }) {
  const { words } = useReader();
  const say = words.staff.household;
  return (
    <View className="d-record__part">
      <Heading level={2}>{say.readers}</Heading>
      <Card className="k-stack">
        {readers.map(({ name, role, at }) => {
          const who = [role && words.role[role], name].filter(Boolean).join(say.gap);
          return (
            <View key={`${who} ${at}`} className="d-past__fact">
              {say.reader(who === '' ? say.someone : who, ageWords(at, now(), words.date))}
            </View>
          );
        })}
      </Card>
    </View>
  );
}
