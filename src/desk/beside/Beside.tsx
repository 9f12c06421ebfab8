import { View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import { findFocused, jumpTo, stepTo } from '../../platform/focus';
import { onKeys } from '../../platform/keys';
import type { CaseSummary } from '../../shared/contract/case';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../reader';
import { classes, Empty, fieldId } from '../../ui';
import { CasePane } from '../case/CaseScreen';
import type { Home } from '../case/home';
import { CaseCard } from '../queue/CaseCard';
import { SEARCH } from '../queue/CaseSearch';
import './beside.css';

interface BesideProps {
  account: Account;
  home: Home;
  rows: readonly CaseSummary[];
  withStatus: boolean;
  /** The case that stands open. */
  chosen: string | undefined;
  /** Over the rows: how to find and to narrow them. */
  head: ReactNode;
  /** Below them. */
  end: ReactNode;
  onChoose(id: string | undefined): void;
}

/** Where the rows stand. */
export const ROWS = 'd-rows';
/** The element that the keys belong to. */
const BESIDE = 'd-beside';
const rowId = (id: string) => `d-row-${id}`;

/** The list and a case of it, side by side; ↑ and ↓ go along the rows, ↵ opens one, / looks for one. */
export function Beside({ account, home, rows, withStatus, chosen, head, end, onChoose }: BesideProps) {
  const say = useReader().words.staff.queue;
  const step = (by: number) => {
    const focused = findFocused()?.closest('.d-beside__row')?.id;
    const at = rows.findIndex(({ id }) => rowId(id) === (focused ?? (chosen && rowId(chosen))));
    const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (next) stepTo(rowId(next.id));
  };
  useEffect(() =>
    onKeys(BESIDE, {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      '/': () => jumpTo(fieldId(SEARCH)),
    }),
  );
  return (
    <View className={classes('d-beside', chosen === undefined ? 'd-beside--none' : 'd-beside--open')} id={BESIDE}>
      <View className="d-beside__list">
        {head}
        <View id={ROWS} className="d-list">
          {rows.map((row) => (
            <View key={row.id} id={rowId(row.id)} className="d-beside__row">
              <CaseCard row={row} withStatus={withStatus} on={row.id === chosen} onOpen={onChoose} />
            </View>
          ))}
        </View>
        {end}
        <View className="k-small k-unprinted">{say.keys}</View>
      </View>
      <View className="d-beside__case">
        {chosen === undefined ? (
          <Empty title={say.chooseOne} words={say.chooseOneWords} />
        ) : (
          <CasePane
            key={chosen}
            caseId={chosen}
            account={account}
            home={home}
            under={BESIDE}
            onLeave={() => onChoose(undefined)}
          />
        )}
      </View>
    </View>
  );
}
