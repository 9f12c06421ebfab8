import type { privacy as zh } from '../zh/privacy';

export const privacy: typeof zh = {
  link: 'How your information is used',
  linkWords: 'What is used, who sees it, how long, whom to ask',
  dataLink: 'My data',
  dataLinkWords: 'See, download, correct, withdraw consent, ask for deletion',
  notAgreed: 'Not agreed yet',
  sheet: {
    title: 'First we tell you, then you decide',
    uses: {
      answers:
        'Next come your name, phone, identity number and what troubles your family. They are needed to find you, to visit and to arrange help. What is half filled in is kept for you under lock, so that you can go on with another phone; only you can open it.',
      photos: 'This opens the camera or the album. Only the photos that you choose are taken, to show what happened.',
      card: 'This opens the camera or the album for one photo of an ID card. WeChat reads name and number from it; the photo is then thrown away, not kept.',
      voice: 'This opens the microphone. It records only while you hold the button, for those who handle your case.',
      dictation:
        'This opens the microphone and turns what you say into text. It listens only after you tap; we keep no recording.',
      place:
        'This looks once where the phone is, to mark your home for who comes to visit. Only when you tap, never otherwise.',
      nearby:
        'This looks once where the phone is, and a map service says which township that is. Only when you tap; it is not kept.',
      clipboard: 'This puts these words into the phone’s clipboard, so that you can paste them elsewhere.',
    },
    who: (roles) => `Seen only by those who handle it: ${roles}. Never sold, no advertising.`,
    refusing: 'You may say no: progress, notices and phone calls work all the same. You can agree later in Settings.',
    more: 'Read the whole privacy page',
    contract: 'Read the guidelines in WeChat',
    no: 'Don’t agree',
    yes: 'Agree',
  },
  gate: {
    title: 'You have not agreed, so this page stays empty',
    words: (hotline) =>
      `What you filled in is kept. If you would rather not write on a phone, call ${hotline} or tell the first secretary: it counts the same.`,
    call: (hotline) => `Call ${hotline}`,
    look: 'Read, then decide',
  },
};
