import { View } from '@tarojs/components';
import { levelOf, sayVillage, type AreaCode } from '../../shared/contract/area';
import type { Overview } from '../../shared/contract/overview';
import { yuan } from '../../shared/words/zh/domain';
import { useReader } from '../../desk/reader';
import { Card, Heading, Tag } from '../../ui';
import { spoken } from '../../ui/a11y';
import { HeadRow, Row } from './Row';
import './overview.css';

interface InsideProps {
  overview: Overview;
  onArea(code: AreaCode): void;
}

/** The places one level further in; a tap looks into one. */
export function Inside({ overview: { inside }, onArea }: InsideProps) {
  const { words } = useReader();
  const say = words.staff.overview;
  const [first] = inside;
  const title = say.inside[levelOf(first?.area.code ?? '')];
  return (
    <Card className="d-count d-count--4">
      <Heading level={2}>{title}</Heading>
      <View {...spoken({ role: 'table', label: title })}>
        <HeadRow title={say.place} names={[say.monitored, say.eliminated, say.open, say.overdue]} />
        {inside.map(({ area, monitored, eliminated, open, overdue }) => (
          <Row
            key={area.code}
            title={sayVillage(area.name)}
            onTap={() => onArea(area.code)}
            cells={[
              {
                key: 'monitored',
                name: say.monitored,
                value: say.both(yuan(monitored.households), yuan(monitored.people)),
                none: monitored.households === 0,
              },
              {
                key: 'eliminated',
                name: say.eliminated,
                value: say.both(yuan(eliminated.households), yuan(eliminated.people)),
                none: eliminated.households === 0,
              },
              { key: 'open', name: say.open, value: say.cases(yuan(open)), none: open === 0 },
              {
                key: 'overdue',
                name: say.overdue,
                value: overdue > 0 ? <Tag tone="red">{say.cases(yuan(overdue))}</Tag> : say.none,
                none: overdue === 0,
              },
            ]}
          />
        ))}
      </View>
    </Card>
  );
}
