/** What staff see of one case. */
import type { Assessment } from '../../src/shared/contract/assessment';
import type { CaseDetail } from '../../src/shared/contract/case';
import { chinaDay } from '../../src/shared/base/china-time';
import { shownConfirmation } from '../../src/shared/contract/confirmation';
import { departments } from '../../src/shared/contract/department';
import { eliminationConditions } from '../../src/shared/contract/elimination';
import { priorities } from '../../src/shared/contract/policy';
import { Refusal } from '../../src/shared/contract/problem';
import type { Proof } from '../../src/shared/contract/proof';
import { isCorrection, isPossible } from '../../src/shared/contract/workflow';
import { shown, withPhotos } from '../attachments/shown';
import { hasFiled, isStaffOf, readsContent, staffActors } from '../cases/actors';
import { measuresBy, rulesAt, type Rules } from '../cases/deadlines';
import { correctableBy } from '../cases/corrections';
import { duplicatesOf } from '../cases/duplicates';
import { apartIn, proofsIn, withdrawnIn, type KnownProof } from '../cases/filings';
import { promptsOf } from '../checks/of-case';
import { momentOf, type Moment } from '../cases/moment';
import { isOwn, refuseOwnHousehold } from '../cases/own-household';
import { allowedNow, correctionsFor, eventsOf, measuresOf, noticeOf } from '../cases/progress';
import { readableByStaff } from '../cases/readable';
import { openRecoveriesFor } from '../recoveries/recoveries';
import {
  householdSaysIn,
  latestVisit,
  openDeclaration,
  openContent,
  shownVisit,
  votesIn,
  wordsOf,
} from '../content/sealed';
import { staffContent, withheldIn } from '../content/withheld';
import type { Visit } from '../../src/shared/contract/visit';
import { findSmsDeclaration, smsNumberIn } from '../messages/sms-whom';
import { smsTextOf } from '../messages/sms-wording';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { listAttachmentsOfCases, type AttachmentRow } from '../store/attachments';
import { logAccess, logGlance, type ActionRow, type CaseRow } from '../store/cases';
import { listSms } from '../store/sms';
import { findFamily, type Family, type Whole } from '../store/whole';
import { unite } from '../triage/unite';
import { readsReasons, summaryOf } from './summary';

/**
 * A case as its reader's work needs it: who only watches sees no name, no words and no declaration.
 * @throws Refusal `case.not_found`, also when it lies in nobody's area that the account answers for; `case.erased`
 */
export async function getDeskCase(services: Services, account: SignedIn, caseId: string): Promise<CaseDetail> {
  const { db } = services;
  const moment = momentOf(services);
  const { sealing, at } = moment;
  const family = await findFamily(db, caseId, chinaDay(at.toISOString()));
  const whole = family?.whole;
  if (whole && isStaffOf(account, whole.row, whole)) refuseOwnHousehold(account, whole);
  const actors = whole ? staffActors(account, whole.row, whole) : [];
  if (!family || !whole || actors.length === 0) throw new Refusal('case.not_found');
  const { row, actions } = whole;
  if (row.erasedAt) throw new Refusal('case.erased');
  const readsAll = readsContent(account, row);
  const absorbed = family.merged.filter(
    (each) => !each.row.erasedAt && !isOwn(account, each.row) && readsContent(account, each.row),
  );
  const cases = [whole, ...absorbed].map((each) => each.row.id);
  const attachments = readsAll ? await listAttachmentsOfCases(db, cases) : [];
  // Those in the reader's own reach, while the two can still be merged.
  const duplicates =
    readsAll && isPossible(row.status, 'merge') ? await duplicatesOf(services, moment, account, whole) : [];
  const before = await logAccess(db, account.id, row, at);
  if (readsAll)
    await logGlance(
      db,
      account.id,
      absorbed.map((each) => each.row.id),
      at,
    );
  const summary = summaryOf(moment, account, row, before, whole);
  // Words, photos and what a visit found can hold any kind.
  const readsWords = readsAll && summary.withheld.length === 0;
  const readable = readableByStaff(sealing, account, whole);
  const mayRead = (action: ActionRow) => readable.includes(action);
  const visit = readsWords ? latestVisit(sealing, actions) : undefined;
  return {
    ...summary,
    // A department reads what it warned of itself.
    filed: filedIn(moment, whole, attachments).filter(
      ({ id }) => readsAll || whole.declarations.some((each) => each.id === id && each.filerAccountId === account.id),
    ),
    ...(readsAll && absorbed.length > 0
      ? { absorbed: absorbed.flatMap((each) => filedIn(moment, each, attachments)) }
      : {}),
    ...(readsReasons(account, row) ? assessed(moment, whole) : {}),
    measures: measuresOf(sealing, row, readable),
    votes: votesIn(sealing, readable, actions),
    rules: rulesShown(rulesAt(moment.reference, row.villageCode, at), at, whole),
    ...conditionsOf(moment, row, visit),
    ...(readsWords ? householdSaysIn(sealing, actions) : {}),
    objections: row.openObjections.flatMap((id) => {
      const action = readable.find((each) => each.id === id);
      const words = action && wordsOf(openContent(sealing, action), action.type);
      return action ? [{ id, at: action.at.toISOString(), ...(words === undefined ? {} : { words }) }] : [];
    }),
    ...noticeOf(row, at),
    duplicates,
    ...(readsAll
      ? { householdId: row.householdId, ...apartOf(moment, whole), ...(await smsOf(services, moment, whole)) }
      : {}),
    ...recoveriesOf(account, family, at),
    ...(visit ? { visit: shownVisit(visit) } : {}),
    ...promptsOf(moment, row, visit),
    ...(hasFiled(account.id, whole) ? { ownFiling: true as const } : {}),
    events: await withPhotos(db, whole, account, mayRead, eventsOf(sealing, actions, whole, mayRead)),
    ...correctionsFor(moment, whole, { accountId: account.id, actors }, mayRead),
    ...correctableFor(moment, whole, { actors, mayRead }),
    allowed: allowedNow(whole, { accountId: account.id, actors }, at).filter((action) => !isCorrection(action)),
  };
}

function correctableFor(
  { sealing }: Moment,
  whole: Whole,
  reading: Parameters<typeof correctableBy>[2],
): Pick<CaseDetail, 'correctable'> {
  const correctable = correctableBy(sealing, whole, reading);
  return correctable.length > 0 ? { correctable } : {};
}

/** What was filed in one case, oldest first. */
function filedIn(
  { sealing }: Moment,
  { row, actions, declarations }: Whole,
  attachments: readonly AttachmentRow[],
): CaseDetail['filed'] {
  const withheld = withheldIn(row);
  const [proofs, withdrawn] = [proofsIn(actions), withdrawnIn(actions)];
  return declarations.map((filed) => ({
    id: filed.id,
    receipt: filed.receipt,
    filedAt: filed.filedAt.toISOString(),
    content: staffContent(openDeclaration(sealing, filed), withheld, filed.filedAt),
    attachments: withheld.ofDeclaration(filed.id).length > 0 ? [] : ofDeclaration(attachments, filed.id),
    ...shownConfirmation(row.confirmations, filed.id),
    ...shownProof(proofs.get(filed.id)),
    ...(withdrawn.has(filed.id) ? { withdrawn: true } : {}),
  }));
}

const rulesShown = (rules: Rules, at: Date, { staff }: Pick<Whole, 'staff'>): CaseDetail['rules'] => ({
  quorumPercent: rules.policy.quorumPercent,
  measuresBy: measuresBy(at, rules),
  departments: departments.filter((each) => staff.some(({ department }) => department === each)),
});

const ofDeclaration = (all: readonly AttachmentRow[], id: string) =>
  all.filter(({ declarationId }) => declarationId === id).map(shown);

/** Of a household that declares more than once the graver one leads, and what the others say stands with it. */
function governingAssessment(results: readonly Assessment[]): Assessment {
  const rank = ({ priority }: Assessment) => priorities.indexOf(priority);
  const [leading, ...others] = [...results].reverse().sort((a, b) => rank(a) - rank(b) || b.score - a.score);
  if (!leading) throw new Error('a case without an assessment');
  return unite(leading, others);
}

/** A policy's version is for who keeps the policies; whoever works with a case is told whose it is and since when. */
function assessed(
  { sealing, reference }: Moment,
  { row, actions }: Pick<Whole, 'row' | 'actions'>,
): Pick<CaseDetail, 'assessment' | 'assessedUnder'> {
  const filed = actions.filter(({ facts }) => facts.declarationId !== undefined || facts.informs !== undefined);
  // A relapse is another trouble: what was said before it is history.
  const begins = filed.map(({ type }) => type === 'declare_again' || type === 'add_information').lastIndexOf(false);
  const made = filed.slice(begins).flatMap((action) => openContent(sealing, action).assessment?.result ?? []);
  // The register brings no declaration, and so nothing to assess.
  if (made.length === 0) return {};
  const result = { ...governingAssessment(made), priority: priorities[row.priorityRank] ?? 'normal' };
  const policy = reference.findPolicyRow(result.policy);
  if (!policy?.validFrom) return { assessment: result };
  return {
    assessment: result,
    assessedUnder: { area: reference.nameOf(policy.areaCode), validFrom: policy.validFrom },
  };
}

const shownProof = (proof: KnownProof | undefined): { proof?: Proof } =>
  proof ? { proof: { is: proof.is, how: proof.how, at: proof.at } } : {};

function apartOf({ reference }: Moment, { actions }: Whole): Pick<CaseDetail, 'apart'> {
  const apart = apartIn(actions);
  return apart ? { apart: { village: reference.villagePath(apart.from.village), left: apart.left } } : {};
}

function recoveriesOf(account: SignedIn, family: Family, at: Date): Pick<CaseDetail, 'recoveries'> {
  const recoveries = openRecoveriesFor(account, family, at);
  return recoveries.length > 0 ? { recoveries } : {};
}

/** How the household hears that has no account; nothing where there is no provider. */
async function smsOf(
  { db, sms }: Pick<Services, 'db' | 'sms'>,
  { reference, sealing }: Moment,
  { row, actions, declarations }: Whole,
): Promise<Pick<CaseDetail, 'sms'>> {
  const of = sms && findSmsDeclaration({ row, actions });
  const filed = declarations.find(({ id }) => id === of?.declaration);
  if (!of || !filed || smsNumberIn(openDeclaration(sealing, filed)) === undefined) return {};
  const last = (await listSms(db, [row.id])).find(({ delivery }) => delivery !== 'none');
  if (!last) return { sms: of };
  const { hotline } = reference.policyAt(row.villageCode, chinaDay(last.at.toISOString()));
  return {
    sms: {
      ...of,
      last: { at: last.at.toISOString(), text: smsTextOf(last.kind, hotline), state: stateOf[last.delivery] },
    },
  };
}
const stateOf = { none: 'waiting', pending: 'waiting', sent: 'sent', refused: 'failed' } as const;

/** The conditions as the proposal showed them, or as far as the case and its last visit tell. */
function conditionsOf(
  { reference, at }: Moment,
  row: CaseRow,
  visit: Visit | undefined,
): Pick<CaseDetail, 'conditions'> {
  if (!row.recognizedAt) return {};
  if (row.conditions) return { conditions: row.conditions };
  const { policy } = rulesAt(reference, row.villageCode, at);
  return {
    conditions: eliminationConditions({
      today: chinaDay(at.toISOString()),
      recognizedOn: chinaDay(row.recognizedAt.toISOString()),
      measures: row.measures,
      monitoringLine: policy.monitoringLine,
      months: policy.eliminationMonths,
      ...(visit ? { visit } : {}),
    }),
  };
}
