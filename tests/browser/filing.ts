/** A villager's filing from the first screen to the receipt, in any language, and what it costs them. */
import { chinaDay } from '../../src/shared/base/china-time';
import { consentKinds } from '../../src/shared/contract/consent';
import { kindOf, type HardshipKind } from '../../src/shared/hardships/index';
import { screensOf } from '../../src/shared/say/hardship';
import { type Locale } from '../../src/shared/words';
import { declareAnew, type Person } from './person';
import { words } from '../words';

/** What a filing asks of whoever files; finding it in a list or a calendar is not counted. */
export interface Cost {
  screens: number;
  taps: number;
  /** Fields in which something is written. */
  fields: number;
  /** Characters written in them. */
  typed: number;
}

export interface Filing {
  kind: HardshipKind;
  /** For a neighbour's household, from its own way on the first screen. */
  forOther?: boolean;
  household: { name: string; idNumber: string; phone: string; people: number; children?: number };
  longTermPatient?: boolean;
  /** Has declared on this phone before. */
  known?: boolean;
  /** Where no code was scanned. */
  village?: { typed: string; name: string };
}

/** Called on each screen with its name, before anything is answered there. */
export type Meet = (screen: string) => Promise<void>;

/** In yuan, by the question's field. */
const amounts: Readonly<Record<string, string>> = {
  paid: '50300',
  selfPaid: '19000',
  incomeBefore: '4200',
  incomeNow: '0',
  lost: '30000',
  owed: '20000',
};

/** Answers no more than is asked, on a phone that has not been asked about one's data yet. */
export async function file(person: Person, locale: Locale, filing: Filing, meet: Meet): Promise<Cost> {
  const { kind, household, forOther = false } = filing;
  const { home, declare, media, readBack, kit, receipt, privacy, hardship } = words[locale];
  const cost: Cost = { screens: 0, taps: 0, fields: 0, typed: 0 };
  const at = async (heading: string, screen: string) => {
    await person.see(heading);
    cost.screens += 1;
    await meet(screen);
  };
  let agreed = filing.known === true;
  /** Before the first thing that is typed one is asked about one's data. */
  const atTyped = async (heading: string, screen: string) => {
    if (!agreed) {
      await at(privacy.sheet.title, `${screen}-privacy`);
      await tap(privacy.sheet.yes);
      agreed = true;
    }
    await at(heading, screen);
  };
  const tap = async (text: string) => {
    await person.tap(text);
    cost.taps += 1;
  };
  const press = async (label: string) => {
    await person.press(label);
    cost.taps += 1;
  };
  const type = async (label: string, value: string) => {
    await person.type(label, value);
    cost.taps += 1;
    cost.fields += 1;
    cost.typed += value.length;
  };
  const next = () => tap(declare.next);
  /** A phone's calendar opens at today. */
  const OPEN_AND_CHOOSE = 2;
  const pickToday = async (label: string) => {
    await person.type(label, chinaDay(new Date().toISOString()));
    cost.taps += OPEN_AND_CHOOSE;
  };
  const answer = async (heading: string, screen: string, reply: string) => {
    await at(heading, screen);
    await tap(reply);
    await next();
  };

  /** Every question of the kind, each with the first of its answers. */
  const whatHappened = async () => {
    for (const { id, title, asked } of screensOf(kind, words[locale])) {
      await (asked.some(({ as }) => as === 'yuan') ? atTyped : at)(title, `3-${id}`);
      for (const question of asked) {
        // What may be left out is.
        if (question.field === 'alsoWho') continue;
        if (question.as === 'day') await pickToday(question.say.label);
        else if (question.as === 'yuan') await type(question.say.label, amounts[question.field] ?? '');
        else if (question.as === 'yesNo') await tap(question.say.no);
        else await tap(question.say.choices[question.of[0] ?? ''] ?? '');
      }
      await next();
    }
    if (!kindOf(kind).ownWords) return;
    await atTyped(declare.ownWords.wordsTitle, '4-words');
    await type(declare.ownWords.words, '大娃考上大学，学费差六千。');
    await next();
  };

  await at(home.heroTitle, '1-home');
  if (forOther) await person.tap(home.forOther);
  // A first filing has none that is open; the demo's people have.
  else await declareAnew(person, words[locale]);
  cost.taps += 1;
  if (filing.village) {
    await at(declare.village[forOther ? 'titleForOther' : 'title'], '2-village');
    await type(declare.village.search, filing.village.typed);
    await tap(filing.village.name);
    await next();
  } else if (forOther) {
    // The code that was scanned may be one's own village's: it stands there, and is asked about.
    await at(declare.village.titleForOther, '2-village');
    await next();
  }
  await answer(declare.kind.title, '2-kind', hardship[kind].name);
  await whatHappened();
  await at(media.title, '5-media');
  await next();
  await atTyped(declare.family.title, '6-family');
  if (!filing.known) {
    for (let count = 0; count < household.people; count += 1) await press(kit.more(declare.family.size));
    for (let count = 0; count < (household.children ?? 0); count += 1) await press(kit.more(declare.family.children));
    if (filing.longTermPatient) await tap(declare.family.longTermPatient);
  }
  await next();
  if (!filing.known) {
    await at(declare.filer.title, '7-filer');
    if (forOther) await tap(declare.filer.helper.neighbour);
    await next();
    if (forOther) {
      await atTyped(declare.filer.helperTitle, '7-helper');
      await type(declare.filer.helperName, '罗春生');
      await type(declare.filer.helperPhone, '0857-0000125');
      await next();
    }
    await atTyped(forOther ? declare.person.titleOther : declare.person.title, '8-person');
    await type(declare.person.name, household.name);
    await type(declare.person.idNumber, household.idNumber);
    if (!forOther) await type(declare.person.phone, household.phone);
    await next();
  }
  const consentTitle = declare.consent[forOther ? 'titleForOther' : 'title'];
  await person.see(new RegExp(`${consentTitle.slice(0, -1)}|${readBack.title}`));
  if ((await person.text()).includes(consentTitle)) {
    await at(consentTitle, '9-consent');
    for (const consent of consentKinds)
      if ((await person.text()).includes(declare.consent[consent])) await tap(declare.consent[consent]);
    await next();
  }
  await at(readBack.title, '10-read-back');
  await tap(declare.send);
  await at(receipt.received, '11-receipt');
  return cost;
}
