import type { poster as zh } from '../zh/staff-poster';

export const poster: typeof zh = {
  title: 'Village poster',
  fileName: 'poster.pdf',
  link: 'Print the village’s poster',
  pick: 'Which village’s poster',
  head: 'Is your household in trouble?',
  lead: 'Illness, disaster, no work: scan and tell us',
  scan: 'Scan with WeChat',
  qr: (village) => `Code to declare in ${village}`,
  steps: [
    'Scan the code and choose what happened',
    'Say a few words; photos, voice or somebody who helps will do',
    'Send it, and the village’s first secretary comes',
  ],
  person: 'People decide. No one is refused by a computer',
  free: 'Declaring costs nothing',
  hotline: 'No smartphone? Calling is just as good',
  help: 'Print it and put it up at the village office, the clinic and the shop, or let people scan the phone.',
  none: 'You answer for no village',
};
