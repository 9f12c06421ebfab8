/**
 * Cases that are likely the same household's: under another identity number, or where one of the two has none. Nobody is
 * joined by this; it is shown to whoever can compare them.
 */
import { ageOn, chinaDay } from '../../src/shared/base/china-time';
import { key, lengthOf } from '../../src/shared/base/text';
import { birthdayIn, maskName } from '../../src/shared/base/identity';
import type { CaseSummary } from '../../src/shared/contract/case';
import type { LikelyDuplicate } from '../../src/shared/contract/duplicate';
import { isEnded } from '../../src/shared/contract/workflow';
import { markOfPhone, marksOfName } from '../content/marks';
import { indexOfNumber } from '../content/people';
import { openDeclaration, openSummary, openTyped, type Filed } from '../content/sealed';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import type { DeclarationRow } from '../store/cases';
import {
  listAlike,
  listSaidAlike,
  type FilingFound,
  type LikeCase,
  type SaidAlike,
  type SaidOf,
} from '../store/filing';
import type { Whole } from '../store/whole';
import { readsContent, staffActors } from './actors';
import type { Moment } from './moment';

type Like = LikeCase & Partial<SaidAlike>;

const NUMBER_ENDS = 4;

/** Who is meant, told from others of the name; nothing of who has no number. */
export function likenessOf({ sealing, at }: Moment, declaration: DeclarationRow): CaseSummary['likeness'] {
  const { idNumber } = openDeclaration(sealing, declaration).applicant;
  if (idNumber === undefined) return undefined;
  return { age: ageOn(birthdayIn(idNumber), chinaDay(at.toISOString())), numberEnds: idNumber.slice(-NUMBER_ENDS) };
}

/** @param reader to whom the households may be told apart; without one, each stays masked */
export function shownDuplicates(moment: Moment, found: readonly Like[], reader?: SignedIn): LikelyDuplicate[] {
  return found.map(({ row, because, sameNumber, declaration }) => ({
    caseId: row.id,
    applicantName: maskName(openSummary(moment.sealing, row).applicantName),
    village: moment.reference.villagePath(row.villageCode),
    status: row.status,
    openedAt: row.openedAt.toISOString(),
    because,
    ...(sameNumber ? { sameNumber } : {}),
    ...(declaration && reader && readsContent(reader, row) ? { likeness: likenessOf(moment, declaration) } : {}),
  }));
}

type Applicant = Filed['applicant'];

const numberless = ({ idNumber }: Applicant): boolean => idNumber === undefined;

/** By what others are found who may be one of these people. */
const saidOf = ({ sealing }: Moment, applicants: readonly Applicant[]): Pick<SaidOf, 'names' | 'phones'> => ({
  // One character is half the village's.
  names: applicants.filter(({ name }) => lengthOf(key(name)) > 1).map(({ name }) => marksOfName(sealing, name)),
  phones: applicants.flatMap(({ phone }) => (phone === undefined ? [] : [markOfPhone(sealing, phone)])),
});

/** Only where one of the two has no number: two numbers tell two people apart. */
function uncertain({ sealing }: Moment, applicants: readonly Applicant[], found: readonly SaidAlike[]): SaidAlike[] {
  if (applicants.some(numberless)) return [...found];
  return found.filter(
    ({ declaration, sameNumber }) =>
      sameNumber ||
      (declaration &&
        declaration.content.byteLength > 0 &&
        numberless(openDeclaration(sealing, declaration).applicant)),
  );
}

const united = (alike: readonly LikeCase[], said: readonly SaidAlike[]): Like[] => [
  ...said,
  ...alike.filter(({ row }) => !said.some((each) => each.row.id === row.id)),
];

/** Other households' cases that may be this one's, as far as the reader works with them. */
export async function duplicatesOf(
  { db }: Pick<Services, 'db'>,
  moment: Moment,
  reader: SignedIn,
  { row, declarations }: Whole,
): Promise<LikelyDuplicate[]> {
  const { sealing } = moment;
  const filed = declarations.filter(({ content }) => content.byteLength > 0);
  const applicants = filed.map((each) => openDeclaration(sealing, each).applicant);
  // Became known only after it was filed, so that nothing has been found by it yet.
  const learned = filed
    .filter((each) => numberless(openTyped(sealing, each).applicant))
    .flatMap((each) => openDeclaration(sealing, each).applicant.idNumber ?? []);
  const { householdId, villageCode: village } = row;
  const numbers = learned.map((idNumber) => indexOfNumber(sealing, idNumber));
  const said = await listSaidAlike(db, { householdId, village, numbers, ...saidOf(moment, applicants) });
  const found = united(await listAlike(db, householdId, village), uncertain(moment, applicants, said));
  return shownDuplicates(
    moment,
    found.filter((each) => staffActors(reader, each.row).length > 0),
    reader,
  );
}

/** What of a likeness holds to the letter: whoever discovers a household need not work there, and learns nothing by parts. */
function toTheLetter({ sealing }: Moment, asked: Applicant, found: SaidAlike): SaidAlike[] {
  const { declaration } = found;
  if (!declaration || declaration.content.byteLength === 0) return [];
  const { name, phone } = openDeclaration(sealing, declaration).applicant;
  const same = { name: key(name) === key(asked.name), phone: phone !== undefined && phone === asked.phone };
  const because = found.because.filter((each) => same[each]);
  return because.length > 0 ? [{ ...found, because }] : [];
}

/** Those that stand against a new case: open ones. */
export async function alikeFor(
  { db }: Pick<Services, 'db'>,
  moment: Moment,
  { applicant, village }: Filed,
  { alike, household, elsewhere }: FilingFound,
): Promise<LikeCase[]> {
  const householdId = household?.id ?? elsewhere?.household.id ?? null;
  const said = await listSaidAlike(db, { householdId, village, numbers: [], ...saidOf(moment, [applicant]) });
  return united(
    alike,
    uncertain(moment, [applicant], said)
      .filter((each) => !isEnded(each.row.status))
      .flatMap((each) => toTheLetter(moment, applicant, each)),
  );
}
