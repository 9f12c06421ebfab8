/** Complaints and suggestions from one's areas: those that wait for an answer, and those that have one. */
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { useParams } from '../../platform/navigation';
import { ToAnswer } from './ToAnswer';

export default function ComplaintsToAnswerPage() {
  const { answered } = useParams('complaintsToAnswer');
  return (
    <StaffOnly>
      {(account) => <ToAnswer account={account} opened={answered === 'yes' ? 'answered' : 'open'} />}
    </StaffOnly>
  );
}
