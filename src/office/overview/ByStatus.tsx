import { View } from '@tarojs/components';
import type { Overview } from '../../shared/contract/overview';
import type { Status } from '../../shared/contract/workflow';
import { yuan } from '../../shared/words/zh/domain';
import { useReader } from '../../desk/reader';
import { Card, Heading, Icon, Press } from '../../ui';
import { spoken } from '../../ui/a11y';
import './overview.css';

interface ByStatusProps {
  overview: Overview;
  onStatus(status: Status): void;
}

/** Where the cases are on their way, each leading to its list. */
export function ByStatus({ overview: { statuses }, onStatus }: ByStatusProps) {
  const { words } = useReader();
  const say = words.staff.overview;
  return (
    <Card className="d-count">
      <Heading level={2}>{say.byStatus}</Heading>
      <View {...spoken({ role: 'list', label: say.byStatus })}>
        {statuses.map(({ status, cases }) => (
          <View key={status} {...spoken({ role: 'listitem' })}>
            <Press
              className="d-stage"
              role="link"
              label={[words.staff.queue.status[status], say.cases(yuan(cases))].join('，')}
              onTap={() => onStatus(status)}
            >
              <View className="k-grow k-grow--words">{words.staff.queue.status[status]}</View>
              <View className="k-number">{say.cases(yuan(cases))}</View>
              <Icon name="forward" />
            </Press>
          </View>
        ))}
      </View>
    </Card>
  );
}
