import { answerComplaint, complain, listComplaints, listMyComplaints } from '../cases/complaints';
import type { Services } from '../services';
import type { Handlers } from './handler';

export function complaintRoutes(
  services: Services,
): Handlers<'complain' | 'listMyComplaints' | 'listComplaints' | 'answerComplaint'> {
  return {
    complain: ({ account, body }) => complain(services, account, body),
    listMyComplaints: ({ account }) => listMyComplaints(services, account),
    listComplaints: ({ account, query }) => listComplaints(services, account, query),
    answerComplaint: ({ account, params, body }) => answerComplaint(services, account, params.complaint, body.words),
  };
}
