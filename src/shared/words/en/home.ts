import type { help as zhHelp, home as zhHome, settings as zhSettings, signIn as zhSignIn } from '../zh/home';

export const home: typeof zhHome = {
  elder: 'Large',
  settings: 'Settings',
  heroTitle: 'Hard times at home?',
  promise: (limit) => `Tell us, and the village comes ${limit}.`,
  promiseUnknown: 'Tell us, and someone from the village will come.',
  declare: 'Tell us now',
  demo: 'Demo system',
  scanned: (village) => `You are in ${village}`,
  draftTitle: 'One is not finished',
  draftWords: (when) => `Begun ${when}; all of it is kept on the phone.`,
  draftContinue: 'Continue',
  draftDiscard: 'Drop it',
  discardTitle: 'Drop this one?',
  discardWords: 'What you filled in will be deleted from the phone for good.',
  discardYes: 'Delete',
  discardNo: 'Keep',
  anotherTitle: 'One is not finished yet',
  anotherWords: 'Continue with it, or delete it and begin a new one?',
  anotherNew: 'Begin anew',
  mine: 'My declarations',
  mineEmpty: 'Nothing declared yet',
  mineEmptyWords: 'Once you have, you see here who has it and when they come.',
  mineSignIn: 'Declared before? Sign in to follow it',
  filed: (day) => `Filed ${day}`,
  filedFor: (name, day) => `For ${name} · filed ${day}`,
  answer: 'Answer',
  follow: 'Follow it',
  call: 'Call',
  ofOne: (button, kind, filed) => `${button}: ${kind}, ${filed}`,
  together: (count) => `${count} declarations, handled together`,
  openTitle: 'You have one under way already',
  openWords: 'If it is about the same trouble, just add to it: no need to declare again.',
  addTo: (kind, filed) => `Add to: ${kind} (${filed})`,
  other: 'Something else: a new declaration',
  callVillage: (village, role, name) => `Call ${role} ${name}, ${village}`,
  call12317: (hotline) => `Call ${hotline}`,
  callsTitle: 'Rather not use a phone’s screen? Call',
  callsWords: (hotline) => `${hotline} is the national number to ask about help, or to say that you are in trouble.`,
  forOther: 'Declare for someone else',
  forOtherWords: 'The old, the ill, those without a phone',
  help: 'How long? Who decides?',
  helpWords: 'People decide; no computer refuses you',
  workbench: 'Workbench',
  workbenchWords: (role, area) => `${role} · ${area}`,
  toVisit: (households, overdue) => `${households} to visit${overdue > 0 ? `, ${overdue} overdue` : ''}`,
  toDo: (cases, overdue) => `${cases} to do${overdue > 0 ? `, ${overdue} overdue` : ''}`,
  countedAt: (age) => `As of ${age}`,
};

export const signIn: typeof zhSignIn = {
  title: 'Sign in',
  lead: 'Sign in first, so that you can follow it',
  weChat: 'Sign in with WeChat',
  weChatWords: 'No password. We only know that it is this WeChat account that declares.',
  inWeChat: 'Please open the mini program in WeChat to sign in.',
  demoLead: 'Choose a demo person',
  demoWords: 'This is a demo system; the people below are invented.',
  demo: 'Demo',
  busy: 'Signing in…',
};

export const help: typeof zhHelp = {
  title: 'How long? Who decides?',
  lead: 'What happens after you declare',
  steps: {
    file: { title: 'You declare', words: 'A few minutes, on the phone or by someone who helps you.' },
    visit: {
      title: 'The first secretary visits',
      words: (normal, urgent) =>
        `It goes straight to the village’s first secretary, or to the township where there is none. Usually ${normal}; when very urgent, ${urgent}.`,
    },
    deliberation: {
      title: 'The village deliberates, a notice goes up',
      words: (days) => `The result is posted for ${days} days, without ID number, phone or illness.`,
    },
    review: {
      title: 'Township reviews, county approves',
      words: 'Records are compared; it is decided whether and how to help.',
    },
    assistance: {
      title: 'Assistance',
      words:
        'What is missing is helped with: treatment, housing, school, work. Which department, and by when, is written where you follow it.',
    },
    eliminated: {
      title: 'Risk eliminated',
      words:
        'When life is stable somebody visits again, and township and county decide. If it gets hard again, say so at any time.',
    },
  },
  questions: {
    what: {
      title: 'What is this?',
      words:
        'When your household cannot get by, or soon may not, say so here. Somebody from the village comes to see, and who needs help gets it, so that nobody falls back into poverty.',
    },
    who: {
      title: 'Who decides?',
      words:
        'People decide: the first secretary visits, the village deliberates, the township reviews, the county approves. The computer only puts the most urgent first.',
    },
    counts: {
      title: 'What can be declared?',
      words:
        'Costly illness, a disaster, no work, school costs, an accident, a disability, a failed crop or business, too few hands; whether or not you were registered as poor. Not sure? Declare it.',
    },
    helper: {
      title: 'May I declare for somebody else?',
      words: 'Yes. Relatives, neighbours and cadres can fill it in, with their own name and phone.',
    },
    late: {
      title: 'What if nobody comes in time?',
      words: 'The next level up is told by itself; you need not declare again. You can also call.',
    },
    object: {
      title: 'What if the result is wrong?',
      words: 'Tap “Object” where you follow it and say why; the level above looks again. You can also say it by phone.',
    },
    again: {
      title: 'And if it is hard again afterwards?',
      words:
        'The record stays. Tap “Hard again” where you follow it; a few words are enough, and the village visits again.',
    },
  },
  neverTitle: 'What never happens',
  never: {
    computer: 'No computer refuses anyone.',
    money: 'It costs nothing, and no papers are needed first. Bills are looked at during the visit.',
    assets: 'A house or a car never counts against you by itself; somebody comes and asks.',
    privacy: 'ID number, phone and illness are never posted.',
    grudge: 'Nobody holds an objection against you.',
    codes: 'We never phone for a verification code or a bank password. Whoever does is a fraud.',
  },
  callTitle: 'Rather not use the phone screen?',
  callWords: (hotline) => `Call ${hotline} or go to the first secretary: it counts the same.`,
  call: (hotline) => `Call ${hotline}`,
  // The source is Chinese: it would say nothing here.
  demo: () => 'The time limits are demo data.',
};

export const settings: typeof zhSettings = {
  title: 'Settings',
  language: '语言 Language',
  languages: { 'zh-CN': '中文', en: 'English' },
  // Both are said in Chinese alone: with these words on the phone there is nothing to wait for.
  englishComing: '',
  englishMissing: '',
  elder: 'Large text',
  elderWords: 'Larger text and larger buttons',
  on: 'On',
  off: 'Off',
  account: 'Account',
  signedInAs: (name) => `Signed in: ${name}`,
  signedIn: 'Signed in',
  signedOut: 'Not signed in',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signOutTitle: 'Sign out?',
  signOutWords:
    'What was not sent yet and the progress kept on this phone will be cleared. What was filed stays, and a half-filled declaration that was kept for you can be gone on with after the next sign-in.',
  signOutYes: 'Sign out',
  iAmStaff: 'I am on the staff',
  activate: 'Enter a code',
  activateWords: 'An administrator gave you an activation code? Enter it here to work for your area.',
  code: 'Activation code',
  codeHint: '12 letters and digits; capitals and hyphens make no difference',
  codeExample: 'Such as K7WM-P3XA-9RTC',
  activateYes: 'Activate',
  activateNo: 'Not now',
  activating: 'Activating…',
  activated: (name) => `Activated, ${name}`,
  activatedWords: (duties) => `You are now: ${duties}.`,
  ownNumber: 'Your own identity number',
  ownNumberWords:
    'Somebody else works on your own household. With your number, a case of your household is closed to you and goes to another. The number itself is not kept, only a mark to compare with that it cannot be read from. It can be given once.',
  ownNumberField: 'Identity number',
  giveNumber: 'Send',
  numberGiven: 'Received. Somebody else works on your own household.',
  toWork: 'To the home page, to work',
  version: (version) => `Version ${version}`,
};
