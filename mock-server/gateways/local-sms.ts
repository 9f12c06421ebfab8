import type { OutgoingSms, SmsGateway } from './sms';

/** What would have been sent, without to whom. */
export type StoredSms = Omit<OutgoingSms, 'phone'>;

/** The last so many are kept. */
const KEPT = 200;

export interface LocalSms extends SmsGateway {
  /** Oldest first; one that is sent again stands once. */
  sent: readonly StoredSms[];
}

/**
 * The local adapter: sends nothing, so that everything runs without a provider.
 * @param log gets which text it was, and nothing of the case
 */
export function makeLocalSms(log: (kept: Pick<StoredSms, 'kind'>) => void = () => {}): LocalSms {
  const sent: StoredSms[] = [];
  return {
    sent,
    send({ id, kind, text }) {
      if (!sent.some((each) => each.id === id)) {
        sent.push({ id, kind, text });
        sent.splice(0, sent.length - KEPT);
        log({ kind });
      }
      return Promise.resolve({ result: 'sent' });
    },
  };
}
