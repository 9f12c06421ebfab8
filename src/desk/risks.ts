import type { Risk } from '../shared/contract/assessment';
import type { CaseDetail } from '../shared/contract/case';

/** What threatens the household: as assessed, or, where no assessment may be read, the kind of its hardship. */
export function risksOf({ assessment, kind }: Pick<CaseDetail, 'assessment' | 'kind'>): readonly Risk[] {
  return assessment?.risks ?? (kind === undefined ? [] : [kind]);
}
