import { changeConsent } from '../rights/consents';
import { correct } from '../rights/correct';
import { getMyData } from '../rights/my-data';
import { askRecovery, decideRecovery, disputeRecovery, listRecoveries } from '../recoveries/recoveries';
import { changeSms } from '../rights/sms';
import { askAboutData, decideRequest, listRequests, recallRequest } from '../rights/requests';
import { unmaskRequest } from '../rights/unmask';
import type { Services } from '../services';
import type { Handlers } from '../http/handler';

export function rightsRoutes(
  services: Services,
): Handlers<
  | 'getMyData'
  | 'changeConsent'
  | 'correct'
  | 'changeSms'
  | 'askRecovery'
  | 'listRecoveries'
  | 'disputeRecovery'
  | 'decideRecovery'
  | 'askAboutData'
  | 'recallRequest'
  | 'listRequests'
  | 'decideRequest'
  | 'unmaskRequest'
> {
  return {
    getMyData: ({ account }) => getMyData(services, account),
    changeConsent: async ({ account, params, body }) => ({
      consents: await changeConsent(services, account, params.id, body),
    }),
    async correct({ account, params, body }) {
      await correct(services, account, params.id, body);
      return { corrected: true };
    },
    async changeSms({ account, params, body }) {
      await changeSms(services, account, params.id, body);
      return { changed: true };
    },
    askRecovery: ({ account, body }) => askRecovery(services, account, body),
    listRecoveries: ({ account }) => listRecoveries(services, account),
    disputeRecovery: ({ account, params }) => disputeRecovery(services, account, params.recovery),
    async decideRecovery({ account, params, body }) {
      await decideRecovery(services, account, params.recovery, body);
      return { decided: true };
    },
    askAboutData: ({ account, body }) => askAboutData(services, account, body),
    recallRequest: ({ account, params }) => recallRequest(services, account, params.request),
    listRequests: ({ account, query }) => listRequests(services, account, query),
    unmaskRequest: ({ account, params, body }) => unmaskRequest(services, account, params.request, body.reason),
    decideRequest: ({ account, params, body }) => decideRequest(services, account, params.request, body),
  };
}
