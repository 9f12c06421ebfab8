import { View } from '@tarojs/components';
import { Pick } from '../../desk/pick/Pick';
import { PickMany } from '../../desk/pick/PickMany';
import type { AreaGroup } from '../../desk/side/use-areas';
import { now } from '../../platform/clock';
import { chinaDay } from '../../shared/base/china-time';
import type { Area } from '../../shared/contract/area';
import { categories, risks } from '../../shared/contract/assessment';
import { plainDay } from '../../shared/say/days';
import { DateField, SelectField } from '../../ui';
import type { Filters } from './filters';
import { useReader } from './reader';
import { choosable, type useColumns } from './use-columns';

const ANY = '';

interface NarrowProps {
  filters: Filters;
  /** Where they don't stand at the side. */
  areas: readonly AreaGroup[];
  villages: readonly Area[];
  columns: ReturnType<typeof useColumns>;
  onFilter(filters: Filters): void;
}

/** Which of the list, by place, category, risk and visit, and which columns. */
export function Narrow({ filters, areas, villages, columns, onFilter }: NarrowProps) {
  const { words } = useReader();
  const { register: say, staff } = words;
  const today = chinaDay(now());
  const { since } = filters;
  const places = [...areas.flatMap(({ areas: inside }) => inside), ...villages];
  const optional = <T extends string>(values: readonly T[], titles: Record<T, string>) => [
    { value: ANY, title: say.any },
    ...values.map((value) => ({ value, title: titles[value] })),
  ];
  return (
    <View className="k-card k-card--plain d-panel">
      {places.length > 0 && (
        <SelectField
          id="r-area"
          label={say.inside}
          options={[
            { value: ANY, title: staff.queue.everywhere },
            ...places.map(({ code, name }) => ({ value: code, title: name })),
          ]}
          value={filters.area ?? ANY}
          onPick={(area) => onFilter({ ...filters, area: area === ANY ? undefined : area })}
        />
      )}
      {filters.standing !== 'not_monitored' && (
        <>
          <Pick<string>
            label={say.category}
            options={optional(categories, words.category)}
            value={filters.category ?? ANY}
            onPick={(picked) => onFilter({ ...filters, category: categories.find((each) => each === picked) })}
          />
          <Pick<string>
            label={say.risk}
            options={optional(risks, words.risk)}
            value={filters.risk ?? ANY}
            onPick={(picked) => onFilter({ ...filters, risk: risks.find((each) => each === picked) })}
          />
        </>
      )}
      {since !== undefined && (
        <DateField
          id="r-since"
          label={say.since}
          value={since}
          shown={plainDay(since, today, words.date)}
          end={today}
          onPick={(picked) => onFilter({ ...filters, since: picked })}
        />
      )}
      <PickMany
        label={say.columnsTitle}
        options={choosable.map((column) => ({ value: column, title: say.column[column] }))}
        value={columns.columns}
        onPick={columns.choose}
      />
    </View>
  );
}
