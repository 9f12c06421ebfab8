/** Brings cases that an older version wrote up to what this one keeps of them. */
import { chinaDay } from '../../src/shared/base/china-time';
import {
  openDeclaration,
  openContent,
  sealSummary,
  withDeclaration,
  withInformation,
  type Summary,
} from '../content/sealed';
import type { Sealing } from '../sealing';
import type { Services } from '../services';
import { listWithoutSummary, setSummaries } from '../store/cases';
import { findWholes, type Whole } from '../store/whole';

const PAGE = 500;

/**
 * Writes the summaries that are missing, page by page: a process that ends meanwhile goes on where it was.
 * @returns how many it wrote
 */
export async function carryOver({ db, sealing, now }: Pick<Services, 'db' | 'sealing' | 'now'>): Promise<number> {
  const day = chinaDay(now().toISOString());
  let written = 0;
  for (;;) {
    const ids = await listWithoutSummary(db, PAGE);
    if (ids.length === 0) return written;
    const wholes = await findWholes(db, ids, day);
    await setSummaries(
      db,
      wholes.map((whole) => ({
        id: whole.row.id,
        summary: sealSummary(sealing, whole.row.id, summaryIn(sealing, whole)),
      })),
    );
    written += wholes.length;
  }
}

/** As the declarations of a case make it, one after the other. */
function summaryIn(sealing: Sealing, { declarations, actions }: Whole): Summary {
  const [first] = declarations;
  if (!first) throw new Error('a case without a declaration');
  const { applicant } = openDeclaration(sealing, first);
  const summary = actions.reduce<Summary | undefined>((before, action) => {
    const { assessment } = openContent(sealing, action);
    if (assessment && before && action.type === 'add_information') return withInformation(before, assessment);
    return assessment ? withDeclaration(before, applicant, assessment, action.type === 'declare_again') : before;
  }, undefined);
  if (!summary) throw new Error('a case without an assessment');
  return summary;
}
