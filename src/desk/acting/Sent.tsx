import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import type { FormActionType } from '../../shared/contract/case';
import { dueWords } from '../../shared/say/deadlines';
import type { CaseProgress } from '../../shared/contract/progress';
import { isEnded, staffActionTypes, type Status } from '../../shared/contract/workflow';
import type { StaffWords } from '../../shared/words/staff';
import { useReader } from '../reader';
import { Button, Card, Heading, Banner } from '../../ui';
import { PhotosOnTheWay } from '../photos/PhotosOnTheWay';
import { formWords } from './action-words';
import { findLead } from './leading';
import { placedAt } from './table';

interface SentProps {
  action: FormActionType;
  /** Where the case stood when the action was taken. */
  from: Status | undefined;
  progress: CaseProgress;
  onQueue(): void;
  onCase(): void;
}

/** What is the reader's to do next, as its button says it; nothing where it waits for somebody else. */
export function findOwnNext({ allowed, status }: CaseProgress, words: StaffWords): string | undefined {
  const own = placedAt(
    'main',
    staffActionTypes.filter((action) => allowed.includes(action)),
  );
  return findLead(own, status, words)?.start;
}

export function whoHasIt(progress: CaseProgress, words: StaffWords): string {
  const { heldBy, status } = progress;
  const { role, staff } = words;
  const { acting } = staff;
  // While a notice hangs nobody's step waits, whatever one may answer meanwhile.
  if (heldBy === undefined) return isEnded(status) ? acting.nowEnded : acting.nowOnNotice;
  const own = findOwnNext(progress, words);
  return own === undefined ? acting.nowWith(role[heldBy]) : acting.nextIsYours(own);
}

/** What the server took, and who has it now. */
export function Sent({ action, from, progress, onQueue, onCase }: SentProps) {
  const { words } = useReader();
  const { acting } = words.staff;
  const { due } = progress;
  return (
    <>
      <Card className="k-stack k-stack--wide">
        <Banner look="done" title={acting.doneTitle}>
          {formWords(action, from, words).done}
        </Banner>
        <Heading>{whoHasIt(progress, words)}</Heading>
        {due !== undefined && <View className="k-sub">{acting.nextBy(dueWords(due, now(), words).by)}</View>}
        <View className="k-row">
          <Button look="quiet" onTap={onCase}>
            {acting.toCase}
          </Button>
          <Button onTap={onQueue}>{acting.toQueue}</Button>
        </View>
      </Card>
      <PhotosOnTheWay caseId={progress.caseId} />
    </>
  );
}
