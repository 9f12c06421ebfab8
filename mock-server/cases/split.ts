/**
 * Who counts to two households. One declares elsewhere than where they counted (married, moved out): the case opens
 * where they say they live, both villages hear of it, and who visits them there confirms that they have left. Another
 * is found at a visit: who writes it says whether they live there.
 */
import { randomUUID } from 'node:crypto';
import type { NewAction } from '../../src/shared/contract/case';
import { Refusal, type FieldProblem } from '../../src/shared/contract/problem';
import { isEnded } from '../../src/shared/contract/workflow';
import type { Moment } from './moment';
import { indexNumbered, indexOfNumber } from '../content/people';
import { openDeclaration, type Filed } from '../content/sealed';
import type { Elsewhere } from '../store/filing';
import type { Step } from '../store/steps';
import type { FoundForAction, Whole } from '../store/whole';
import { apartIn } from './filings';
import { append, standingOf, type Standing } from './ledger';

/** What a village reads of who declares elsewhere: the name and where. */
const noteOf = ({ reference }: Moment, { applicant, village }: Filed): string => {
  const { county, town, village: name } = reference.villagePath(village);
  return `${applicant.name} · ${county}${town}${name}`;
};

function tell(moment: Moment, standing: Standing, type: 'declare_elsewhere' | 'leave_household', note: string): Step {
  return append(moment.sealing, standing, {
    id: randomUUID(),
    type,
    at: moment.at,
    accountId: null,
    actedAs: 'system',
    facts: {},
    content: { body: { note } },
  }).step;
}

/** Tells the village that the applicant counted to until now, where a case of theirs is open. */
export function declaredElsewhere(moment: Moment, filed: Filed, { before }: Elsewhere): Step {
  if (!before || isEnded(before.row.status)) return {};
  return tell(moment, before, 'declare_elsewhere', noteOf(moment, filed));
}

/** The applicant leaves the household that they counted to before. @param from its case, where there was one */
export function leave(moment: Moment, whole: Whole, from: Whole | undefined): Step {
  const apart = apartIn(whole.actions);
  const declaration = whole.declarations[0];
  if (!apart || !declaration) return {};
  const filed = openDeclaration(moment.sealing, declaration);
  const indexes = indexNumbered(moment.sealing, filed.applicant);
  return {
    ...(indexes ? { left: [{ household: apart.from.household, idNumberIndex: indexes.idNumberIndex }] } : {}),
    ...(from && !isEnded(from.row.status)
      ? tell(moment, standingOf(from), 'leave_household', noteOf(moment, filed))
      : {}),
  };
}

/**
 * Asks at a visit about each member who counts to another household; of who has come from there the case says it already.
 * @throws Refusal `request.invalid` where the visit doesn't say that they live here
 */
export function refuseElsewhere(
  { sealing }: Moment,
  { actions }: Pick<Whole, 'actions'>,
  { body }: NewAction,
  { elsewhere }: Pick<FoundForAction, 'elsewhere'>,
): void {
  if (!('visit' in body) || elsewhere.length === 0) return;
  const cameFrom = apartIn(actions)?.from.household;
  const asked = new Set(elsewhere.filter(({ household }) => household !== cameFrom).map((each) => each.idNumberIndex));
  const errors = body.visit.members.flatMap(({ idNumber, livesHere }, member): FieldProblem[] =>
    idNumber !== undefined && !livesHere && asked.has(indexOfNumber(sealing, idNumber))
      ? [{ pointer: `/body/visit/members/${member}/livesHere`, code: 'member.elsewhere' }]
      : [],
  );
  if (errors.length > 0) throw new Refusal('request.invalid', { errors });
}
