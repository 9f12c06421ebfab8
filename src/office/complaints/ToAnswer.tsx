import { View } from '@tarojs/components';
import { useState } from 'react';
import { Freshness, ListTrouble } from '../../desk/queue/Freshness';
import { DeskSide, listOf } from '../../desk/side/DeskSide';
import { useWide } from '../../desk/use-wide';
import { back, keepAddress } from '../../platform/navigation';
import type { Account } from '../../shared/contract/session';
import { askForComplaints, complaintsToAnswer, type ComplaintsTab } from '../../stores/complaints-to-answer';
import { useReader } from '../../desk/reader';
import { classes, Empty, ListEnd, Loading, Page, Press, usePages } from '../../ui';
import { spoken } from '../../ui/a11y';
import { Row } from './Row';
import '../../desk/queue/queue.css';
import './complaints.css';

const ROWS = 'd-complaints';
const tabs: readonly ComplaintsTab[] = ['open', 'answered'];

export function ToAnswer({ account, opened }: { account: Account; opened: ComplaintsTab }) {
  const { words } = useReader();
  const say = words.staff.complaints;
  const wide = useWide();
  const [tab, setTab] = useState(opened);
  const stored = complaintsToAnswer.use(tab);
  const list = usePages({
    key: tab,
    rows: 'complaints',
    known: stored?.value,
    ask: (cursor) => (cursor === undefined ? complaintsToAnswer.load(tab) : askForComplaints(tab, cursor)),
  });
  const rows = list.page?.complaints;
  const show = (next: ComplaintsTab) => {
    setTab(next);
    keepAddress('complaintsToAnswer', next === 'answered' ? { answered: 'yes' } : {});
  };
  const waiting = complaintsToAnswer.use('open')?.value.waiting;
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
      <Freshness list={list} asOf={stored?.asOf} />
      <ListTrouble list={list} asOf={stored?.asOf} />
      {rows === undefined && list.loading && <Loading rows={3} />}
      <View className="d-complaints" id={ROWS}>
        {rows?.map((complaint) => (
          <Row key={complaint.id} complaint={complaint} />
        ))}
      </View>
      {rows?.length === 0 && (
        <Empty
          title={tab === 'open' ? say.emptyOpen : say.emptyAnswered}
          words={tab === 'open' ? say.emptyOpenWords : say.emptyAnsweredWords}
        />
      )}
      <ListEnd list={list} />
    </Page>
  );
}
