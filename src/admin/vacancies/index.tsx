/** Where somebody is to be appointed. */
import { useState } from 'react';
import { VacancyList } from '../../desk/vacancies/VacancyList';
import { back, go, useParams } from '../../platform/navigation';
import { AreaCode } from '../../shared/contract/area';
import { AdminOnly } from '../AdminOnly';
import { AdminPage } from '../AdminPage';
import { useReader } from '../reader';

const Asked = AreaCode.optional().catch(undefined);

export default function AdminVacanciesPage() {
  const params = useParams('adminVacancies');
  const [area] = useState(() => Asked.parse(params.area));
  const { words } = useReader();
  return (
    <AdminOnly>
      {(account) => (
        <AdminPage
          account={account}
          section="vacancies"
          first={area === undefined}
          title={words.staff.vacancies.title}
          onBack={area === undefined ? undefined : () => void back('adminVacancies')}
        >
          <VacancyList
            words={words}
            area={area}
            onArea={(inner) => void go('adminVacancies', { area: inner })}
            onInvite={(vacancy) => void go('adminInvite', { ...vacancy })}
          />
        </AdminPage>
      )}
    </AdminOnly>
  );
}
