import type { quality as zh } from '../zh/quality';

export const quality: typeof zh = {
  title: 'Data quality',
  titleOf: (place) => `${place} · data quality`,
  signInWords: 'Sign in to see the register',
  onlyTitle: 'For who reads the register',
  onlyWords: 'First secretaries, townships and counties see the register of their places.',
  lead: 'Every day the register is looked over by rules. What is found is a prompt: put it right, or say why it is right as it stands, and it stays quiet until something changes.',
  inside: 'Look at a place inside',
  checks: 'What was found',
  none: 'Nothing found',
  noneWords: 'Once a register is in, it is looked over every day.',
  choose: 'Choose one at the left',
  chooseWords: 'See which households, and what was filled in.',
  severity: { error: 'Wrong', doubt: 'Check' },
  open: (count) => `${count} open`,
  before: (mended, answered) =>
    mended + answered === 0
      ? 'None settled yet'
      : `${mended + answered} settled: ${mended} put right, ${answered} right as they stood`,
  source: (id) => `Rule ${id}`,
  state: { open: 'Open', answered: 'Right as it stands' },
  nobody: { open: 'All settled', answered: 'Nobody said so of any' },
  nameless: 'No head named',
  since: (when) => `found ${when}`,
  blank: 'blank',
  demo: 'Uses a demo figure',
  household: 'Open the household',
  asItIs: 'Right as it stands',
  why: 'Why is it right?',
  whyHint: 'A sentence or two. It is not asked again until these fields change.',
  leave: 'Not now',
  send: 'Send',
  sending: 'Sending…',
  answered: (reason, by, when) => `${[by, when].filter(Boolean).join(', ')}: ${reason}`,
};
