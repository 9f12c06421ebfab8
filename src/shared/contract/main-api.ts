/** The endpoints that every phone knows from the start; a package that brings its own has them beside its pages. */
import { Activation, OwnNumber } from './own-account';
import {
  ActionPhotoQuery,
  Attachment,
  ATTACHMENT_BYTES,
  attachmentLimits,
  AttachmentQuery,
  AttachmentView,
  servedTypes,
  type ServedFile,
} from './attachment';
import {
  County,
  CountyPrefix,
  FoundVillages,
  PosterQuery,
  Province,
  VillageCode,
  VillagePath,
  VillageSearch,
} from './area';
import { Instant } from '../base/china-time';
import * as complaint from './complaint';
import { BulkApproval, BulkOutcome, CaseDetail, CaseSearchResult, NewAction, Queue, QueueQuery } from './case';
import {
  DeclarationDetail,
  DeclarationReceipt,
  DiscoveryReceipt,
  MyDeclarations,
  NewDeclaration,
  NewDiscovery,
} from './declaration';
import { Colleague, Deputy, NewDeputy } from './deputy';
import { DraftToKeep, StoredDraft } from './draft-sync';
import { ProxyDeclaration, ProxyDeclarationKey, ConfirmationReply } from './proxy-declaration';
import { FoundHousehold, HouseholdRecord, PersonSearch, RegisteredHousehold } from './household';
import { Inbox, InboxQuery, ReadUpTo, Subscription, TemplateIds } from './message';
import { Notice, NoticeId, NoticeObjection } from './notice';
import { TodoCounts } from './todo-counts';
import { Overview, OverviewQuery } from './overview';
import { ConsentChange, ConsentState } from './consent';
import { CaseProgress } from './progress';
import { PolicyInForce } from './policy';
import * as rights from './rights';
import { NewRecovery, Recoveries, Recovery, RecoveryDecision } from './recovery';
import { Account, Session, SignIn, SignInWays } from './session';
import { Shelter, Shelters, ShelterToKeep, VillageHelp } from './shelter';
import * as aids from './typing-aids';
import { SmsChange } from './sms';
import { Unmasked, Unmasking } from './unmask';
import { Vacancies, VacanciesQuery } from './vacancies';
import * as z from '../base/zod';
import type { Endpoint } from './endpoint';

const CaseId = z.strictObject({ caseId: z.uuid() });
const DraftId = z.strictObject({ draft: z.uuid() });

// A table, read line by line.
// prettier-ignore
export const mainApi = {
  signInWays: { method: 'GET', path: '/api/sign-in-ways', summary: 'How one signs in here', who: 'anyone', reply: SignInWays },
  signIn: { method: 'POST', path: '/api/session', summary: 'Exchange a login code for a session', who: 'anyone', body: SignIn, reply: Session, status: 201 },
  whoAmI: { method: 'GET', path: '/api/session', summary: 'The account signed in', who: 'signed_in', reply: Account },
  signOut: { method: 'DELETE', path: '/api/session', summary: 'End the session', who: 'signed_in', reply: z.object({}) },

  listTypingAids: { method: 'GET', path: '/api/typing-aids', summary: 'What saves typing at this server', who: 'anyone', reply: aids.TypingAids },
  getOwnPhone: { method: 'POST', path: '/api/typing-aids/phone', summary: 'My phone number, for the code of WeChat\'s button; nothing of it is kept', who: 'signed_in', body: aids.PhoneCode, reply: aids.OwnPhone },
  readCard: { method: 'POST', path: '/api/typing-aids/card', summary: 'Name and number on a photo of an identity card; nothing of it is kept', who: 'signed_in', upload: { max: attachmentLimits.photo.bytes }, reply: aids.CardWords },
  findNearby: { method: 'POST', path: '/api/typing-aids/place', summary: 'The township of a place; nothing of it is kept', who: 'signed_in', body: aids.Whereabouts, reply: aids.Nearby },

  giveOwnNumber: { method: 'POST', path: '/api/session/id-number', summary: 'My own identity number, once: a case of my household is closed to me', who: 'staff', body: OwnNumber, reply: Account },
  activate: { method: 'POST', path: '/api/session/activation', summary: 'Become what an invitation says, by its code', who: 'signed_in', body: Activation, reply: Account },

  listCounties: { method: 'GET', path: '/api/areas', summary: 'Cities and counties', who: 'anyone', cached: 'areas', reply: Province },
  getCounty: { method: 'GET', path: '/api/areas/:county', summary: "A county's towns and villages", who: 'anyone', cached: 'areas', params: z.strictObject({ county: CountyPrefix }), reply: County },
  searchVillages: { method: 'GET', path: '/api/villages', summary: 'Villages by a part of their name', who: 'anyone', cached: 'areas', query: VillageSearch, reply: FoundVillages },
  getPoster: { method: 'GET', path: '/api/villages/:village/poster', summary: "A village's poster, with the code that opens its declaration", who: 'staff', params: z.strictObject({ village: VillageCode }), query: PosterQuery, reply: z.custom<ServedFile<'application/pdf'>>(), download: ['application/pdf'] },
  getVillage: { method: 'GET', path: '/api/villages/:village', summary: 'A village by its code, as a QR scene names it', who: 'anyone', cached: 'areas', params: z.strictObject({ village: VillageCode }), reply: VillagePath },
  getVillageHelp: { method: 'GET', path: '/api/villages/:village/help', summary: 'Who gets what is filed in a village, whom to phone, and where to sleep tonight', who: 'anyone', params: z.strictObject({ village: VillageCode }), reply: VillageHelp },
  listShelters: { method: 'GET', path: '/api/shelters', summary: 'The shelters of my areas, by village', who: 'overseer', reply: Shelters },
  keepShelter: { method: 'POST', path: '/api/shelters/:shelter', summary: 'Add a shelter or change it, unless somebody has changed it meanwhile; the same sent twice is one', who: 'overseer', params: z.strictObject({ shelter: z.uuid() }), body: ShelterToKeep, reply: Shelter, status: 201 },
  getPolicy: { method: 'GET', path: '/api/policy', summary: 'What the policy in force promises', who: 'anyone', reply: PolicyInForce },

  fileDeclaration: { method: 'POST', path: '/api/declarations', summary: 'File a declaration; the same id twice is one', who: 'signed_in', body: NewDeclaration, reply: DeclarationReceipt, status: 201 },
  listMyDeclarations: { method: 'GET', path: '/api/declarations', summary: 'Declarations that I filed, newest first; apart, those that their household denied', who: 'signed_in', inPart: true, reply: MyDeclarations },
  getMyDeclaration: { method: 'GET', path: '/api/declarations/:id', summary: 'One that I filed, with its progress', who: 'signed_in', params: z.strictObject({ id: z.uuid() }), reply: DeclarationDetail },
  getPaper: { method: 'GET', path: '/api/declarations/:id/paper', summary: 'A declaration as a form to be printed, for its filer and for who may read it', who: 'signed_in', params: z.strictObject({ id: z.uuid() }), reply: z.custom<ServedFile<'application/pdf'>>(), download: ['application/pdf'] },

  findProxyDeclaration: { method: 'POST', path: '/api/filed-for-me', summary: 'What a helper filed for me, by its receipt number and the end of my identity number', who: 'signed_in', body: ProxyDeclarationKey, reply: ProxyDeclaration },
  confirmDeclaration: { method: 'POST', path: '/api/filed-for-me/answer', summary: 'Say whether I agree to it; from then on I follow it as my own', who: 'signed_in', body: ConfirmationReply, reply: ProxyDeclaration, status: 201 },

  attach: { method: 'POST', path: '/api/declarations/:id/attachments/:attachment', summary: 'Add a photo or a voice message to a declaration that I filed; the same id twice is one', who: 'signed_in', params: z.strictObject({ id: z.uuid(), attachment: z.uuid() }), query: AttachmentQuery, upload: { max: ATTACHMENT_BYTES }, reply: Attachment, status: 201 },
  attachToAction: { method: 'POST', path: '/api/actions/:action/attachments/:attachment', summary: 'Add a photo to a visit, a vote or a delivery that I recorded; the same id twice is one', who: 'signed_in', params: z.strictObject({ action: z.uuid(), attachment: z.uuid() }), query: ActionPhotoQuery, upload: { max: ATTACHMENT_BYTES }, reply: Attachment, status: 201 },
  getAttachment: { method: 'GET', path: '/api/attachments/:attachment', summary: 'A photo or a voice message, for its filer and for who may read what it belongs to', who: 'signed_in', params: z.strictObject({ attachment: z.uuid() }), query: AttachmentView, reply: z.custom<ServedFile>(), download: servedTypes },

  listDrafts: { method: 'GET', path: '/api/drafts', summary: 'My drafts, as my phones last sent them', who: 'signed_in', reply: z.object({ drafts: z.array(StoredDraft) }) },
  keepDraft: { method: 'POST', path: '/api/drafts/:draft', summary: 'Keep a draft for my next phone, unless another phone has changed it meanwhile', who: 'signed_in', params: DraftId, sealed: true, body: DraftToKeep, reply: z.object({ version: z.int(), savedAt: Instant }) },
  dropDraft: { method: 'DELETE', path: '/api/drafts/:draft', summary: 'Throw a draft away, unless it is newer than the version that I know', who: 'signed_in', params: DraftId, query: z.strictObject({ version: z.coerce.number().int().min(0).max(z.LARGEST_INT).optional() }), reply: z.object({}) },

  getMyData: { method: 'GET', path: '/api/my-data', summary: 'All that is held about me', who: 'signed_in', reply: rights.MyData },
  changeConsent: { method: 'POST', path: '/api/declarations/:id/consents', summary: 'Withdraw a consent to a declaration that I filed, or give it again', who: 'signed_in', params: z.strictObject({ id: z.uuid() }), body: ConsentChange, reply: z.object({ consents: z.array(ConsentState) }) },
  correct: { method: 'POST', path: '/api/declarations/:id/correction', summary: 'Correct how I can be reached, or who helped me', who: 'signed_in', params: z.strictObject({ id: z.uuid() }), body: rights.Correction, reply: z.object({ corrected: z.literal(true) }) },
  changeSms: { method: 'POST', path: '/api/declarations/:id/sms', summary: 'Note that a household which hears by text wants none any more, or wants them after all', who: 'content', params: z.strictObject({ id: z.uuid() }), body: SmsChange, reply: z.object({ changed: z.literal(true) }) },
  askAboutData: { method: 'POST', path: '/api/my-requests', summary: 'Ask that who I am be corrected, or that what I said be erased; the same id twice is one', who: 'signed_in', body: rights.NewRequest, reply: rights.RightsRequest, status: 201 },
  recallRequest: { method: 'DELETE', path: '/api/my-requests/:request', summary: 'Take back a request that nobody has decided', who: 'signed_in', params: z.strictObject({ request: z.uuid() }), reply: rights.RightsRequest },
  listRequests: { method: 'GET', path: '/api/requests', summary: 'What was asked about data in my areas, oldest first', who: 'overseer', query: rights.RequestsQuery, inPart: true, reply: rights.RequestsPage },
  unmaskRequest: { method: 'POST', path: '/api/requests/:request/numbers', summary: 'See both identity numbers of a correction whole, for a reason; each look is noted', who: 'overseer', params: z.strictObject({ request: z.uuid() }), body: Unmasking, reply: Unmasked },
  decideRequest: { method: 'POST', path: '/api/requests/:request/decision', summary: 'Grant or refuse one, with the reason', who: 'overseer', params: z.strictObject({ request: z.uuid() }), body: rights.RequestDecision, reply: rights.RequestToDecide, status: 201 },

  askRecovery: { method: 'POST', path: '/api/recoveries', summary: 'Ask, from a new account, for what I filed from another; the answer says nothing of whether it is there', who: 'signed_in', body: NewRecovery, reply: Recovery, status: 201 },
  listRecoveries: { method: 'GET', path: '/api/recoveries', summary: 'What I asked for, and who asks for what I filed', who: 'signed_in', reply: Recoveries },
  disputeRecovery: { method: 'POST', path: '/api/recoveries/:recovery/dispute', summary: 'Say that it was not me who asks for what I filed', who: 'signed_in', params: z.strictObject({ recovery: z.uuid() }), reply: Recoveries },
  decideRecovery: { method: 'POST', path: '/api/recoveries/:recovery/decision', summary: 'After a look at the identity card hand the declarations to the new account, or refuse with the reason', who: 'content', params: z.strictObject({ recovery: z.uuid() }), body: RecoveryDecision, reply: z.object({ decided: z.literal(true) }), status: 201 },

  listCases: { method: 'GET', path: '/api/cases', summary: 'The queue of my areas', who: 'staff', query: QueueQuery, inPart: true, reply: Queue },
  countWork: { method: 'GET', path: '/api/work', summary: 'How much waits for me, for a badge', who: 'staff', reply: TodoCounts },
  getCase: { method: 'GET', path: '/api/cases/:caseId', summary: 'A case in my areas', who: 'staff', params: CaseId, reply: CaseDetail },
  takeAction: { method: 'POST', path: '/api/cases/:caseId/actions', summary: 'Take an action on a case; the same id twice is one', who: 'signed_in', params: CaseId, body: NewAction, reply: CaseProgress, status: 201 },

  discover: { method: 'POST', path: '/api/discoveries', summary: 'Open a case that the village or a department found; the same id twice is one', who: 'discoverer', body: NewDiscovery, reply: DiscoveryReceipt, status: 201 },
  approveMany: { method: 'POST', path: '/api/approvals', summary: 'Approve several cases that the caller has opened, each by itself', who: 'approver', body: BulkApproval, reply: BulkOutcome },
  getOverview: { method: 'GET', path: '/api/overview', summary: 'How an area stands, in numbers', who: 'staff', query: OverviewQuery, reply: Overview },
  listVacancies: { method: 'GET', path: '/api/vacancies', summary: 'Which villages, towns and departments nobody serves', who: 'appointing', query: VacanciesQuery, reply: Vacancies },
  findCases: { method: 'POST', path: '/api/cases/search', summary: 'Cases in my areas by a person\'s name or part of it, phone or identity number, newest first', who: 'content', body: PersonSearch, inPart: true, reply: CaseSearchResult },
  searchHouseholds: { method: 'POST', path: '/api/households/search', summary: 'Households in my areas by a person\'s name or part of it, phone or identity number', who: 'content', body: PersonSearch, reply: z.object({ households: z.array(FoundHousehold), registered: z.array(RegisteredHousehold).optional() }) },
  getHousehold: { method: 'GET', path: '/api/households/:household', summary: 'A household over all its cases', who: 'content', params: z.strictObject({ household: z.uuid() }), reply: HouseholdRecord },

  listColleagues: { method: 'GET', path: '/api/colleagues', summary: 'Who may stand in for me', who: 'handing', reply: z.object({ colleagues: z.array(Colleague) }) },
  listDeputies: { method: 'GET', path: '/api/deputies', summary: 'When I am stood in for, and when I stand in', who: 'staff', reply: z.object({ deputies: z.array(Deputy) }) },
  handOver: { method: 'POST', path: '/api/deputies', summary: 'Hand my work over for some days; the same id twice is one', who: 'handing', body: NewDeputy, reply: z.object({ deputies: z.array(Deputy) }), status: 201 },
  recallHandover: { method: 'DELETE', path: '/api/deputies/:deputy', summary: 'Take my work back before the last day', who: 'handing', params: z.strictObject({ deputy: z.uuid() }), reply: z.object({ deputies: z.array(Deputy) }) },

  complain: { method: 'POST', path: '/api/complaints', summary: 'Complain or suggest; the same id twice is one', who: 'signed_in', body: complaint.NewComplaint, reply: complaint.Complaint, status: 201 },
  listMyComplaints: { method: 'GET', path: '/api/my-complaints', summary: 'What I complained of or suggested, newest first, with the answers', who: 'signed_in', inPart: true, reply: z.object({ complaints: z.array(complaint.Complaint) }) },
  listComplaints: { method: 'GET', path: '/api/complaints', summary: 'Complaints and suggestions in my areas: the open ones oldest first, the answered ones newest first', who: 'overseer', query: complaint.ComplaintsQuery, inPart: true, reply: complaint.ComplaintsPage },
  getComplaint: { method: 'GET', path: '/api/complaints/:complaint', summary: 'One that I wrote, or that lies in my areas', who: 'signed_in', params: z.strictObject({ complaint: z.uuid() }), reply: complaint.Complaint },
  answerComplaint: { method: 'POST', path: '/api/complaints/:complaint/answer', summary: 'Answer one, once', who: 'overseer', params: z.strictObject({ complaint: z.uuid() }), body: complaint.ComplaintAnswer, reply: complaint.Complaint, status: 201 },

  getNotice: { method: 'GET', path: '/api/notices/:notice', summary: 'A public notice while it hangs', who: 'anyone', params: z.strictObject({ notice: NoticeId }), reply: Notice },
  objectToNotice: { method: 'POST', path: '/api/notices/:notice/objections', summary: 'Object to a notice, by name or without one', who: 'anyone', params: z.strictObject({ notice: NoticeId }), body: NoticeObjection, reply: z.object({ received: z.literal(true) }), status: 201 },

  listMessages: { method: 'GET', path: '/api/messages', summary: 'My inbox, newest first', who: 'signed_in', query: InboxQuery, inPart: true, reply: Inbox },
  readMessages: { method: 'POST', path: '/api/messages/read', summary: 'I have seen my messages up to a moment', who: 'signed_in', body: ReadUpTo, reply: z.object({ unread: z.int() }) },
  getMessageTemplates: { method: 'GET', path: '/api/message-templates', summary: 'Which subscribe messages can be asked for', who: 'signed_in', reply: TemplateIds },
  subscribe: { method: 'POST', path: '/api/subscriptions', summary: 'What I answered when WeChat asked to send me messages', who: 'signed_in', body: Subscription, reply: z.object({}) },
} as const satisfies Record<string, Endpoint>;
