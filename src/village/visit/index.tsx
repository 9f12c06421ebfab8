/** The verification visit, written down at the household's home, with or without a signal. */
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { MissingCase } from '../../desk/case/MissingCase';
import { useParams } from '../../platform/navigation';
import { visitActions } from './draft';
import { VisitScreen } from './VisitScreen';
import './visit.css';

export default function VisitPage() {
  const params = useParams('visit');
  const { id } = params;
  const action = visitActions.find((each) => each === params.for);
  return (
    <StaffOnly>
      {(account) =>
        id === undefined || action === undefined ? (
          <MissingCase home="queue" />
        ) : (
          <VisitScreen caseId={id} action={action} account={account} recall={params.recall === 'yes'} />
        )
      }
    </StaffOnly>
  );
}
