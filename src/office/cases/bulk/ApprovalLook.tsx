import { shown } from '../../../shared/base/text';
import { View } from '@tarojs/components';
import { useReader } from '../../../desk/reader';
import type { Approval } from './approvals';
import { Confirm, Banner } from '../../../ui';
import { ApprovalRows } from './ApprovalRows';
import type { ApprovalInHand } from './use-approval';

/** Who, how many and with what words, once more before it is handed over. */
export function ApprovalLook({ inHand, approval }: { inHand: ApprovalInHand; approval: Approval }) {
  const { words } = useReader();
  const { queue, acting, visit } = words.staff;
  const { full, send, edit } = inHand;
  const say = queue.bulk.actions[approval.type];
  return (
    <Confirm
      title={say.ask(approval.cases.length)}
      yes={queue.bulk.send}
      no={queue.bulk.edit}
      onYes={() => void send()}
      onNo={edit}
    >
      <View className="d-bulk__look">
        <ApprovalRows cases={approval.cases} />
      </View>
      <View>{queue.bulk.says(shown(approval.opinion))}</View>
      <View className="k-small">{say.follows}</View>
      <View className="k-small">{acting.canUndo}</View>
      {full && <Banner look="warn" title={visit.fullPhone} />}
    </Confirm>
  );
}
