/**
 * Who counts to a household in one village and declares in another (married, moved out): the case opens where they say
 * they live, both villages hear of it, and who visits them there confirms that they have left.
 */
import { randomUUID } from 'node:crypto';
import { isEnded } from '../../src/shared/contract/workflow';
import type { Moment } from './moment';
import { indexPerson } from '../content/people';
import { openDeclaration, type Filed } from '../content/sealed';
import type { Elsewhere } from '../store/filing';
import type { Step } from '../store/steps';
import type { Whole } from '../store/whole';
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
  const { idNumberIndex } = indexPerson(moment.sealing, filed.applicant);
  return {
    left: [{ household: apart.from.household, idNumberIndex }],
    ...(from && !isEnded(from.row.status)
      ? tell(moment, standingOf(from), 'leave_household', noteOf(moment, filed))
      : {}),
  };
}
