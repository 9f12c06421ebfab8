import { chinaDay } from '../../src/shared/base/china-time';
import type { Hand } from './hand';

/** Answers the question that stands there with what is tapped, and goes on. */
export async function answer(hand: Hand, title: string, ...taps: string[]): Promise<void> {
  await hand.see(title);
  for (const each of taps) await hand.tap(each);
  await hand.tap(hand.words.declare.next);
}

/** A flood of today, another matter than what is open: from the code that was scanned as far as whether the house is safe. */
export async function declareFlood(hand: Hand, lost: 'crops' | 'house'): Promise<void> {
  const { home, declare, hardship } = hand.words;
  const { name, screens, answers } = hardship.disaster;
  await hand.open('/pages/home/index?scene=v520526107001');
  await hand.see(home.scanned('七里半社区'));
  await hand.see(home.follow);
  await hand.tap(home.declare);
  await hand.see(home.openTitle);
  await hand.tap(home.other);
  await answer(hand, declare.kind.title, name);
  await answer(hand, screens['disaster-type'].title, answers.type.choices.flood);
  await hand.see(screens['disaster-when'].title);
  await hand.pick(answers.happenedOn.label, chinaDay(new Date().toISOString()));
  await hand.tap(declare.next);
  await answer(hand, screens['disaster-losses'].title, answers.losses.choices[lost]);
  await hand.see(screens['disaster-house'].title);
}
