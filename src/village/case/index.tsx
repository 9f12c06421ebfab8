/** One case in the first secretary's villages. */
import { CaseScreen } from '../../desk/case/CaseScreen';
import { MissingCase } from '../../desk/case/MissingCase';
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { useParams } from '../../platform/navigation';
import { FromList } from './FromList';

export default function CasePage() {
  const { id } = useParams('case');
  return (
    <StaffOnly>
      {(account) =>
        id === undefined ? (
          <MissingCase home="queue" />
        ) : (
          <CaseScreen
            caseId={id}
            account={account}
            home="queue"
            without={(failed) => <FromList caseId={id} account={account} failed={failed} />}
          />
        )
      }
    </StaffOnly>
  );
}
