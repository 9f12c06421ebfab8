import type { MessageGateway, OutgoingMessage } from './wechat-messages';

/** What would have been sent, without to whom. */
export type StoredMessage = Omit<OutgoingMessage, 'openid'>;

/** The last so many are kept. */
const KEPT = 200;

export interface LocalMessages extends MessageGateway {
  /** Oldest first. */
  sent: readonly StoredMessage[];
}

/**
 * The local adapter: sends nothing, so that everything runs without WeChat.
 * @param log gets the template and the sentence of each, and nothing of the case
 */
export function makeLocalMessages(
  log: (kept: Pick<StoredMessage, 'template' | 'what'>) => void = () => {},
): LocalMessages {
  const sent: StoredMessage[] = [];
  return {
    templates: { progress: 'local-progress', to_do: 'local-to-do' },
    longTerm: [],
    sent,
    send(message) {
      const { template, page, what, inShort, at } = message;
      sent.push({ template, page, what, inShort, at });
      sent.splice(0, sent.length - KEPT);
      log({ template, what });
      return Promise.resolve({ result: 'sent' });
    },
  };
}
