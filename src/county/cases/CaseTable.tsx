import { View } from '@tarojs/components';
import { CaseTags } from '../../desk/queue/CaseTags';
import { dueTag, kindWords, priorityTag, reasonsOf } from '../../desk/queue/row-words';
import { now } from '../../platform/clock';
import { sayVillage } from '../../shared/area';
import type { CaseSummary } from '../../shared/case';
import { Press, useReader } from '../../ui';
import { spoken } from '../../ui/a11y';
import './cases.css';

interface CaseTableProps {
  rows: readonly CaseSummary[];
  onOpen(id: string): void;
}

const columns = ['due', 'priority', 'applicant', 'kind', 'village', 'status', 'reasons'] as const;

function Row({ row, onOpen }: { row: CaseSummary; onOpen(id: string): void }) {
  const { words, locale } = useReader();
  const { queue } = words.staff;
  const due = dueTag(row, now(), words);
  const cell = spoken({ role: 'cell' });
  const urgency = [
    ...(row.priority === 'normal' ? [] : [priorityTag(row, words)]),
    ...(row.greenChannel ? [{ words: queue.greenChannel, tone: 'blue' as const }] : []),
  ];
  return (
    <View className="d-table__row d-table__row--case" {...spoken({ role: 'row' })}>
      <View {...cell}>{due ? <CaseTags tags={[due]} /> : queue.noDue}</View>
      <View {...cell}>{urgency.length > 0 ? <CaseTags tags={urgency} /> : words.priority[row.priority]}</View>
      <View {...cell}>
        <Press className="d-table__open" role="link" onTap={() => onOpen(row.id)}>
          {row.applicantName}
        </Press>
        <View className="d-table__more">{queue.people(row.householdSize)}</View>
      </View>
      <View {...cell}>{kindWords(row, words)}</View>
      <View {...cell}>
        <View>{sayVillage(row.village.village)}</View>
        <View className="d-table__more">{row.village.town}</View>
      </View>
      <View {...cell}>{queue.status[row.status]}</View>
      <View className="d-table__more" {...cell}>
        {reasonsOf(row, locale, words)}
      </View>
    </View>
  );
}

/** The list for a desktop; a row opens by a click anywhere in it, or by Enter on its name. */
export function CaseTable({ rows, onOpen }: CaseTableProps) {
  const { queue } = useReader().words.staff;
  return (
    <View className="d-table" {...spoken({ role: 'table', label: queue.table })}>
      <View className="d-table__row d-table__row--head" {...spoken({ role: 'row' })}>
        {columns.map((column) => (
          <View key={column} {...spoken({ role: 'columnheader' })}>
            {queue.columns[column]}
          </View>
        ))}
      </View>
      {rows.map((row) => (
        <Row key={row.id} row={row} onOpen={onOpen} />
      ))}
    </View>
  );
}
