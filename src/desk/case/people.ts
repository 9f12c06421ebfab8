/** Whom one can phone about a case. */
import type { CaseDetail } from '../../shared/case';
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
