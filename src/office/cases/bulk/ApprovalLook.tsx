import { shown } from '../../../shared/base/text';
import { View } from '@tarojs/components';
import { NoConnection } from '../../../platform/server';
import { useReader } from '../../../desk/reader';
import { Confirm, Banner, Trouble } from '../../../ui';
import { ApprovalRows } from './ApprovalRows';
import type { StoredApproval } from './stored-approval';
import type { ApprovalInHand } from './use-approval';

/** Who, how many and with what words, once more before it can't be taken back. */
export function ApprovalLook({ inHand, approval }: { inHand: ApprovalInHand; approval: StoredApproval }) {
  const { words } = useReader();
  const { bulk } = words.staff.queue;
  const { step, trouble, send, edit, leave } = inHand;
  const sending = step === 'sending';
  const say = bulk.actions[approval.type];
  return (
    <Confirm
      title={say.ask(approval.cases.length)}
      yes={approval.unanswered ? bulk.again : bulk.send}
      // What may have been taken already can't be mended any more.
      no={approval.unanswered ? bulk.later : bulk.edit}
      busy={sending ? bulk.sending : undefined}
      onYes={() => void send()}
      onNo={sending ? () => undefined : approval.unanswered ? leave : edit}
    >
      <View className="d-bulk__look">
        <ApprovalRows cases={approval.cases} />
      </View>
      <View>{bulk.says(shown(approval.opinion))}</View>
      <View className="k-small">{say.follows}</View>
      {trouble instanceof NoConnection && (
        <Banner look="offline" title={bulk.unanswered}>
          {bulk.unansweredWords}
        </Banner>
      )}
      {trouble !== undefined && !(trouble instanceof NoConnection) && <Trouble error={trouble} />}
    </Confirm>
  );
}
