import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { caseOf, DeskSide, listOf } from '../../../desk/side/DeskSide';
import { useWide } from '../../../desk/use-wide';
import { back, go } from '../../../platform/navigation';
import { callServer } from '../../../platform/server';
import { sayVillage } from '../../../shared/contract/area';
import type { HouseholdRecord } from '../../../shared/contract/household';
import type { Account } from '../../../shared/contract/session';
import { useReader } from '../../../desk/reader';
import { Empty, Heading, Loading, Page, Trouble, useLoad } from '../../../ui';
import { CaseOfHousehold } from './CaseOfHousehold';
import { Incomes } from './Incomes';
import { Members } from './Members';
import { Readers, Visits, WhatHappened } from './OverTime';
import { Registered } from './Registered';
import '../household.css';

const CASES = 'd-cases';

/** As who the household declared last. */
const nameOf = ({ cases }: HouseholdRecord): string | undefined =>
  cases
    .flatMap(({ declarations }) => declarations)
    .reduce<{ filedAt: string; applicantName: string } | undefined>(
      (latest, each) => (latest !== undefined && latest.filedAt >= each.filedAt ? latest : each),
      undefined,
    )?.applicantName;

export function RecordScreen({ account, id }: { account: Account; id: string }) {
  const { words } = useReader();
  const say = words.staff.household;
  const wide = useWide();
  const { data, error, loading, reload } = useLoad(() => callServer('getHousehold', { params: { household: id } }), id);
  useDidShow(() => {
    if (!loading) void reload();
  });
  const name = data && (nameOf(data) ?? data.head);
  const { incomes = [], visits = [], timeline = [], readers = [] } = data ?? {};
  return (
    <Page
      wide={wide}
      side={wide ? <DeskSide account={account} current="householdSearch" skipTo={CASES} /> : undefined}
      title={name === undefined ? say.title : say.titleOf(name)}
      onBack={() => void back(listOf(account))}
    >
      {error !== undefined && <Trouble error={error} onRetry={() => void reload()} />}
      {data === undefined && loading && <Loading rows={3} />}
      {data && (
        <View className="d-record">
          <View className="d-record__head">
            <Heading>{name ?? say.title}</Heading>
            <View className="k-sub">
              {[data.village.county, data.village.town, sayVillage(data.village.village)].join(say.gap)}
            </View>
          </View>
          <View className="d-record__parts">
            <View className="d-record__part" id={CASES}>
              {data.cases.length > 0 ? (
                <Heading level={2}>{say.cases(data.cases.length)}</Heading>
              ) : (
                <Empty title={say.noCases} words={say.noCasesWords} />
              )}
              <View className="d-line">
                {data.cases.map((each) => (
                  <CaseOfHousehold
                    key={each.id}
                    theCase={each}
                    onOpen={(caseId) => void go(caseOf(account), { id: caseId })}
                  />
                ))}
              </View>
              {timeline.length > 0 && <WhatHappened timeline={timeline} />}
            </View>
            <View className="d-record__part">
              <Members members={data.members} asOf={data.membersAsOf} from={data.membersFrom} />
              {data.registered && <Registered registered={data.registered} />}
              {incomes.length > 0 && <Incomes incomes={incomes} />}
              {visits.length > 0 && <Visits visits={visits} />}
              {readers.length > 0 && <Readers readers={readers} />}
            </View>
          </View>
        </View>
      )}
    </Page>
  );
}
