import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import type { CaseSummary } from '../../shared/contract/case';
import { useAccount } from '../../stores/session';
import { useReader } from '../reader';
import { classes, Press } from '../../ui';
import { CaseTags } from './CaseTags';
import { reasonsOf, tagsOf, titleOf, whereAndWhen } from './row-words';
import { useUnsentTags } from './use-unsent-tags';
import './queue.css';

interface CaseCardProps {
  row: CaseSummary;
  /** Where the list mixes statuses. */
  withStatus: boolean;
  /** It stands open beside the list. */
  on?: boolean;
  onOpen(id: string): void;
}

/** One case of a list on a phone: when first, then who, then why. */
export function CaseCard({ row, withStatus, on = false, onOpen }: CaseCardProps) {
  const { words } = useReader();
  const account = useAccount();
  const at = now();
  const tags = [...useUnsentTags(row.id), ...tagsOf(row, at, words, { withStatus, account })];
  const title = titleOf(row, words);
  const reasons = reasonsOf(row, words);
  const where = whereAndWhen(row, at, words);
  return (
    <Press
      className={classes('k-card k-card--plain d-card', on && 'd-card--on')}
      role="link"
      label={[...tags.map((tag) => tag.words), title, reasons, where].join('，')}
      onTap={() => onOpen(row.id)}
    >
      <CaseTags tags={tags} />
      <View className="k-strong">{title}</View>
      <View className="d-text k-sub">{reasons}</View>
      <View className="k-small">{where}</View>
    </Press>
  );
}
