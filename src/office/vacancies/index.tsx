/** What a county lacks: it does the work of whoever is missing. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useReader } from '../../desk/reader';
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { DeskSide, listOf } from '../../desk/side/DeskSide';
import { useWide } from '../../desk/use-wide';
import { VacancyList } from '../../desk/vacancies/VacancyList';
import { back, go, useParams } from '../../platform/navigation';
import { AreaCode } from '../../shared/contract/area';
import type { Account } from '../../shared/contract/session';
import { Page } from '../../ui';

const LIST = 'd-vacancies';
const Asked = AreaCode.optional().catch(undefined);

function VacanciesScreen({ account, area }: { account: Account; area: AreaCode | undefined }) {
  const { words } = useReader();
  const wide = useWide();
  return (
    <Page
      wide={wide}
      side={wide ? <DeskSide account={account} current="vacancies" skipTo={LIST} /> : undefined}
      title={words.staff.vacancies.title}
      onBack={() => void back(listOf(account))}
    >
      <View id={LIST} className="k-stack k-stack--wide">
        <VacancyList words={words} area={area} onArea={(inner) => void go('vacancies', { area: inner })} />
      </View>
    </Page>
  );
}

export default function VacanciesPage() {
  const params = useParams('vacancies');
  const [area] = useState(() => Asked.parse(params.area));
  return <StaffOnly>{(account) => <VacanciesScreen account={account} area={area} />}</StaffOnly>;
}
