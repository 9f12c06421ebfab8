import { View } from '@tarojs/components';
import { sayVillage } from '../../../shared/contract/area';
import { useReader } from '../../../desk/reader';
import { spoken } from '../../../ui/a11y';
import type { Approval } from './approvals';
import './bulk.css';

interface ApprovalRowsProps {
  cases: Approval['cases'];
  /** Said under a case: why it was not done. */
  whyNot?(caseId: string): string | undefined;
}

/** Whom it is about, names masked: `赵＊＊ 七里半社区 边缘易致贫户`. */
export function ApprovalRows({ cases, whyNot }: ApprovalRowsProps) {
  const { words } = useReader();
  return (
    <View {...spoken({ role: 'list' })}>
      {cases.map(({ caseId, applicantName, village, category }) => {
        const why = whyNot?.(caseId);
        return (
          <View key={caseId} className="d-bulk__row" {...spoken({ role: 'listitem' })}>
            <View className="d-bulk__name">{applicantName}</View>
            <View className="k-small">{sayVillage(village.village)}</View>
            {category !== undefined && <View className="k-small">{words.category[category]}</View>}
            {why !== undefined && <View className="d-bulk__why">{why}</View>}
          </View>
        );
      })}
    </View>
  );
}
