import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { DeskSide, listOf } from '../../desk/side/DeskSide';
import { useWide } from '../../desk/use-wide';
import { back } from '../../platform/navigation';
import type { RequestToDecide } from '../../shared/contract/rights';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../../desk/reader';
import { Button, Chip, Empty, Loading, Page, Trouble } from '../../ui';
import { spoken } from '../../ui/a11y';
import { Decision } from './Decision';
import { OneRequest } from './OneRequest';
import { useRequests, type Which } from './use-requests';
import '../../desk/queue/queue.css';
import './requests.css';

const FIRST = 'd-requests';
const views: readonly Which[] = ['open', 'decided'];

export function Requests({ account }: { account: Account }) {
  const { words } = useReader();
  const say = words.staff.rights;
  const wide = useWide();
  const [which, setWhich] = useState<Which>('open');
  const list = useRequests(which);
  const [deciding, setDeciding] = useState<{ request: RequestToDecide; granted: boolean }>();
  const { rows } = list;
  useReachBottom(() => {
    if (list.hasMore) list.more();
  });
  return (
    <Page
      wide={wide}
      side={wide ? <DeskSide account={account} current="requests" skipTo={FIRST} /> : undefined}
      title={say.title}
      onBack={() => void back(listOf(account))}
      over={
        deciding && (
          <Decision
            {...deciding}
            onDecide={(reason) => list.decide(deciding.request.id, deciding.granted, reason)}
            onNo={() => setDeciding(undefined)}
          />
        )
      }
    >
      <View className="d-requests" id={FIRST}>
        <View className="k-sub">{say.lead}</View>
        <View className="d-chips" {...spoken({ role: 'radiogroup', label: say.filter })}>
          {views.map((view) => (
            <Chip key={view} look="filter" on={view === which} onTap={() => setWhich(view)}>
              {say[view]}
            </Chip>
          ))}
        </View>
        {list.error !== undefined && <Trouble error={list.error} onRetry={list.reload} />}
        {rows === undefined && list.busy && <Loading rows={2} />}
        {rows?.length === 0 && <Empty title={which === 'open' ? say.emptyOpen : say.emptyDecided} />}
        {rows?.map((request) => (
          <OneRequest
            key={request.id}
            request={request}
            account={account}
            onDecide={(granted) => setDeciding({ request, granted })}
          />
        ))}
        {list.hasMore && (
          <View className="k-row">
            <Button small look="quiet" busy={list.busy ? say.loading : undefined} onTap={list.more}>
              {say.more}
            </Button>
          </View>
        )}
      </View>
    </Page>
  );
}
