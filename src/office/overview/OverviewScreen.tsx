import { View } from '@tarojs/components';
import { Freshness, ListTrouble } from '../../desk/queue/Freshness';
import { DeskSide, listOf } from '../../desk/side/DeskSide';
import { useWide } from '../../desk/use-wide';
import { back, go, replace } from '../../platform/navigation';
import { levelOf, type AreaCode } from '../../shared/contract/area';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../../desk/reader';
import { Chip, Empty, Loading, Page } from '../../ui';
import { ByCategory } from './ByCategory';
import { ByStatus } from './ByStatus';
import { Figures } from './Figures';
import { Inside } from './Inside';
import { useOverview } from './use-overview';
import '../../desk/queue/queue.css';
import './overview.css';

const NUMBERS = 'd-numbers';

interface OverviewScreenProps {
  account: Account;
  /** One inside the account's own; its own when absent. */
  area: AreaCode | undefined;
}

export function OverviewScreen({ account, area }: OverviewScreenProps) {
  const { words } = useReader();
  const say = words.staff.overview;
  const wide = useWide();
  const load = useOverview(account.id, area);
  const { data: overview, loading } = load;
  const list = (by: object) => void go('officeCases', { view: 'all', area, ...by });
  return (
    <Page
      wide={wide}
      side={wide ? <DeskSide account={account} current="overview" skipTo={NUMBERS} /> : undefined}
      title={overview ? say.titleOf(overview.area.name) : say.title}
      onBack={() => void back(listOf(account))}
      right={area === undefined ? undefined : <Chip onTap={() => void replace('overview')}>{say.whole}</Chip>}
    >
      <Freshness list={load} asOf={overview?.asOf} />
      <ListTrouble list={load} asOf={overview?.asOf} />
      {overview === undefined && loading && <Loading rows={3} />}
      {overview && (
        <View id={NUMBERS} className="d-numbers">
          <Figures
            overview={overview}
            onOverdue={() => list({ view: 'open', due: 'overdue' })}
            onOpen={() => list({ view: 'open' })}
          />
          {overview.statuses.length === 0 && <Empty title={say.nothing} words={say.nothingWords} />}
          <View className="d-numbers__parts">
            <View className="d-numbers__part d-numbers__part--wide">
              {overview.total.recognized.households > 0 && <ByCategory overview={overview} />}
              {levelOf(overview.area.code) !== 'village' && overview.inside.length > 0 && (
                <Inside overview={overview} onArea={(code) => void go('overview', { area: code })} />
              )}
            </View>
            <View className="d-numbers__part">
              {overview.statuses.length > 0 && <ByStatus overview={overview} onStatus={(status) => list({ status })} />}
            </View>
          </View>
        </View>
      )}
    </Page>
  );
}
