import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { callServer } from '../../platform/server';
import { sayVillage } from '../../shared/contract/area';
import type { Account } from '../../shared/contract/session';
import type { Warning, WarningStanding } from '../../shared/contract/warning';
import { ageWords } from '../../shared/say/days';
import { Card, Empty, ListEnd, Loading, Page, Tag, Trouble, usePages, type Tone } from '../../ui';
import { spoken } from '../../ui/a11y';
import { useReader } from '../reader';
import '../imports.css';

const toneOf: Record<WarningStanding, Tone> = {
  waiting: 'amber',
  checking: 'blue',
  recognized: 'green',
  eliminated: 'green',
  not_recognized: 'plain',
  closed: 'plain',
};

function Row({ warning: { kind, at, changedAt, village, name, standing } }: { warning: Warning }) {
  const { words } = useReader();
  const say = words.warnings;
  const age = (then: string) => ageWords(then, now(), words.date);
  return (
    <View className="i-entry" {...spoken({ role: 'listitem' })}>
      <View className="k-row">
        <View className="k-grow k-strong">{name ?? say.erased}</View>
        <Tag tone={toneOf[standing]}>{say.standing[standing]}</Tag>
      </View>
      <View className="k-sub">
        {[words.precision.kind[kind], village.town, sayVillage(village.village)].join(words.staff.queue.dot)}
      </View>
      <View className="k-small">
        {[say.sentOn(age(at)), ...(changedAt === undefined ? [] : [say.changedOn(age(changedAt))])].join(
          words.staff.queue.dot,
        )}
      </View>
    </View>
  );
}

export function MyWarnings({ account }: { account: Account }) {
  const { words } = useReader();
  const say = words.warnings;
  const list = usePages({
    key: account.id,
    rows: 'warnings',
    ask: (cursor) => callServer('listWarnings', { query: cursor === undefined ? {} : { cursor } }),
  });
  const rows = list.page?.warnings;
  return (
    <Page title={say.title} wide>
      <View className="i-main k-stack k-stack--wide">
        <View className="k-sub">{say.lead}</View>
        {list.error !== undefined && <Trouble error={list.error} onRetry={() => void list.reload()} />}
        {!rows && list.error === undefined && <Loading rows={4} />}
        {rows?.length === 0 && <Empty title={say.none} words={say.noneWords} />}
        {rows && rows.length > 0 && (
          <Card>
            <View {...spoken({ role: 'list', label: say.title })}>
              {rows.map((each) => (
                <Row key={each.id} warning={each} />
              ))}
            </View>
          </Card>
        )}
        <ListEnd list={list} />
      </View>
    </Page>
  );
}
