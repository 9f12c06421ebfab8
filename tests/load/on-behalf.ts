/**
 * How long a cadre needs who files for a household from the list (代农户申报), on a slow phone: a robot that taps and
 * types no faster than a person who does it often, through the same screens that field.test.ts counts.
 */
import type { Page } from 'playwright-core';
import { storageKeys } from '../../src/platform/storage-keys';
import { PRIVACY_VERSION } from '../../src/shared/contract/privacy';
import { personAt } from '../browser/person';
import { startAs } from '../browser/readers';
import { nextIdNumber } from '../people';
import { staffWords } from '../words';

/** To find and to tap with a thumb, s; characters in a second. Slow for somebody who does it often. */
const PACE = { tap: 1.3, typed: 3 };
const locale = 'zh-CN';
const CADRE = 'demo-secretary-weining';
const VILLAGE = '海丰村';

/** @returns seconds from the list to the receipt, and how many of them nobody tapped or typed in */
export async function timeOnBehalf(page: Page, url: string): Promise<{ seconds: number; waited: number }> {
  const { declare, hardship, consentKind, kit, readBack, receipt, media, staff } = staffWords[locale];
  await startAs(page, url, { size: 'normal', locale, visitor: CADRE });
  // The second time: the phone knows who files, and they have agreed to the privacy terms.
  await page.evaluate((all) => all.forEach(([key, data]) => localStorage.setItem(key, JSON.stringify({ data }))), [
    [storageKeys.filer, { name: '杨光明', phone: '0857-0000001' }],
    [storageKeys.privacy, PRIVACY_VERSION],
  ] as const);
  const person = personAt(page, 'on-behalf');
  await page.goto(`${url}/?again#/village/queue/index`);
  await person.see(staff.onBehalf.title);
  let paced = 0;
  const pause = (seconds: number) => {
    paced += seconds;
    return page.waitForTimeout(seconds * 1000);
  };
  const tap = async (what: string) => {
    await person.see(what);
    await pause(PACE.tap);
    await person.tap(what);
  };
  const press = async (label: string) => {
    await page.getByLabel(label).filter({ visible: true }).first().waitFor();
    await pause(PACE.tap);
    await person.press(label);
  };
  const type = async (field: string, text: string) => {
    await page.getByLabel(field).filter({ visible: true }).first().waitFor();
    await pause(PACE.tap + text.length / PACE.typed);
    await person.type(field, text);
  };
  const next = async (question: string, ...answers: string[]) => {
    await person.see(question);
    for (const answer of answers) await tap(answer);
    await tap(declare.next);
  };

  const { name, screens, answers } = hardship.illness;
  const begun = performance.now();
  await tap(staff.onBehalf.title);
  await tap(VILLAGE);
  await next(declare.kind.title, name);
  await next(screens['illness-who'].title, answers.who.choices.self);
  await next(screens['illness-treatment'].title, answers.treatment.choices.inpatient);
  await person.see(screens['illness-paid'].title);
  await type(answers.paid.label, '50300');
  await type(answers.selfPaid.label, '19000');
  await next(screens['illness-paid'].title);
  await next(media.title);
  await person.see(declare.family.title);
  await press(kit.more(declare.family.size));
  await next(declare.family.title);
  await type(declare.person.name, '粟小河');
  await type(declare.person.idNumber, nextIdNumber());
  await next(declare.person.titleOther);
  await next(declare.consent.title, consentKind.health, consentKind.finance);
  await person.see(readBack.title);
  await tap(declare.send);
  await person.see(receipt.received);
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, waited: seconds - paced };
}
