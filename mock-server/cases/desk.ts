/** What staff see of one case. */
import { isWithin } from '../../src/shared/area';
import type { CaseDetail } from '../../src/shared/case';
import { chinaDay } from '../../src/shared/china-time';
import { shownConfirmation } from '../../src/shared/confirmation';
import { eliminationConditions } from '../../src/shared/elimination';
import { Refusal } from '../../src/shared/problem';
import { contentRoles } from '../../src/shared/session';
import type { ActionType } from '../../src/shared/workflow';
import { attachmentsOf } from '../attachments/read';
import { staffContent, withheldIn } from '../rights/withhold';
import type { Services } from '../services';
import { namesOf, type SignedIn } from '../store/accounts';
import { findCase, listActions, listAssessments, listDeclarations, noteReading, type CaseRow } from '../store/cases';
import { getRules } from './act';
import { answersFor, staffActors } from './actors';
import { latestVisit, openAssessment, openBody, openDeclaration, openWords, shownVisit } from './content';
import { duplicatesOf } from './duplicates';
import { allowedNow, eventsOf, measuresOf, noticeOf } from './progress';
import { leading, summariesOf } from './summary';

/**
 * A case as its reader's work needs it: who only watches sees no name, no words and no declaration.
 * @throws Refusal `case.not_found`, also when it lies in nobody's area that the account answers for; `case.erased`
 */
export async function getDeskCase(services: Services, account: SignedIn, caseId: string): Promise<CaseDetail> {
  const { db, sealing } = services;
  const row = await findCase(db, caseId);
  const actors = row ? staffActors(account, row) : [];
  if (!row || actors.length === 0) throw new Refusal('case.not_found');
  if (row.erasedAt) throw new Refusal('case.erased');
  const [summary] = await summariesOf(services, account, [row]);
  if (!summary) throw new Error('a case without a declaration');
  const readsContent = answersFor(account, contentRoles, row.villageCode);
  const [declarations, actions] = [
    readsContent ? await listDeclarations(db, [row.id]) : [],
    await listActions(db, [row.id]),
  ];
  const withheld = await withheldIn(db, [row.id]);
  // Words, photos and what a visit found can hold any kind.
  const readsWords = readsContent && summary.withheld.length === 0;
  const attachments = await attachmentsOf(
    db,
    declarations.flatMap(({ id }) => (withheld.ofDeclaration(id).length > 0 ? [] : [id])),
  );
  const department = actors.includes('department_officer');
  const own = new Set(
    row.measures.flatMap(({ id, department: of }) =>
      account.roles.some((each) => each.department === of && isWithin(row.villageCode, each.areaCode)) ? [id] : [],
    ),
  );
  // A department reads what it is itself to deliver, and what was said about that.
  const readable = actions.filter(
    (action) =>
      readsWords ||
      (department &&
        summary.withheld.length === 0 &&
        measureActions.includes(action.type) &&
        own.has(measureIn(openBody(sealing, action)))),
  );
  const visit = readsWords ? latestVisit(sealing, actions) : undefined;
  await noteReading(db, account.id, row, services.now());
  const names = await namesOf(
    db,
    actions.flatMap(({ accountId }) => accountId ?? []),
  );
  return {
    ...summary,
    filed: declarations.map((filed) => ({
      id: filed.id,
      receipt: filed.receipt,
      filedAt: filed.filedAt.toISOString(),
      content: staffContent(openDeclaration(sealing, filed), withheld, filed.filedAt),
      attachments: attachments.get(filed.id) ?? [],
      ...shownConfirmation(row.confirmations, filed.id),
    })),
    ...(summary.withheld.length > 0 || (department && !readsContent) ? { reasons: [] } : await assessed(services, row)),
    measures: measuresOf(sealing, row, readable),
    ...conditionsOf(services, row),
    objections: row.openObjections.flatMap((id) => {
      const action = readable.find((each) => each.id === id);
      const words = action && openWords(sealing, action);
      return action ? [{ id, at: action.at.toISOString(), ...(words === undefined ? {} : { words }) }] : [];
    }),
    ...noticeOf(row, services.now()),
    duplicates: readsContent ? await duplicatesOf(services, account, row) : [],
    ...(readsContent ? { householdId: row.householdId } : {}),
    ...(visit ? { visit: shownVisit(visit) } : {}),
    events: eventsOf(sealing, actions, names, (action) => readable.includes(action)),
    allowed: await allowedNow(db, row, actors, services.now()),
  };
}

const measureActions: readonly ActionType[] = ['agree_measure', 'deliver_measure', 'confirm_measure'];
const measureIn = (body: Record<string, unknown> | undefined) =>
  typeof body?.measure === 'string' ? body.measure : '';

/** A policy's version is for who keeps the policies; whoever works with a case is told whose it is and since when. */
async function assessed(
  { db, reference, sealing }: Services,
  { id }: CaseRow,
): Promise<Pick<CaseDetail, 'assessment' | 'assessedUnder'>> {
  const { result } = leading((await listAssessments(db, [id])).map((each) => openAssessment(sealing, each)));
  const policy = reference.current().findPolicyRow(result.policy);
  if (!policy?.validFrom) return { assessment: result };
  const { areaCode, validFrom } = policy;
  return { assessment: result, assessedUnder: { area: reference.current().nameOf(areaCode), validFrom } };
}

/** The conditions as the proposal showed them, or as far as they are known without a visit. */
function conditionsOf({ reference, now }: Services, row: CaseRow): Pick<CaseDetail, 'conditions'> {
  if (!row.recognizedAt) return {};
  if (row.conditions) return { conditions: row.conditions };
  const { policy } = getRules(reference.current(), row.villageCode, now());
  return {
    conditions: eliminationConditions({
      today: chinaDay(now().toISOString()),
      recognizedOn: chinaDay(row.recognizedAt.toISOString()),
      measures: row.measures,
      monitoringLine: policy.monitoringLine,
      months: policy.eliminationMonths,
    }),
  };
}
