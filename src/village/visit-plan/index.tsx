/** The first secretary's way today: whom to visit, village by village. */
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { VisitPlanScreen } from './VisitPlanScreen';
import './visit-plan.css';

export default function RoutePage() {
  return <StaffOnly>{(account) => <VisitPlanScreen account={account} />}</StaffOnly>;
}
