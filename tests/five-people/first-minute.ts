/** The first minute of a household, as it sees it: played by hand in the built mini program and in a browser. */
import { chinaDay } from '../../src/shared/base/china-time';
import { filedWords } from '../../src/shared/say/declaration';
import { yuan } from '../../src/shared/words/zh/domain';
import type { RunningServer } from '../running-server';
import { articleHousehold, nextIdNumber } from '../people';
import { somebodyAt } from '../somebody';
import { addInformationWords } from '../../src/shared/words/add-information';
import type { SignIn } from './whose-household';

const VILLAGER = { code: 'demo-villager-nayong', name: '罗春生' };
const SECRETARY = { code: 'demo-secretary-weining', name: '杨光明' };
const NEWS = '老人又住院了，这是新单子。';

/** A household with an open case adds a bill to it, and does not declare again. */
export async function playAddsABill(server: RunningServer, signIn: SignIn): Promise<void> {
  const villager = await somebodyAt(server.url, VILLAGER.code);
  const applicant = { name: '敖添单', phone: '0857-0000123', idNumber: nextIdNumber() };
  const declaration = articleHousehold({ applicant });
  await villager.call('fileDeclaration', { body: declaration });
  const { caseId } = (await villager.call('getMyDeclaration', { params: { id: declaration.id } })).progress;

  const household = await signIn(VILLAGER.name);
  const { home, hardship, readBack } = household.words;
  const { addInformation: say } = addInformationWords({ locale: 'zh-CN', words: household.words });
  await household.see(home.heroTitle);
  // What is open comes with the list.
  await household.see(home.follow);
  await household.tap(home.declare);
  await household.see(home.openTitle);
  await household.shot('open-case-asked');
  const filed = filedWords(new Date().toISOString(), undefined, chinaDay(new Date().toISOString()), household.words);
  await household.tap(home.addTo(hardship.illness.name, filed));
  await household.see(say.lead);
  await household.type(say.paid, '8000');
  await household.type(say.selfPaid, '3500');
  await household.type(say.words, NEWS);
  await household.tap(say.send);
  // A bill is consented to by itself.
  await household.see(say.consent);
  await household.tap([say.consent, say.consentWords].join('，'));
  await household.shot('add-information');
  await household.tap(say.send);
  await household.see(say.received);
  await household.shot('add-information-received');
  await household.tap(say.follow);
  await household.see([readBack.bill(yuan(8000), yuan(3500)), NEWS].join(readBack.join));

  const secretary = await signIn(SECRETARY.name);
  await secretary.open(`/village/case/index?id=${caseId}`);
  await secretary.see(secretary.words.event.add_information);
  await secretary.see([readBack.bill(yuan(8000), yuan(3500)), NEWS].join(readBack.join));
  await secretary.shot('add-information-desk');
}

/** A flood, and no safe place to sleep: from the first tap to the call, before anything is sent, and on the receipt. */
export async function playNoPlaceToSleep(signIn: SignIn): Promise<void> {
  const hand = await signIn(VILLAGER.name);
  const { home, declare, hardship, tonight, role, media, receipt, readBack } = hand.words;
  await hand.open('/pages/home/index?scene=v520526107001');
  await hand.see(home.scanned('七里半社区'));
  await hand.see(home.follow);
  await hand.tap(home.declare);
  await hand.see(home.openTitle);
  await hand.tap(home.other);
  const { name, screens, answers } = hardship.disaster;
  const say = async (title: string, ...taps: string[]) => {
    await hand.see(title);
    for (const each of taps) await hand.tap(each);
    await hand.tap(declare.next);
  };
  await say(declare.kind.title, name);
  await say(screens['disaster-type'].title, answers.type.choices.flood);
  await hand.see(screens['disaster-when'].title);
  await hand.pick(answers.happenedOn.label, chinaDay(new Date().toISOString()));
  await hand.tap(declare.next);
  await say(screens['disaster-losses'].title, answers.losses.choices.house);
  await hand.see(screens['disaster-house'].title);
  await hand.tap([answers.houseHabitable.no, answers.houseHabitable.noHint].join('，'));

  await hand.see(tonight.title);
  await hand.see('七里半社区活动室');
  await hand.see(tonight.willBeUrgent);
  await hand.see(tonight.emergency['120']);
  await hand.see(tonight.callContact(role.first_secretary, '杨光明'));
  await hand.shot('tonight');
  const call = `${tonight.callPlace('0857-0000201')}，七里半社区活动室`;
  expect(await hand.calls(call)).toBe('0857-0000201');

  await hand.tap(declare.next);
  await say(media.title);
  await hand.see(declare.family.title);
  await hand.tap(hand.words.kit.more(declare.family.size));
  await hand.tap(declare.next);
  await say(declare.filer.title);
  await hand.see(declare.person.title);
  await hand.type(declare.person.name, '敖临河');
  await hand.type(declare.person.idNumber, nextIdNumber());
  await hand.type(declare.person.phone, '0857-0000123');
  await hand.tap(declare.next);
  await hand.see(readBack.title);
  await hand.tap(declare.send);
  await hand.see(receipt.title);
  await hand.see(tonight.isUrgent);
  await hand.see('七里半社区活动室');
  await hand.shot('receipt-tonight');
}
