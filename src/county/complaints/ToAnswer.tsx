import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { Freshness, ListTrouble } from '../../desk/queue/Freshness';
import { DeskSide, listOf } from '../../desk/side/DeskSide';
import { useWide } from '../../desk/use-wide';
import { back, keepAddress } from '../../platform/navigation';
import type { Account } from '../../shared/contract/session';
import { useComplaintsToAnswer, type ComplaintsTab } from '../../stores/complaints-to-answer';
import { useReader } from '../../desk/reader';
import { Button, classes, Empty, Loading, Page, Press, Trouble, useLoad } from '../../ui';
import { spoken } from '../../ui/a11y';
import { Row } from './Row';
import '../../desk/queue/queue.css';
import './complaints.css';

const ROWS = 'd-complaints';
const tabs: readonly ComplaintsTab[] = ['open', 'answered'];

export function ToAnswer({ account, opened }: { account: Account; opened: ComplaintsTab }) {
  const { words } = useReader();
  const say = words.complaints.toAnswer;
  const wide = useWide();
  const [tab, setTab] = useState(opened);
  const { lists } = useComplaintsToAnswer();
  const list = lists[tab];
  const load = useLoad(() => useComplaintsToAnswer.getState().load(tab), tab);
  const [more, setMore] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  useDidShow(() => {
    // The first time it is on its way already.
    if (!load.loading) void load.reload();
  });
  const show = (next: ComplaintsTab) => {
    setTab(next);
    setMore({ busy: false });
    keepAddress('complaintsToAnswer', next === 'answered' ? { answered: 'yes' } : {});
  };
  const goOn = async () => {
    setMore({ busy: true });
    const error: unknown = await useComplaintsToAnswer
      .getState()
      .more(tab)
      .then(() => undefined)
      .catch((reason: unknown) => reason);
    setMore({ busy: false, error });
  };
  const asked = {
    queue: list,
    error: load.error,
    busy: load.loading ? ('list' as const) : undefined,
    refresh: load.reload,
  };
  const waiting = lists.open?.waiting;
  return (
    <Page
      wide={wide}
      side={wide ? <DeskSide account={account} current="complaintsToAnswer" skipTo={ROWS} /> : undefined}
      title={say.title}
      onBack={() => void back(listOf(account))}
    >
      <View className="d-tabs" {...spoken({ role: 'radiogroup', label: say.tabs })}>
        {tabs.map((each) => (
          <Press
            key={each}
            className={classes('d-tab', each === tab && 'd-tab--on')}
            role="radio"
            checked={each === tab}
            onTap={() => show(each)}
          >
            {each === 'open' && waiting !== undefined ? say.counted(say.open, waiting) : say[each]}
          </Press>
        ))}
      </View>
      <Freshness list={asked} />
      <ListTrouble list={asked} />
      {list === undefined && load.loading && <Loading rows={3} />}
      <View className="d-complaints" id={ROWS}>
        {list?.complaints.map((complaint) => (
          <Row key={complaint.id} complaint={complaint} />
        ))}
      </View>
      {list?.complaints.length === 0 && (
        <Empty
          title={tab === 'open' ? say.emptyOpen : say.emptyAnswered}
          words={tab === 'open' ? say.emptyOpenWords : say.emptyAnsweredWords}
        />
      )}
      {more.error !== undefined && <Trouble error={more.error} />}
      {list?.nextCursor !== undefined && (
        <View className="d-end">
          <Button look="quiet" small busy={more.busy ? say.loadingMore : undefined} onTap={() => void goOn()}>
            {say.more}
          </Button>
        </View>
      )}
    </Page>
  );
}
