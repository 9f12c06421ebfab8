import { View } from '@tarojs/components';
import type { Area } from '../../shared/contract/area';
import { categories } from '../../shared/contract/assessment';
import type { Status } from '../../shared/contract/workflow';
import type { StaffWords } from '../../shared/words/staff';
import { useReader } from '../reader';
import { classes, Icon, Press, SelectField } from '../../ui';
import '../../ui/Chip.css';
import { Pick } from '../pick/Pick';
import type { Filters } from './filters';
import './queue.css';

const ANY = '';

/** `海丰村 · 边缘易致贫户 · 待县级审定`; empty while nothing is chosen. */
function narrowingWords({ category, status }: Filters, place: string | undefined, words: StaffWords): string {
  const { status: statusWords, dot } = words.staff.queue;
  return [place, category && words.category[category], status && statusWords[status]].filter(Boolean).join(dot);
}

interface ChipProps {
  filters: Filters;
  /** The chosen area's name, where nothing else says it. */
  place?: string;
  open: boolean;
  onTap(): void;
}

/** Opens the choice of place, category and status, and says what is chosen. */
export function NarrowingChip({ filters, place, open, onTap }: ChipProps) {
  const { words } = useReader();
  const { queue } = words.staff;
  const chosen = narrowingWords(filters, place, words);
  const title = chosen === '' ? queue.narrow : queue.narrowedTo(chosen);
  return (
    <Press
      className={classes('k-chip', 'k-chip--bar', 'd-narrow', chosen !== '' && 'k-chip--on')}
      label={title}
      expanded={open}
      onTap={onTap}
    >
      <View>{title}</View>
      <Icon name="down" />
    </Press>
  );
}

interface PanelProps {
  filters: Filters;
  /** Which there can be in the list. */
  statuses: readonly Status[];
  /** The areas to choose from, where they don't stand at the side. */
  areas?: readonly Area[];
  onFilter(change: Partial<Filters>): void;
}

/** Which of the list, by place, by category and by where it stands. */
export function NarrowingPanel({ filters, statuses, areas = [], onFilter }: PanelProps) {
  const { words } = useReader();
  const { queue } = words.staff;
  const optional = <T extends string>(values: readonly T[], titles: Record<T, string>) => [
    { value: ANY, title: queue.everything },
    ...values.map((value) => ({ value, title: titles[value] })),
  ];
  return (
    <View className="k-card k-card--plain d-panel">
      {areas.length > 0 && (
        <SelectField
          id="d-area"
          label={queue.area}
          options={[
            { value: ANY, title: queue.everywhere },
            ...areas.map(({ code, name }) => ({ value: code, title: name })),
          ]}
          value={filters.area ?? ANY}
          onPick={(area) => onFilter({ area: area === ANY ? undefined : area })}
        />
      )}
      <Pick<string>
        label={queue.byCategory}
        options={optional(categories, words.category)}
        value={filters.category ?? ANY}
        onPick={(picked) => onFilter({ category: categories.find((category) => category === picked) })}
      />
      {statuses.length > 1 && (
        <Pick<string>
          label={queue.byStatus}
          options={optional(statuses, queue.status)}
          value={filters.status ?? ANY}
          onPick={(picked) => onFilter({ status: statuses.find((status) => status === picked) })}
        />
      )}
    </View>
  );
}
