/** An identity number in a sentence, or why there is none. */
import type { ShownNoIdNumber } from '../base/no-id-number';
import type { Words } from '../words';

/** `新生儿，还没上户`, `只有别的证件：出生医学证明 ＊＊01` */
export function noNumberWords(
  { reason, certificate, number }: Pick<ShownNoIdNumber, 'reason' | 'certificate' | 'number'>,
  { noNumber }: Pick<Words, 'noNumber'>,
): string {
  const why = noNumber.reason[reason];
  return certificate === undefined ? why : noNumber.instead(why, [certificate, number].filter(Boolean).join(' '));
}

export function numberWords(
  { idNumber, noIdNumber }: { idNumber: string; noIdNumber?: ShownNoIdNumber | undefined },
  words: Pick<Words, 'noNumber' | 'readBack'>,
): string {
  return noIdNumber ? words.noNumber.none(noNumberWords(noIdNumber, words)) : words.readBack.idNumber(idNumber);
}
