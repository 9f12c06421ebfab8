import { answerComplaint, complain, getComplaint, listComplaints, listMyComplaints } from '../complaints/complaints';
import type { Services } from '../services';
import type { Handlers } from '../http/handler';

export function complaintRoutes(
  services: Services,
): Handlers<'complain' | 'listMyComplaints' | 'listComplaints' | 'getComplaint' | 'answerComplaint'> {
  return {
    complain: ({ account, body }) => complain(services, account, body),
    listMyComplaints: ({ account }) => listMyComplaints(services, account),
    listComplaints: ({ account, query }) => listComplaints(services, account, query),
    getComplaint: ({ account, params }) => getComplaint(services, account, params.complaint),
    answerComplaint: ({ account, params, body }) => answerComplaint(services, account, params.complaint, body.words),
  };
}
