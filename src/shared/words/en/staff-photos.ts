import type { photos as zh } from '../zh/staff-photos';

const seen = 'The household sees them too. Without a signal they wait and go by themselves.';

export const photos: typeof zh = {
  visit: { title: 'Photos of the visit (optional)', hint: `The house, bills, how the family lives. ${seen}` },
  vote: {
    title: 'Photos of the meeting (optional)',
    hint: `The meeting, the sign-in sheet; no identity numbers. ${seen}`,
  },
  delivery: { title: 'Photos of the help (optional)', hint: `What was brought, the receipt that was signed. ${seen}` },
  notice: { title: 'Photos of the hung notice', hint: `Once it hangs, one in which it can be read. ${seen}` },
  name: 'Photos',
  goAfter: (count) => `${count} on this phone; sent by themselves once this has arrived.`,
  there: (count) => `${count} received, see the history.`,
  refused: 'Some photos were not accepted',
  see: 'See',
};
