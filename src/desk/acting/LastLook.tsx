import { View } from '@tarojs/components';
import { NoConnection } from '../../platform/server';
import type { CaseDetail } from '../../shared/case';
import type { ChinaDay } from '../../shared/china-time';
import { dayWords } from '../../shared/day-words';
import { holders, nextStatus } from '../../shared/workflow';
import { Confirm, Notice, Trouble, useReader } from '../../ui';
import { tellsVisit, type DeskAction } from './actions';
import type { KeptForm } from './kept-forms';

interface LastLookProps {
  detail: CaseDetail;
  action: DeskAction;
  form: KeptForm;
  today: ChinaDay;
  sending: boolean;
  trouble: unknown;
  onSend(): void;
  onMend(): void;
}

/** What is about to be said, what follows from it and who gets it next, before it can't be taken back. */
export function LastLook({ detail, action, form, today, sending, trouble, onSend, onMend }: LastLookProps) {
  const { words } = useReader();
  const { acting } = words.staff;
  const say = acting.actions[action];
  const next = holders[nextStatus(detail.status, action)];
  return (
    <Confirm
      title={say.name}
      yes={acting.send}
      no={acting.mend}
      busy={sending ? acting.sending : undefined}
      onYes={onSend}
      onNo={sending ? () => undefined : onMend}
    >
      <View className="d-look">
        {tellsVisit(action) && (
          <View className="k-strong">{acting.visited(dayWords(form.visitedOn, today, words.date))}</View>
        )}
        <View>{form.words.trim()}</View>
      </View>
      <View>{next === undefined ? acting.ends : acting.goesTo(words.role[next])}</View>
      <View className="k-small">{say.consequence}</View>
      <View className="k-small">{acting.cannotUndo}</View>
      {trouble instanceof NoConnection && (
        <Notice look="offline" title={acting.notSent}>
          {acting.notSentWords}
        </Notice>
      )}
      {trouble !== undefined && !(trouble instanceof NoConnection) && <Trouble error={trouble} />}
    </Confirm>
  );
}
