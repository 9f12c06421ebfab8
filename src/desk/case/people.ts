/** Whom one can phone about a case, and where to find them. */
import type { CaseDetail } from '../../shared/contract/case';
import type { HomeLocation } from '../../shared/contract/place';
import type { StaffWords } from '../../shared/words/staff';

export interface Callable {
  name: string;
  /** What they are to the case: 申报人, 代填人（邻居）. */
  as: string;
  phone: string;
}

/** The applicant first, then who helped; each number once, the latest declaration's first. */
export function callables({ filed }: CaseDetail, words: StaffWords): Callable[] {
  const { applicantPhone, helperPhone } = words.staff.case;
  const latest = [...filed].reverse().map(({ content }) => content);
  const all: Callable[] = [
    ...latest.flatMap(({ applicant: { name, phone } }) =>
      phone === undefined ? [] : [{ name, as: applicantPhone, phone }],
    ),
    ...latest.flatMap(({ filer }) =>
      filer.relation === 'self' || filer.phone === undefined
        ? []
        : [{ name: filer.name, as: helperPhone(words.helperRelation[filer.relation]), phone: filer.phone }],
    ),
  ];
  return all.filter(({ phone }, index) => all.findIndex((each) => each.phone === phone) === index);
}

/** Where the household's home is, as it was marked last. */
export const placeIn = ({ filed }: CaseDetail): HomeLocation | undefined =>
  [...filed].reverse().find(({ content }) => content.place)?.content.place;
