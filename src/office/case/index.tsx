/** One case, for township, county and province. */
import { CaseScreen } from '../../desk/case/CaseScreen';
import { MissingCase } from '../../desk/case/MissingCase';
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { viewsOf } from '../../desk/scope';
import { SideBar } from '../../desk/side/SideBar';
import { useWide } from '../../desk/use-wide';
import { restart, useParams } from '../../platform/navigation';
import type { Account } from '../../shared/contract/session';

function Case({ caseId, account }: { caseId: string; account: Account }) {
  const wide = useWide();
  const side = (
    <SideBar account={account} views={viewsOf(account)} onView={(view) => void restart('officeCases', { view })} />
  );
  return <CaseScreen caseId={caseId} account={account} home="officeCases" side={wide ? side : undefined} />;
}

export default function CasePage() {
  const { id } = useParams('officeCase');
  return (
    <StaffOnly>
      {(account) => (id === undefined ? <MissingCase home="officeCases" /> : <Case caseId={id} account={account} />)}
    </StaffOnly>
  );
}
