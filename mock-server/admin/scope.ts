/** How far an administrator reaches: the areas of their role, whatever lies in them, and nothing else. */
import { isWithin, outermost, type AreaCode } from '../../src/shared/contract/area';
import { Refusal } from '../../src/shared/contract/problem';
import type { SignedIn } from '../store/accounts';

export function areasOf({ roles }: SignedIn): AreaCode[] {
  return outermost(roles.filter(({ role }) => role === 'administrator').map(({ areaCode }) => areaCode));
}

/** @throws Refusal when the area is not inside the administrator's */
export function mustReach(account: SignedIn, area: AreaCode): void {
  if (!areasOf(account).some((own) => isWithin(area, own))) throw new Refusal('administrator.outside');
}
