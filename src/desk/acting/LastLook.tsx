import { View } from '@tarojs/components';
import type { CaseDetail, FormActionType } from '../../shared/contract/case';
import { holders, isEnded, manners, nextStatus } from '../../shared/contract/workflow';
import { recordedVotes, type VoteResult } from '../../shared/contract/vote';
import type { StaffWords } from '../../shared/words/staff';
import { useReader } from '../reader';
import { Confirm, Banner } from '../../ui';
import { Facts } from '../case/Facts';
import type { Fact } from '../case/facts';
import { formWords } from './action-words';

interface LastLookProps {
  detail: CaseDetail;
  action: FormActionType;
  own: readonly Fact[];
  /** Something that can be sent but is likely a slip. */
  doubt: string | undefined;
  /** What a vote comes to, which decides where it leads. */
  vote: VoteResult | undefined;
  onSend(): void;
  onEdit(): void;
}

/** Who has it once it is sent. */
function whoNext(
  action: FormActionType,
  vote: VoteResult | undefined,
  { status, escalatedTo, takenOverBy, holder: now }: CaseDetail,
  words: StaffWords,
) {
  const { acting } = words.staff;
  if (action === 'take_over' && escalatedTo) return acting.goesTo(words.role[escalatedTo]);
  if (vote === 'not_quorate') return acting.meetAgain;
  const next = nextStatus(status, vote === undefined ? action : recordedVotes[vote]);
  const due = (next === status ? takenOverBy : undefined) ?? holders[next];
  // What nobody there has falls to the same level at the next step too.
  const holder = due !== undefined && due === now?.vacant ? now.role : due;
  if (holder) return next === status ? acting.stays(words.role[holder]) : acting.goesTo(words.role[holder]);
  if (isEnded(next)) return acting.ends;
  return next === status ? acting.staysOnNotice : acting.goesOnNotice;
}

/** What is about to be said, what follows from it and who gets it next, before it is handed over. */
export function LastLook({ detail, action, own, doubt, vote, onSend, onEdit }: LastLookProps) {
  const { words } = useReader();
  const { acting } = words.staff;
  const say = formWords(action, detail.status, words);
  return (
    <Confirm title={say.name} yes={acting.send} no={acting.edit} onYes={onSend} onNo={onEdit}>
      <View className="d-look">
        <Facts facts={own} />
      </View>
      {doubt !== undefined && <Banner look="warn">{doubt}</Banner>}
      <View className="k-strong">{whoNext(action, vote, detail, words)}</View>
      <View className="k-small">{say.consequence}</View>
      <View className="k-small">{manners[action].recallable ? acting.canUndo : acting.cannotUndo}</View>
    </Confirm>
  );
}
