/** What a household adds to what it declared: assessed again, so that the reasons and the order of work take it in. */
import type { NewAction } from '../../src/shared/contract/case';
import { Refusal } from '../../src/shared/contract/problem';
import {
  openContent,
  openDeclaration,
  openSummary,
  sealSummary,
  withInformation,
  type StoredAssessment,
} from '../content/sealed';
import type { SignedIn } from '../store/accounts';
import type { ActionFacts } from '../store/schema';
import type { Step } from '../store/steps';
import type { Whole } from '../store/whole';
import { assess } from '../triage/assess';
import { standingFilings } from './actors';
import type { Rules } from './deadlines';
import type { Moment } from './moment';
import { urgencyOf } from './urgency';

export interface Informed {
  facts: ActionFacts;
  assessment: StoredAssessment;
  summary: Uint8Array;
  /** What was consented to with it and not with the declaration. */
  besides: Step;
}

/** What a bill, and a photo of one, tells of. */
const toldOf = ['health', 'finance'] as const;

/** @throws Refusal `request.invalid` where the declaration is none of theirs */
export function inform(
  { sealing, at }: Moment,
  account: SignedIn,
  whole: Whole,
  { body }: Extract<NewAction, { type: 'add_information' }>,
  rules: Rules,
): Informed {
  const own = standingFilings(account.id, whole).map(({ id }) => id);
  const declaration = body.declaration ?? own[0];
  const row = whole.declarations.find(({ id }) => id === declaration);
  if (!row || !own.includes(row.id))
    throw new Refusal('request.invalid', { errors: [{ pointer: '/body/declaration', code: 'choice.unknown' }] });
  const known = whole.actions
    .filter(({ facts }) => facts.declarationId === row.id || facts.informs === row.id)
    .flatMap((action) => openContent(sealing, action).assessment ?? [])
    .at(-1);
  if (!known) throw new Error('a declaration without an assessment');
  const selfPaidSince = (known.input.selfPaidSince ?? 0) + (body.bill?.selfPaid ?? 0);
  const input = {
    ...known.input,
    hasWords: known.input.hasWords || body.words !== undefined,
    ...(selfPaidSince > 0 && { selfPaidSince }),
  };
  const assessment = { input, result: assess(input, rules.policy, at.toISOString()) };
  const before = openSummary(sealing, whole.row);
  const { status } = whole.row;
  const consented = openDeclaration(sealing, row).consent;
  const version = body.consent;
  return {
    facts: {
      informs: row.id,
      ...urgencyOf({ row: whole.row, joins: before, result: assessment.result, status, at, rules }),
    },
    assessment,
    summary: sealSummary(sealing, whole.row.id, withInformation(before, assessment)),
    besides: version
      ? {
          consents: toldOf
            .filter((kind) => !consented?.[kind])
            .map((kind) => ({ declarationId: row.id, kind, given: true, version, at, accountId: account.id })),
        }
      : {},
  };
}
