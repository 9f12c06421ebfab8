import type { typingAids as zh } from '../zh/typing-aids';

export const typingAids: typeof zh = {
  filled: 'Filled in. Change it where it is wrong.',
  demo: 'Demo system: this is invented, not real.',
  unlike: 'Not the same as what you wrote',
  take: 'Take this',
  leave: 'Keep mine',
  allow: 'Allow it',
  phone: {
    ask: 'Use my phone number from WeChat',
    asking: 'Fetching the number…',
    declined: 'No number was taken; just type it.',
  },
  card: {
    ask: 'Photograph the ID card to fill this in',
    words:
      'WeChat reads the photo once; only name and number are taken, then it is thrown away and not kept. You need not.',
    asking: 'Reading the card…',
    again: 'Another photo',
    trouble: {
      too_many: 'One is read at a time; please choose again.',
      too_large: 'This one is too large and cannot be made smaller. Take another, or type it.',
      unreadable: 'This one cannot be opened. Take another, or type it.',
      refused: 'You did not agree to the camera, so it stayed shut. Just type it.',
      denied: 'Camera and album are not allowed. Allow them and tap again, or type it.',
      failed: 'The photo did not come. Try again, or type it.',
    },
  },
  place: {
    ask: 'Where am I',
    words:
      'Looks once where the phone is, to find the township; you choose the village. A map service turns the place into a name; it is not kept.',
    asking: 'Looking for the place…',
    found: (county, town) =>
      `The phone is in ${town}, ${county}. Choose the village below; change it if your home is elsewhere.`,
    countyOnly: (county) => `The phone is in ${county}; the township was not found. Please choose below.`,
    trouble: {
      refused: 'You did not agree to the location, so nobody looked. Look by name, or choose step by step.',
      denied: 'The location is not allowed. Allow it and tap again, or look by name or choose step by step.',
      unsupported: 'The location cannot be seen here. Look by name, or choose step by step.',
      vague: 'Only a rough place was found, not which township. Tap again outdoors, or choose yourself.',
      failed: 'The place was not found. Tap again, or look by name or choose step by step.',
    },
  },
};
