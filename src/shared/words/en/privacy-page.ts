import type { privacyPage as zh } from '../zh/privacy-page';

export const privacyPage: typeof zh = {
  title: 'Privacy',
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
        'Where am I: only when you tap, once, to about a hundred metres; Tencent’s map turns it into a township’s name, and it is not kept.',
        'Photographing an ID card, taking the number from WeChat: only to save typing, and you need not. WeChat reads name and number from the photo (sensitive data), which is then thrown away; WeChat gives the phone number. Both only fill the fields; nothing counts before you send it.',
        'Speech into text: in a browser its maker’s speech service listens, in WeChat it is WeChat. We get the text and no recording.',
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
