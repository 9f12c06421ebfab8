import { now } from '../../platform/clock';
import { toTop } from '../../platform/focus';
import { back } from '../../platform/navigation';
import { chinaDay } from '../../shared/base/china-time';
import type { FieldProblem } from '../../shared/contract/problem';
import { fieldSentence } from '../../shared/words';
import type { StaffWords } from '../../shared/words/staff';
import type { PendingAction } from '../../stores/pending-actions';
import { Handed } from '../../desk/acting/Handed';
import { useReader } from '../../desk/reader';
import { Button, Page } from '../../ui';
import { visitActions, type VisitAction } from './draft';
import { findDraftOf } from './recalled-draft';
import { writtenIn } from './read-back';
import { stepOf } from './request';
import type { VisitInHand } from './use-visit';

interface HandedVisitProps {
  title: string;
  visit: VisitInHand;
  item: PendingAction;
  action: VisitAction;
}

function sectionOf(problem: FieldProblem, { staff }: StaffWords): string {
  const { readBack } = staff.visit;
  const step = stepOf(problem);
  return step === 'readBack' ? readBack.title : readBack.sections[step];
}

/** A visit that was handed over, or what was written about the same case and has to be settled before it. */
export function HandedVisit({ title, visit, item, action }: HandedVisitProps) {
  const { words } = useReader();
  const leave = () => void back('queue');
  const mine = item.request.type === action;
  const draft = findDraftOf(item, item.request.id);
  const written = visitActions.find((each) => each === item.request.type);
  return (
    <Page title={title} onBack={leave} foot={<Button onTap={leave}>{words.staff.acting.toQueue}</Button>}>
      <Handed
        item={item}
        written={{
          own: (possible) =>
            draft && written ? writtenIn({ draft, action: written, today: chinaDay(now()), words }, possible) : [],
          sayError: (error) => words.staff.visit.readBack.colon(sectionOf(error, words), fieldSentence(error, words)),
        }}
        onEdit={mine ? (seen) => void visit.edit(item, seen).then(toTop) : undefined}
        onDrop={() => {
          visit.drop(item);
          leave();
        }}
      />
    </Page>
  );
}
