/** Who stands in for somebody on the staff, named by an administrator where they can't hand over themselves. */
import { isWithin } from '../../src/shared/contract/area';
import { chinaDay } from '../../src/shared/base/china-time';
import type { NewDeputy, StaffDeputies } from '../../src/shared/contract/deputy';
import { Refusal } from '../../src/shared/contract/problem';
import { getDeputies, handedBy, handOver, listColleagues, recallHandover } from '../deputies/deputies';
import type { Services } from '../services';
import { getAccount, type SignedIn } from '../store/accounts';
import { areasOf } from './scope';

/**
 * Somebody whose work an administrator may hand over: all of it lies in their areas.
 * @throws Refusal `account.not_found` (nobody with anything to hand over), `administrator.outside`
 */
async function principalFor({ db, now }: Services, administrator: SignedIn, id: string): Promise<SignedIn> {
  const principal = await getAccount(db, id, chinaDay(now().toISOString()));
  const within = areasOf(administrator);
  const reached = handedBy(principal).map(({ areaCode }) => within.some((own) => isWithin(areaCode, own)));
  if (!reached.includes(true)) throw new Refusal('account.not_found');
  if (reached.includes(false)) throw new Refusal('administrator.outside');
  return principal;
}

async function deputiesOf(services: Services, principal: SignedIn): Promise<StaffDeputies> {
  const deputies = (await getDeputies(services, principal)).filter(({ mine }) => mine);
  return { deputies, colleagues: await listColleagues(services, principal) };
}

export async function getStaffDeputies(services: Services, administrator: SignedIn, id: string) {
  return deputiesOf(services, await principalFor(services, administrator, id));
}

/** @throws Refusal as `handOver`, and `administrator.own_role`: nobody appoints themselves */
export async function appointDeputy(services: Services, administrator: SignedIn, id: string, said: NewDeputy) {
  const principal = await principalFor(services, administrator, id);
  if (said.deputy === administrator.id) throw new Refusal('administrator.own_role');
  await handOver(services, principal, said, administrator.id);
  return deputiesOf(services, principal);
}

export async function endStaffDeputy(services: Services, administrator: SignedIn, id: string, deputy: string) {
  const principal = await principalFor(services, administrator, id);
  await recallHandover(services, principal, deputy);
  return deputiesOf(services, principal);
}
