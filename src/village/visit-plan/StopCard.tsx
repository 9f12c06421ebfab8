import { View } from '@tarojs/components';
import { isVisitBegun } from '../../desk/acting/stored-visits';
import { CaseTags } from '../../desk/queue/CaseTags';
import { kindWords, reasonsOf, tagsOf } from '../../desk/queue/row-words';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { dueWords } from '../../shared/say/deadlines';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../../desk/reader';
import { Button, Card, Chip } from '../../ui';
import { CallButton } from './CallButton';
import { nameOf } from './name-of';
import { PlaceChip } from './PlaceChip';
import type { Handed, Mark, Stop } from './plan';

interface StopCardProps {
  stop: Stop;
  account: Account;
  handed: Handed | undefined;
  onMark(mark: Mark): void;
}

/** One household on the way: who, why, until when; to phone, to write the visit, or to leave out today. */
export function StopCard({ stop: { row, visit }, account, handed, onMark }: StopCardProps) {
  const { words } = useReader();
  const { route: say, queue } = words.staff;
  const at = now();
  const name = nameOf(row);
  // The tag says how much is left; a deadline by the hour is its own.
  const due = row.due && dueWords(row.due, at, words);
  const begun = isVisitBegun(row.id, visit);
  return (
    <Card className="d-card">
      <CaseTags tags={tagsOf(row, at, words, { account })} />
      <View className="k-strong">{[name, queue.people(row.householdSize), kindWords(row, words)].join(queue.dot)}</View>
      <View className="d-text k-sub">{visit === 'confirm' ? reasonsOf(row, words) : say.recheck}</View>
      {(due === undefined || due.by !== due.short) && (
        <View className="d-text">
          {due === undefined ? say.noLimit : (due.tone === 'overdue' ? say.wasBy : say.by)(due.by)}
        </View>
      )}
      {handed === 'refused' && <View className="k-strong">{say.refused}</View>}
      {handed === undefined && begun && <View className="k-strong">{say.begun}</View>}
      <View className="k-row v-acts">
        <CallButton caseId={row.id} name={name} />
        <Button small grow={1.4} onTap={() => void go('visit', { id: row.id, for: visit })}>
          {begun || handed !== undefined ? say.keepGoing : say.write}
        </Button>
      </View>
      <View className="v-marks">
        <Chip label={say.visitedName(name)} onTap={() => onMark('visited')}>
          {say.visited}
        </Chip>
        <Chip label={say.skipName(name)} onTap={() => onMark('skipped')}>
          {say.skip}
        </Chip>
        <Chip label={say.seeName(name)} onTap={() => void go('case', { id: row.id })}>
          {say.see}
        </Chip>
        <PlaceChip caseId={row.id} name={name} />
      </View>
    </Card>
  );
}
