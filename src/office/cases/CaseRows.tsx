import { View } from '@tarojs/components';
import { HeldBy } from '../../desk/HeldBy';
import { CaseCard } from '../../desk/queue/CaseCard';
import type { CaseSummary } from '../../shared/contract/case';
import { Tick } from './bulk/Tick';
import type { Ticks } from './bulk/use-ticks';
import { CaseTable, type Sorting } from './CaseTable';

interface CaseRowsProps {
  rows: readonly CaseSummary[];
  table: boolean;
  /** Where the list mixes statuses. */
  withStatus: boolean;
  ticks?: Ticks;
  /** How the table is ordered, and how one orders it otherwise. */
  sorting: Sorting;
  onOpen(id: string): void;
}

/** The list as a desktop's table or a phone's cards. */
export function CaseRows({ rows, table, withStatus, ticks, sorting, onOpen }: CaseRowsProps) {
  if (rows.length === 0) return null;
  if (table) return <CaseTable rows={rows} ticks={ticks} sorting={sorting} onOpen={onOpen} />;
  return (
    <View className="d-list">
      {rows.map((row) => {
        const card = <CaseCard key={row.id} row={row} withStatus={withStatus} onOpen={onOpen} />;
        const late = row.due?.overdue === true && row.holder !== undefined;
        if (!ticks && !late) return card;
        return (
          <View key={row.id} className="d-ticked">
            {card}
            <View className="d-ticked__foot">
              {ticks && <Tick row={row} ticks={ticks} />}
              {late && <HeldBy row={row} />}
            </View>
          </View>
        );
      })}
    </View>
  );
}
