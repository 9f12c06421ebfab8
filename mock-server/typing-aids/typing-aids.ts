/** What saves typing: asks the service that is set up for it, and hands on what holds. Nothing is stored or logged. */
import { isWithin, levelOf } from '../../src/shared/contract/area';
import { IdNumber, Name, Phone } from '../../src/shared/base/identity';
import { Refusal } from '../../src/shared/contract/problem';
import type { CardWords, Nearby, ServerAid, TypingAids, Whereabouts } from '../../src/shared/contract/typing-aids';
import { remakePhoto } from '../attachments/photo';
import { findKindOf } from '../attachments/sniff';
import type { TypingAidGateways } from '../gateways/typing-aids';
import { GUIZHOU } from '../reference/areas';
import type { Services } from '../services';
import type { Tries } from './tries';

export const offered = ({ phone, card, place, demo }: TypingAidGateways): TypingAids => ({
  phone: phone !== undefined,
  card: card !== undefined,
  place: place !== undefined,
  demo: [...demo],
});

type Asking = Pick<Services, 'typingAids' | 'now'>;

/** Each call may cost the county something. @throws Refusal `typing_aid.off`, `typing_aid.too_many_tries` */
function setUp<A extends ServerAid>({ typingAids, now }: Asking, tries: Tries, aid: A, account: string) {
  const gateway = typingAids[aid];
  if (!gateway) throw new Refusal('typing_aid.off');
  if (!tries.take(account, now())) throw new Refusal('typing_aid.too_many_tries');
  return gateway;
}

/** @throws Refusal `typing_aid.*` */
export async function findOwnPhone(
  asking: Asking,
  tries: Tries,
  account: string,
  code: string,
): Promise<{ phone: string }> {
  const found = Phone.safeParse(await setUp(asking, tries, 'phone', account).phoneOf(code));
  if (!found.success) throw new Refusal('typing_aid.foreign_number');
  return { phone: found.data };
}

/** @throws Refusal `typing_aid.*`, `attachment.type` */
export async function readCard(asking: Asking, tries: Tries, account: string, file: Uint8Array): Promise<CardWords> {
  const reader = setUp(asking, tries, 'card', account);
  const sniffed = findKindOf(file);
  if (sniffed?.kind !== 'photo') throw new Refusal('attachment.type');
  // Made anew: the service is told neither where nor by which phone it was taken.
  const { full } = await remakePhoto(file, sniffed.format);
  const read = await reader.read(full);
  const [name, idNumber] = [Name.safeParse(read.name), IdNumber.safeParse(read.idNumber)];
  if (!name.success && !idNumber.success) throw new Refusal('typing_aid.no_card');
  return { ...(name.success && { name: name.data }), ...(idNumber.success && { idNumber: idNumber.data }) };
}

/** @throws Refusal `typing_aid.*` */
export async function findNearby(
  asking: Asking & Pick<Services, 'reference'>,
  tries: Tries,
  account: string,
  place: Whereabouts,
): Promise<Nearby> {
  const found = await setUp(asking, tries, 'place', account).locate(place);
  const areas = asking.reference.current();
  const county = found && areas.findArea(found.county.padEnd(12, '0'));
  if (!county || !isWithin(county.code, GUIZHOU)) throw new Refusal('typing_aid.outside');
  const towns = areas.areasWithin(county.code).filter(({ code }) => levelOf(code) === 'town');
  // Codes change when towns are merged; then the name still leads there.
  const town =
    towns.find(({ code }) => code === found.town?.code) ?? towns.find(({ name }) => name === found.town?.name);
  return { county, ...(town && { town }) };
}
