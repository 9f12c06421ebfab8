/** The endpoints of the administration. */
import * as admin from './admin';
import { Area, VillageCode } from './area';
import { CalendarYear } from './calendar';
import { NewDeputy, StaffDeputies } from './deputy';
import type { Endpoint } from './endpoint';
import * as keys from './department-key';
import { Departure, Leaving } from './leaving';
import * as z from '../base/zod';

const AccountId = z.strictObject({ id: z.uuid() });

// A table, read line by line.
// prettier-ignore
export const adminApi = {
  listStaff: { method: 'GET', path: '/api/admin/accounts', summary: 'Who has a role in my areas', who: 'administrator', query: admin.StaffQuery, reply: admin.StaffPage },
  searchStaff: { method: 'POST', path: '/api/admin/accounts/search', summary: 'Who has a role in my areas, by name, part of it, or work phone', who: 'administrator', body: admin.StaffSearch, reply: admin.FoundStaff },
  getStaff: { method: 'GET', path: '/api/admin/accounts/:id', summary: 'Someone who has a role in my areas', who: 'administrator', params: z.strictObject({ id: z.uuid() }), reply: admin.StaffAccount },
  changeRoles: { method: 'POST', path: '/api/admin/accounts/:id/roles', summary: 'Grant and revoke roles in my areas', who: 'administrator', params: z.strictObject({ id: z.uuid() }), body: admin.RolesChange, reply: admin.StaffAccount },
  correctStaff: { method: 'POST', path: '/api/admin/accounts/:id/contact', summary: 'Correct the name and the work phone of someone whose roles all lie in my areas', who: 'administrator', params: z.strictObject({ id: z.uuid() }), body: admin.StaffCorrection, reply: admin.StaffAccount },
  listInvitations: { method: 'GET', path: '/api/admin/invitations', summary: 'Invitations to my areas that nobody has used yet', who: 'administrator', reply: admin.OpenInvitations },
  revokeInvitation: { method: 'DELETE', path: '/api/admin/invitations/:id', summary: 'Make the code of one worth nothing', who: 'administrator', params: z.strictObject({ id: z.uuid() }), reply: admin.OpenInvitations },
  moveStaff: { method: 'POST', path: '/api/admin/accounts/:id/move', summary: 'A one-time code by which somebody on the staff goes on from another WeChat account; the same id twice is one', who: 'administrator', params: z.strictObject({ id: z.uuid() }), body: admin.NewMove, reply: admin.Invitation, status: 201 },
  invite: { method: 'POST', path: '/api/admin/invitations', summary: 'A one-time code for someone new; the same id twice is one', who: 'administrator', body: admin.NewInvitation, reply: admin.Invitation, status: 201 },
  addVillage: { method: 'POST', path: '/api/admin/areas', summary: 'Add a village under the next free code', who: 'administrator', body: admin.NewVillage, reply: Area, status: 201 },
  renameVillage: { method: 'POST', path: '/api/admin/areas/:village/name', summary: 'Rename a village', who: 'administrator', params: z.strictObject({ village: VillageCode }), body: admin.VillageName, reply: Area },
  listPolicies: { method: 'GET', path: '/api/admin/policies', summary: 'Every version of the policies that reach my areas', who: 'administrator', reply: admin.PolicyList },
  proposePolicy: { method: 'POST', path: '/api/admin/policies', summary: 'Propose a policy; it is not in force', who: 'administrator', body: admin.PolicyProposal, reply: admin.PolicyVersion, status: 201 },
  withdrawPolicy: { method: 'DELETE', path: '/api/admin/policies/:version', summary: 'Take back a proposed policy that is not in force', who: 'administrator', params: z.strictObject({ version: z.string().max(64) }), reply: admin.PolicyList },
  activatePolicy: { method: 'POST', path: '/api/admin/policies/:version/activation', summary: 'Put a policy that another administrator proposed in force from a later day, once', who: 'administrator', params: z.strictObject({ version: z.string().max(64) }), body: admin.PolicyActivation, reply: admin.PolicyVersion, status: 201 },
  listCalendars: { method: 'GET', path: '/api/admin/calendars', summary: 'The holiday calendar of each year', who: 'administrator', reply: admin.CalendarList },
  loadCalendar: { method: 'POST', path: '/api/admin/calendars/:year', summary: "Load a year's published arrangement; its deadlines are counted again", who: 'administrator', params: admin.YearParam, body: admin.NewCalendar, reply: CalendarYear, status: 201 },
  listChanges: { method: 'GET', path: '/api/admin/changes', summary: 'What administrators changed in my areas, newest first', who: 'administrator', query: admin.ChangesQuery, inPart: true, reply: admin.ChangesPage },
  getLeaving: { method: 'GET', path: '/api/admin/accounts/:id/leaving', summary: 'What somebody would leave behind: what waits for each of their roles, who goes on with it, and their days of standing in', who: 'administrator', params: AccountId, reply: Leaving },
  depart: { method: 'POST', path: '/api/admin/accounts/:id/departure', summary: 'End roles of somebody in my areas and hand them to who takes over', who: 'administrator', params: AccountId, body: Departure, reply: admin.StaffAccount },
  getStaffDeputies: { method: 'GET', path: '/api/admin/accounts/:id/deputies', summary: 'Who stands in for somebody in my areas, and who might', who: 'administrator', params: AccountId, reply: StaffDeputies },
  appointDeputy: { method: 'POST', path: '/api/admin/accounts/:id/deputies', summary: 'Appoint a deputy for who cannot hand over themselves; the same id twice is one', who: 'administrator', params: AccountId, body: NewDeputy, reply: StaffDeputies, status: 201 },
  endStaffDeputy: { method: 'DELETE', path: '/api/admin/accounts/:id/deputies/:deputy', summary: 'End that before the last day', who: 'administrator', params: z.strictObject({ id: z.uuid(), deputy: z.uuid() }), reply: StaffDeputies },
  listDepartmentKeys: { method: 'GET', path: '/api/admin/accounts/:id/keys', summary: 'The keys for which a department\'s officer answers', who: 'administrator', params: z.strictObject({ id: z.uuid() }), reply: keys.DepartmentKeys },
  makeDepartmentKey: { method: 'POST', path: '/api/admin/accounts/:id/keys', summary: 'Make a key with which the department\'s own system sends its warnings; it is said this once', who: 'administrator', params: z.strictObject({ id: z.uuid() }), body: keys.NewDepartmentKey, reply: keys.MadeDepartmentKey, status: 201 },
  revokeDepartmentKey: { method: 'DELETE', path: '/api/admin/keys/:id', summary: 'Revoke a key: from then on nothing is taken with it', who: 'administrator', params: z.strictObject({ id: z.uuid() }), reply: keys.DepartmentKeys },
} as const satisfies Record<string, Endpoint>;
