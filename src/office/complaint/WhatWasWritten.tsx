import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { sayVillage } from '../../shared/contract/area';
import type { Complaint } from '../../shared/contract/complaint';
import { ageWords } from '../../shared/say/days';
import { addComplainWords } from '../../shared/words/complain';
import { useReader } from '../../desk/reader';
import { Card, Heading, Tag } from '../../ui';
import './complaint.css';

export function WhatWasWritten({ complaint }: { complaint: Complaint }) {
  const reader = useReader();
  const { words } = reader;
  const say = addComplainWords(reader).complain;
  const { kind, village, words: written, at, answer } = complaint;
  const place = words.readBack.place(village.county, village.town, sayVillage(village.village));
  const when = (then: string) => ageWords(then, now(), words.date);
  return (
    <>
      <Card className="k-stack">
        <View className="k-row">
          <View className="k-grow k-strong">{words.staff.complaints.from(place)}</View>
          <Tag tone={kind === 'complaint' ? 'red' : 'blue'}>{words.complaintKind[kind]}</Tag>
        </View>
        <View className="d-complaint-one__words">{written}</View>
        <View className="k-small">{answer ? say.when(when(at)) : words.staff.complaints.waitsSince(when(at))}</View>
      </Card>
      {answer && (
        <Card tone="green" className="k-stack">
          <Heading level={2}>{say.answer}</Heading>
          <View className="d-complaint-one__words">{answer.words}</View>
          <View className="k-small">{say.answerBy(answer.by, when(answer.at))}</View>
        </Card>
      )}
    </>
  );
}
