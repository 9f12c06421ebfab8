import type { privacy as zh } from '../zh/privacy';

export const privacy: typeof zh = {
  title: 'Privacy',
  link: 'How your information is used',
  linkWords: 'What is used, who sees it, how long, whom to ask',
  agreed: 'Agreed',
  notAgreed: 'Not agreed yet',
  sheet: {
    title: 'First we tell you, then you decide',
    uses: {
      answers:
        'Next come your name, phone, identity number and what troubles your family. They are needed to find you, to visit and to arrange help. What is half filled in is kept for you under lock, so that you can go on with another phone; only you can open it.',
      photos: 'This opens the camera or the album. Only the photos that you choose are taken, to show what happened.',
      voice: 'This opens the microphone. It records only while you hold the button, for those who handle your case.',
      place:
        'This looks once where the phone is, to mark your home for who comes to visit. Only when you tap, never otherwise.',
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
  lead: 'What you tell us is used only to help you, and seen only by those who handle it.',
  days: (days) => `${days} days`,
  someTime: 'some time',
  read: 'Read aloud',
  stop: 'Stop',
  sections: {
    what: {
      title: 'What is used when, and why',
      lines: [
        'Signing in: a number that WeChat gives, to know that it is you. We do not see your WeChat name, picture or chats.',
        'Declaring: name, phone, identity number and what troubles your family; to find you, visit and arrange help.',
        'Health, spending and income: asked for separately, and sent only with your consent.',
        'Photos and voice: only what you add; you need not. The place and time hidden in a photo are removed on arrival.',
        'Where your home is: looked up once when you tap “My home is here”, asked for separately, to find the way. You need not.',
        'At the visit: who lives in the family, income, housing, water, schooling. Asked face to face, read back to you, and valid only with your signature.',
        'A parent speaks for children. For a child under 14 a parent has to consent.',
        'Reminders: sent to your WeChat only after you agreed.',
        'Texts: where somebody else declared for a household that does not use this app, a company sends one sentence to its mobile, without name or illness. It stops when they say so.',
      ],
    },
    never: {
      title: 'What is not used',
      lines: [
        'You are not tracked; contacts and other photos are not looked at.',
        'Nothing is sold, used for advertising or given to banks.',
        'No computer decides whether you are helped.',
      ],
    },
    who: {
      title: 'Who can see it',
      lines: (roles, others) => [
        `What you wrote and said is seen by: ${roles}. Each in their own area only.`,
        `How far it is, but not the illness, is seen by: ${others}. The name is hidden. A department also sees the measure it is to deliver.`,
        'If you object to an outcome, the level above the one that decided reads that case until it has answered.',
        'The system keeps who took each step, and nobody can change that.',
        'A public notice gives the head’s name, the village and the result, never an identity number, phone or diagnosis.',
      ],
    },
    kept: {
      title: 'Where it is kept, and how long',
      lines: (days) => [
        `A half-filled declaration is also kept under lock once you are signed in, so that another phone can go on with it. Only you can open it; those who handle cases cannot. Untouched for ${days} it is deleted; photos and voice are not part of it.`,
        'What is not sent stays on your phone. Signing out clears it.',
        'What is sent is stored encrypted: who steals it cannot open it.',
        'What was done, by whom and when is kept as the rules for records require. What you said, photos and recordings are erased some time after the end; if you ask for it earlier, what can be erased is, and you are told why where it cannot.',
      ],
    },
    rights: {
      title: 'You can',
      lines: [
        'See it: under Settings, “My data” has everything that we keep, and who has looked; you can download it.',
        'Correct it: phones by yourself; a wrong name or ID number is asked for there, and corrected after a look at your card.',
        'Withdraw consent: one tap there, and the staff no longer see it. What is done stays done.',
        'Ask for deletion: ask there; the county decides and tells you why. A call or a visit to the township does as well.',
        'Complain: say so if you are not content; nobody will hold it against you.',
      ],
    },
    ask: { title: 'If something is unclear', lines: (hotline) => [`Call ${hotline}: somebody listens and answers.`] },
  },
  call: (hotline) => `Call ${hotline}`,
  version: (version, day) => `Version ${version}, in force from ${day}. You are asked again when its meaning changes.`,
  status: {
    agreed: 'You have agreed.',
    not: 'You have not agreed yet. You are asked again before you write a name, add a photo or record.',
    agree: 'I agree',
    recall: 'Take it back',
    recallTitle: 'Take your agreement back?',
    recallWords:
      'You are asked again before you write a name, add a photo or record. The copy of what is half filled in is deleted, what is on the phone stays. What was sent goes on.',
    recallYes: 'Take it back',
    inWeChat: 'To take it back, delete this mini program from WeChat’s recently used ones.',
  },
};
