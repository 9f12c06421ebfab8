import type { Locale } from '../../src/shared/words';
import type { StaffWords } from '../../src/shared/words/staff';

/** Somebody at a screen, who sees, taps and types by its words. */
export interface Hand {
  locale: Locale;
  /** Those of the screen's language. */
  words: StaffWords;
  see(words: string): Promise<void>;
  /** The first that is called so, by its text or its spoken name. */
  tap(what: string): Promise<void>;
  /** What stands there in that form, once it does. */
  read(form: RegExp): Promise<string>;
  /** Taps what calls somebody; the number that the phone dials. */
  calls(what: string): Promise<string>;
  type(field: string, words: string): Promise<void>;
  /** Chooses a day in a field that is empty. */
  pick(field: string, day: string): Promise<void>;
  /** Draws a name into the field that asks for it. */
  sign(): Promise<void>;
  open(page: string): Promise<void>;
  /** Called on each screen; the same name is the same screen. */
  shot(name: string): Promise<void>;
}
