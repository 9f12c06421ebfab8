/** Which places nobody serves: for who appoints people, and for the county that does their work meanwhile. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { VacancyList } from '../../desk/vacancies/VacancyList';
import { back, go, useParams } from '../../platform/navigation';
import { AreaCode } from '../../shared/contract/area';
import { useAccount } from '../../stores/session';
import { Page } from '../../ui';
import { AdminOnly } from '../AdminOnly';
import { AdminPage } from '../AdminPage';
import { ownAreas } from '../own';
import { useReader } from '../reader';

const Asked = AreaCode.optional().catch(undefined);

export default function AdminVacanciesPage() {
  const params = useParams('adminVacancies');
  const [area] = useState(() => Asked.parse(params.area));
  const { words } = useReader();
  const account = useAccount();
  const { title } = words.staff.vacancies;
  const list = { words, area, onArea: (inner: AreaCode) => void go('adminVacancies', { area: inner }) };
  const decides = account?.roles.some(({ role }) => role === 'county_officer');
  if (account && decides && ownAreas(account).length === 0)
    return (
      <Page title={title} onBack={() => void back('officeCases')}>
        <View className="k-stack k-stack--wide">
          <VacancyList {...list} />
        </View>
      </Page>
    );
  return (
    <AdminOnly>
      {(administrator) => (
        <AdminPage
          account={administrator}
          section="vacancies"
          first={area === undefined}
          title={title}
          onBack={area === undefined ? undefined : () => void back('adminVacancies')}
        >
          <VacancyList {...list} onInvite={(vacancy) => void go('adminInvite', { ...vacancy })} />
        </AdminPage>
      )}
    </AdminOnly>
  );
}
