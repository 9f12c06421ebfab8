import type { date as zhDate, due as zhDue, kit as zhKit } from '../zh/kit';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;

export const kit: typeof zhKit = {
  on: 'On',
  off: 'Off',
  back: 'Back',
  training: 'For practice: all invented, nobody will come. In real trouble use the real mini program.',
  loading: 'Opening…',
  heldBy: (role) => `The ${role} has it now`,
  retry: 'Try again',
  offline: 'No connection just now',
  offlineWords: 'See if there is a signal and try again in a moment. What you filled in is kept on the phone.',
  step: (now, of) => `Step ${now} of ${of}`,
  stepAbout: (now, of) => `Step ${now} of about ${of}`,
  less: (what) => `${what}: one less`,
  more: (what) => `${what}: one more`,
  moreRows: 'Show more',
  fetchingRows: 'Fetching…',
  count: (now, most) => `${now} / ${most}`,
  none: '—',
  pick: 'Please choose',
  cancel: 'Cancel',
  ok: 'OK',
  stageState: { done: 'Done', now: 'Now', todo: 'To come' },
};

export const date: typeof zhDate = {
  today: 'today',
  yesterday: 'yesterday',
  lastMonth: 'Last month',
  cannotSay: 'I can’t say',
  orADay: 'If you know the day, choose it',
  inMonth: (month) => `in month ${month}`,
  unclear: 'the day is not remembered',
  tomorrow: 'tomorrow',
  day: (month, day) => `${day} ${months[month - 1] ?? ''}`,
  dayOfYear: (year, month, day) => `${day} ${months[month - 1] ?? ''} ${year}`,
  at: (day, clock) => `${day}, ${clock}`,
  justNow: 'just now',
  minutesAgo: (minutes) => `${count(minutes, 'minute')} ago`,
};

export const due: typeof zhDue = {
  overdue: 'Overdue',
  overdueDays: (days) => `${count(days, 'day')} overdue`,
  today: 'Within today',
  byToday: 'today',
  left: (days) => `${count(days, 'working day')} left`,
  byDay: (day) => `by ${day}`,
  byTime: (day, clock) => `by ${day}, ${clock}`,
  both: (short, by) => `${short} (${by})`,
  withinHours: (hours) => `within ${count(hours, 'hour')}`,
  withinDays: (days) => `within ${count(days, 'day')}`,
  withinWorkingDays: (days) => `within ${count(days, 'working day')}`,
  provisional: "Next year's holidays are not published yet, so the day may move.",
};
