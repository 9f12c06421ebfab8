import { View } from '@tarojs/components';
import { useState } from 'react';
import { DeskSide, listOf } from '../../desk/side/DeskSide';
import { useWide } from '../../desk/use-wide';
import { back } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import type { RequestDecision, RequestToDecide } from '../../shared/contract/rights';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../../desk/reader';
import { todoCounts } from '../../stores/todo-counts';
import { Chip, Empty, ListEnd, Loading, Page, Trouble, usePages } from '../../ui';
import { spoken } from '../../ui/a11y';
import { Decision } from './Decision';
import { OneRequest } from './OneRequest';
import { Unmask } from './Unmask';
import { useUnmasking } from './use-unmasking';
import '../../desk/queue/queue.css';
import './requests.css';

const FIRST = 'd-requests';
const views = ['open', 'decided'] as const;

export function Requests({ account }: { account: Account }) {
  const { words } = useReader();
  const say = words.staff.rights;
  const wide = useWide();
  const [which, setWhich] = useState<(typeof views)[number]>('open');
  const list = usePages({
    key: which,
    rows: 'requests',
    ask: (cursor) => callServer('listRequests', { query: { open: which === 'open' ? 'yes' : 'no', cursor } }),
  });
  const [deciding, setDeciding] = useState<{ request: RequestToDecide; granted: boolean }>();
  const { unmasking, shown, ask, close, see, hide } = useUnmasking();
  const rows = list.page?.requests;
  /** @throws what the call throws */
  const decide = async (request: string, decision: RequestDecision) => {
    await callServer('decideRequest', { params: { request }, body: decision });
    await list.reload();
    // The badge beside the lists counts one less.
    todoCounts.load().catch(() => undefined);
  };
  return (
    <Page
      wide={wide}
      side={wide ? <DeskSide account={account} current="requests" skipTo={FIRST} /> : undefined}
      title={say.title}
      onBack={() => void back(listOf(account))}
      over={
        (deciding && (
          <Decision
            {...deciding}
            onDecide={(decision) => decide(deciding.request.id, decision)}
            onNo={() => setDeciding(undefined)}
          />
        )) ||
        (unmasking !== undefined && <Unmask onSee={see} onNo={close} />)
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
        {list.error !== undefined && <Trouble error={list.error} onRetry={() => void list.reload()} />}
        {rows === undefined && list.loading && <Loading rows={2} />}
        {rows?.length === 0 && <Empty title={which === 'open' ? say.emptyOpen : say.emptyDecided} />}
        {rows?.map((request) => (
          <OneRequest
            key={request.id}
            request={request}
            account={account}
            numbers={shown?.request === request.id ? shown.numbers : undefined}
            onDecide={(granted) => setDeciding({ request, granted })}
            onUnmask={() => ask(request.id)}
            onHide={hide}
          />
        ))}
        <ListEnd list={list} />
      </View>
    </Page>
  );
}
