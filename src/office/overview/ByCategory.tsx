import { View } from '@tarojs/components';
import type { Overview } from '../../shared/contract/overview';
import { yuan } from '../../shared/words/zh/domain';
import { useReader } from '../../desk/reader';
import { Card, Heading } from '../../ui';
import { spoken } from '../../ui/a11y';
import { HeadRow, Row } from './Row';
import './overview.css';

const columns = ['recognized', 'monitored', 'eliminated', 'relapsed'] as const;
const none = { households: 0, people: 0 };

/** Households and people of each category: `脱贫不稳定户 45 户 214 人`. */
export function ByCategory({ overview: { categories, total } }: { overview: Overview }) {
  const { words } = useReader();
  const say = words.staff.overview;
  const rows = [
    ...categories.map((counts) => ({ title: words.category[counts.category], counts })),
    { title: say.total, counts: total },
  ];
  return (
    <Card className="d-count d-count--3">
      <Heading level={2}>{say.byCategory}</Heading>
      <View {...spoken({ role: 'table', label: say.byCategory })}>
        <HeadRow title={say.category} names={columns.map((column) => say[column])} />
        {rows.map(({ title, counts }) => (
          <Row
            key={title}
            title={title}
            cells={columns.map((column) => {
              const { households, people } = counts[column] ?? none;
              return {
                key: column,
                name: say[column],
                value: say.both(yuan(households), yuan(people)),
                none: households === 0,
              };
            })}
          />
        ))}
      </View>
    </Card>
  );
}
