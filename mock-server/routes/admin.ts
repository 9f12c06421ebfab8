import { changeRoles, correctStaff, findStaffBy, getStaff, staffPage } from '../admin/accounts';
import { addVillage, renameVillage } from '../admin/areas';
import { loadCalendar } from '../admin/calendars';
import { activate, invite, offerMove, openInvitations, revokeInvitation } from '../admin/invitations';
import { endKey, getKeys, makeKey } from '../admin/department-keys';
import { activatePolicy, getPolicies, proposePolicy, withdrawPolicy } from '../admin/policies';
import { areasOf } from '../admin/scope';
import type { Services } from '../services';
import { listChanges } from '../store/admin';
import type { Handlers } from '../http/handler';
import { shown } from './session';

const PAGE = 50;

export function adminRoutes(
  services: Services,
): Handlers<
  | 'activate'
  | 'listStaff'
  | 'searchStaff'
  | 'getStaff'
  | 'correctStaff'
  | 'listInvitations'
  | 'revokeInvitation'
  | 'withdrawPolicy'
  | 'changeRoles'
  | 'invite'
  | 'moveStaff'
  | 'addVillage'
  | 'renameVillage'
  | 'listPolicies'
  | 'proposePolicy'
  | 'activatePolicy'
  | 'listCalendars'
  | 'loadCalendar'
  | 'listChanges'
  | 'listDepartmentKeys'
  | 'makeDepartmentKey'
  | 'revokeDepartmentKey'
> {
  return {
    activate: async ({ account, body }) => shown(services, await activate(services, account, body.code)),
    listStaff: ({ account, query }) => staffPage(services, account, query),
    searchStaff: ({ account, body }) => findStaffBy(services, account, body),
    correctStaff: ({ account, params, body }) => correctStaff(services, account, params.id, body),
    listInvitations: ({ account }) => openInvitations(services, account),
    async revokeInvitation({ account, params }) {
      await revokeInvitation(services, account, params.id);
      return openInvitations(services, account);
    },
    async withdrawPolicy({ account, params }) {
      await withdrawPolicy(services, account, params.version);
      const { policies } = await getPolicies(services, account);
      // The reference learns of it a moment later.
      return { policies: policies.filter(({ policy }) => policy.version !== params.version) };
    },
    getStaff: ({ account, params }) => getStaff(services, account, params.id),
    changeRoles: ({ account, params, body }) => changeRoles(services, account, params.id, body),
    moveStaff: ({ account, params, body }) => offerMove(services, account, params.id, body),
    listDepartmentKeys: ({ account, params }) => getKeys(services, account, params.id),
    makeDepartmentKey: ({ account, params, body }) => makeKey(services, account, params.id, body.area),
    revokeDepartmentKey: ({ account, params }) => endKey(services, account, params.id),
    invite: ({ account, body }) => invite(services, account, body),
    addVillage: ({ account, body }) => addVillage(services, account, body),
    renameVillage: ({ account, params, body }) => renameVillage(services, account, params.village, body.name),
    listPolicies: ({ account }) => getPolicies(services, account),
    proposePolicy: ({ account, body }) => proposePolicy(services, account, body),
    activatePolicy: ({ account, params, body }) => activatePolicy(services, account, params.version, body.from),
    listCalendars: () => ({ years: [...services.reference.current().calendarYears] }),
    loadCalendar: ({ account, params, body }) => loadCalendar(services, account, Number(params.year), body),
    async listChanges({ account, query }) {
      const before = query.cursor === undefined ? undefined : Number(query.cursor);
      const rows = await listChanges(services.db, areasOf(account), before, PAGE + 1);
      const changes = rows.slice(0, PAGE);
      const last = changes[PAGE - 1];
      return { changes, ...(rows.length > PAGE && last ? { nextCursor: String(last.seq) } : {}) };
    },
  };
}
