import type { rights as zh } from '../zh/staff-rights';

export const rights: typeof zh = {
  kindWithheld: 'Content withdrawn',
  withheldTitle: (kinds) => `The household withdrew its consent: ${kinds}`,
  withheldWords:
    'This content, what was said, photos and recordings are read and used by nobody since. To go on, phone or ask in person.',
  title: 'Requests about data',
  lead: 'Whether who somebody is gets corrected and content gets erased is decided here. The record of what was done (who, when, which step) has to be kept and is not part of it.',
  filter: 'Show',
  open: 'To decide',
  decided: 'Decided',
  emptyOpen: 'Nothing waits for you',
  emptyDecided: 'Nothing has been decided yet',
  kind: { correct_identity: 'Correct name or ID number', erase: 'Erase content' },
  state: { open: 'To decide', granted: 'Granted', refused: 'Refused', taken_back: 'Taken back' },
  receipt: (number) => `Receipt ${number}`,
  erased: 'Content erased',
  asked: (when) => `Asked ${when}`,
  theirWords: 'In their words',
  was: 'As it stands',
  is: 'To become',
  person: (name, idNumber) => `${name} ${idNumber}`,
  kept: {
    under_way: 'This case is under way and must be kept for now. Refuse with the reason, or decide once it has ended.',
    joined: 'Somebody else opened this case; only they can ask that it be erased.',
  },
  answered: (when, by) => (by === undefined ? when : `${by} · ${when}`),
  openCase: 'Open the case',
  grant: 'Grant',
  refuse: 'Refuse',
  reason: 'Reason (they will read it)',
  grantTitle: { correct_identity: 'Correct who they are?', erase: 'Erase? It cannot be brought back.' },
  grantWords: {
    correct_identity:
      'Check the identity card first. From then on the household is found by the new number; what was written first stays on record.',
    erase:
      'What was said, photos, recordings and visit records are destroyed at once, and nobody finds the household by ID number or phone. The record of actions stays.',
  },
  grantYes: { correct_identity: 'Checked, correct it', erase: 'Erase' },
  refuseTitle: 'Refuse this request?',
  refuseWords: 'They will be sent the reason that you wrote.',
  refuseYes: 'Refuse',
  sending: 'Sending…',
  onlyTitle: 'Townships and counties decide here',
  onlyWords: 'Your role decides no requests about data.',
};
