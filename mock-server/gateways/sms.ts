/** Text messages (短信) to a phone number, by whichever provider. */
import type { SmsKind } from '../../src/shared/contract/sms';

export interface OutgoingSms {
  /** The same at each try: a provider that has it answers as it did, and sends nothing more. */
  id: string;
  /** A mainland mobile number. */
  phone: string;
  kind: SmsKind;
  /** The whole sentence, without the sender's signature. */
  text: string;
}

/** How a try ended; the code is the provider's own, or the kind of error that kept us from hearing one. */
export type SmsOutcome =
  | { result: 'sent' }
  /** For good. */
  | { result: 'refused'; code: string }
  /** Not now; `everyone`: a text to somebody else would fare no better. */
  | { result: 'later'; code: string; everyone?: true };

export interface SmsGateway {
  /** Never throws. */
  send(sms: OutgoingSms): Promise<SmsOutcome>;
}
