/** The way from the workbench into a household's declaration: the village by one tap, the cadre known. */
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { OnBehalf } from './OnBehalf';

export default function OnBehalfPage() {
  return <StaffOnly>{(account) => <OnBehalf account={account} />}</StaffOnly>;
}
