/** The public notice (公示), as anyone may see it while it hangs. */
import { chinaDay } from '../../src/shared/base/china-time';
import type { Notice } from '../../src/shared/contract/notice';
import { Refusal } from '../../src/shared/contract/problem';
import { momentOf } from '../cases/moment';
import { isUp } from '../cases/notice';
import { findContact } from '../cases/progress';
import { latestVisit, openDeclaration } from '../content/sealed';
import type { Services } from '../services';
import { findByNotice } from '../store/whole';

/** @throws Refusal `notice.not_found`, `notice.ended` */
export async function getNotice(services: Services, id: string): Promise<Notice> {
  const { sealing, reference, at } = momentOf(services);
  const day = chinaDay(at.toISOString());
  const { whole } = await findByNotice(services.db, id, day);
  if (!whole) throw new Refusal('notice.not_found');
  const { row, actions, declarations, served } = whole;
  if (!isUp(row, at)) throw new Refusal('notice.ended');
  const members = latestVisit(sealing, actions)?.members ?? [];
  const [declaration] = declarations;
  const posted = actions.filter(({ type }) => type === 'deliberate').at(-1);
  if (!declaration || !posted || !row.category || !row.noticeUntil) throw new Error('a notice without what it says');
  // Both that look into an objection, or whoever there is above them.
  const near = (['first_secretary', 'township_reviewer'] as const).flatMap((role) => findContact(served, [role]) ?? []);
  const above = near.length > 0 ? undefined : findContact(served, ['county_officer']);
  const contacts = above ? [above] : near;
  const head = members.find(({ relation }) => relation === 'head') ?? members[0];
  return {
    id,
    headName: head?.name ?? openDeclaration(sealing, declaration).applicant.name,
    village: reference.villagePath(row.villageCode),
    category: row.category,
    postedOn: chinaDay(posted.at.toISOString()),
    until: row.noticeUntil.toISOString(),
    issuedBy: reference.nameOf(row.villageCode),
    contacts:
      contacts.length > 0 ? contacts : [{ role: 'hotline', phone: reference.policyAt(row.villageCode, day).hotline }],
  };
}
