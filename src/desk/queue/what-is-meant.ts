/** What somebody who looks for a household has typed: a receipt number, a person's name, phone or number, or a place. */
import { sayVillage, type Area } from '../../shared/contract/area';
import { IdNumber, MAX_NAME, Phone } from '../../shared/base/identity';
import { idNumberOf, key, phoneOf, shownName, typedReceipt } from '../../shared/base/text';
import type { PersonSearch } from '../../shared/contract/household';
import { RECEIPT_SYMBOLS } from '../../shared/contract/receipt';

export type Meant =
  | { is: 'receipt'; receipt: string }
  | { is: 'person'; person: PersonSearch; said: string }
  | { is: 'place'; area: Area };

const LIKE_RECEIPT = new RegExp(`^(?=.*[A-Z])[0-9${RECEIPT_SYMBOLS}-]+$`);

/** @param places those that one can narrow one's list to */
export function whatIsMeant(typed: string, places: readonly Area[]): Meant | undefined {
  const said = shownName(typed);
  if (said === '') return undefined;
  const idNumber = IdNumber.safeParse(idNumberOf(typed));
  if (idNumber.success) return { is: 'person', person: { idNumber: idNumber.data }, said: said.slice(-4) };
  const receipt = typedReceipt(typed);
  if (LIKE_RECEIPT.test(receipt)) return { is: 'receipt', receipt };
  const phone = Phone.safeParse(phoneOf(typed));
  if (phone.success) return { is: 'person', person: { phone: phone.data }, said: phone.data };
  const places_ = places.filter(({ name }) => [name, sayVillage(name)].some((each) => key(each) === key(said)));
  const [area] = places_.length > 0 ? places_ : places.filter(({ name }) => said.length > 1 && name.startsWith(said));
  if (area) return { is: 'place', area };
  return { is: 'person', person: { name: said.slice(0, MAX_NAME) }, said };
}
