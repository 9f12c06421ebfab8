import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { chinaDay } from '../../shared/base/china-time';
import { enclosing, type Area } from '../../shared/contract/area';
import { categories, risks } from '../../shared/contract/assessment';
import { priorities } from '../../shared/contract/policy';
import type { Status } from '../../shared/contract/workflow';
import { plainDay } from '../../shared/say/days';
import type { StaffWords } from '../../shared/words/staff';
import { useReader } from '../reader';
import { Button, classes, DateField, Icon, Press, SelectField } from '../../ui';
import '../../ui/Chip.css';
import { Pick } from '../pick/Pick';
import { allIn, useVillagesOf, type AreaGroup } from '../side/use-areas';
import type { Filters } from './filters';
import './queue.css';

const ANY = '';

/** What the list is narrowed to, in words; nothing while nothing is chosen. */
export function narrowingWords(filters: Filters, place: string | undefined, words: StaffWords): string {
  const { category, status, risk, priority, green, from, to } = filters;
  const { queue } = words.staff;
  const day = (on: string | undefined) => on && plainDay(on, chinaDay(now()), words.date);
  return [
    place,
    category && words.category[category],
    risk && words.risk[risk],
    priority && words.priority[priority],
    green && queue.onlyGreen,
    status && queue.status[status],
    (from ?? to) !== undefined ? queue.between(day(from), day(to)) : undefined,
  ]
    .filter(Boolean)
    .join(queue.dot);
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
  areas?: readonly AreaGroup[];
  onFilter(change: Partial<Filters>): void;
}

/** Which of the list, by place, by risk, by category, by when it was filed and by where it stands. */
export function NarrowingPanel({ filters, statuses, areas = [], onFilter }: PanelProps) {
  const { words } = useReader();
  const { queue } = words.staff;
  const villages = useVillagesOf(filters.area);
  const today = chinaDay(now());
  const optional = <T extends string>(values: readonly T[], titles: Record<T, string>) => [
    { value: ANY, title: queue.everything },
    ...values.map((value) => ({ value, title: titles[value] })),
  ];
  const optionOf = ({ code, name }: Area, under?: Area) => ({
    value: code,
    title: under ? [under.name, name].join(queue.dot) : name,
  });
  const day = (side: 'from' | 'to', label: string) => (
    <DateField
      id={`d-${side}`}
      label={label}
      value={filters[side]}
      shown={filters[side] && plainDay(filters[side], today, words.date)}
      start={side === 'to' ? filters.from : undefined}
      end={today}
      onPick={(picked) => onFilter({ [side]: picked })}
    />
  );
  return (
    <View className="k-card k-card--plain d-panel">
      {areas.length > 0 && (
        <SelectField
          id="d-area"
          label={queue.area}
          options={[
            { value: ANY, title: queue.everywhere },
            ...areas.flatMap(({ under, areas: inside }) => [
              ...(under ? [optionOf(under)] : []),
              ...inside.map((area) => optionOf(area, under)),
            ]),
          ]}
          value={filters.area ?? ANY}
          onPick={(area) => onFilter({ area: area === ANY ? undefined : area })}
        />
      )}
      {villages.length > 0 &&
        filters.area !== undefined &&
        !allIn(areas).some(({ code }) => code === villages[0]?.code) && (
          <SelectField
            id="d-village"
            label={queue.byVillage}
            options={[
              { value: enclosing(filters.area, 'town'), title: queue.everywhere },
              ...villages.map((each) => optionOf(each)),
            ]}
            value={filters.area}
            onPick={(area) => onFilter({ area })}
          />
        )}
      <Pick<string>
        label={queue.byRisk}
        options={optional(risks, words.risk)}
        value={filters.risk ?? ANY}
        onPick={(picked) => onFilter({ risk: risks.find((risk) => risk === picked) })}
      />
      <Pick<string>
        label={queue.byPriority}
        options={optional(priorities, words.priority)}
        value={filters.priority ?? ANY}
        onPick={(picked) => onFilter({ priority: priorities.find((priority) => priority === picked) })}
      />
      <Pick<string>
        label={queue.onlyGreen}
        options={[
          { value: ANY, title: queue.everything },
          { value: 'yes', title: queue.greenOnly },
        ]}
        value={filters.green ?? ANY}
        onPick={(picked) => onFilter({ green: picked === 'yes' ? 'yes' : undefined })}
      />
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
      <View className="d-panel__days">
        {day('from', queue.filedFrom)}
        {day('to', queue.filedTo)}
      </View>
      <View className="k-row">
        <Button
          small
          look="quiet"
          onTap={() =>
            onFilter({
              category: undefined,
              status: undefined,
              risk: undefined,
              priority: undefined,
              green: undefined,
              from: undefined,
              to: undefined,
            })
          }
        >
          {queue.clear}
        </Button>
      </View>
    </View>
  );
}
