import type { Services } from '../services';
import type { Handlers } from '../http/handler';
import { makeTries } from '../typing-aids/tries';
import { findNearby, findOwnPhone, offered, readCard } from '../typing-aids/typing-aids';

export function typingAidRoutes(
  services: Services,
): Handlers<'listTypingAids' | 'getOwnPhone' | 'readCard' | 'findNearby'> {
  const tries = makeTries();
  return {
    listTypingAids: () => offered(services.typingAids),
    getOwnPhone: ({ account, body }) => findOwnPhone(services, tries, account.id, body.code),
    readCard: ({ account, file }) => readCard(services, tries, account.id, file),
    findNearby: ({ account, body }) => findNearby(services, tries, account.id, body),
  };
}
