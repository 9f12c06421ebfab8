/** The first minute of a household, as it sees it: played by hand in the built mini program and in a browser. */
import { chinaDay } from '../../src/shared/base/china-time';
import { filedWords } from '../../src/shared/say/declaration';
import { yuan } from '../../src/shared/words/zh/domain';
import type { RunningServer } from '../running-server';
import { articleHousehold, nextIdNumber } from '../people';
import { adminWords, settingsWords } from '../words';
import { somebodyAt } from '../somebody';
import { addInformationWords } from '../../src/shared/words/add-information';
import { answer, declareFlood } from './flood';
import type { Hand } from './hand';
import type { SignIn } from './whose-household';

/** In 观风海镇, whose township is served. */
const UNSERVED = { code: '520526107205', name: '白沙村', town: '威宁彝族回族苗族自治县 观风海镇' };
const NEWCOMER = { login: '石阿朵', name: '韦小兰', phone: '0857-0000099' };
const CODE = /[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}/;
const VILLAGER = { code: 'demo-villager-nayong', name: '罗春生' };
const TOWNSHIP = { code: 'demo-township-guanfenghai', name: '马文君' };
const ADMINISTRATOR = '覃管理';
const SECRETARY = { code: 'demo-secretary-weining', name: '杨光明' };
const HEAD = '敖有学';
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
  const { addInformation: say } = addInformationWords(household);
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
  const { declare, hardship, tonight, role, media } = hand.words;
  const { houseHabitable } = hardship.disaster.answers;
  await declareFlood(hand, 'house');
  await hand.tap([houseHabitable.no, houseHabitable.noHint].join('，'));

  await hand.see(tonight.title);
  await hand.see('七里半社区活动室');
  await hand.see(tonight.willBeUrgent);
  await hand.see(tonight.emergency['120']);
  await hand.see(tonight.callContact(role.first_secretary, '杨光明'));
  await hand.shot('tonight');
  const call = `${tonight.callPlace('0857-0000201')}，七里半社区活动室`;
  expect(await hand.calls(call)).toBe('0857-0000201');

  await hand.tap(declare.next);
  await answer(hand, media.title);
  await sayWho(hand, '敖临河');
  await hand.see(tonight.isUrgent);
  await hand.see('七里半社区活动室');
  await hand.shot('receipt-tonight');
}

/** The rest of a first filing, from who lives there to the receipt. */
async function sayWho(hand: Hand, name: string): Promise<void> {
  const { declare, receipt, readBack, kit } = hand.words;
  await hand.see(declare.family.title);
  await hand.tap(kit.more(declare.family.size));
  await hand.tap(declare.next);
  await hand.see(declare.filer.title);
  await hand.tap(declare.next);
  await hand.see(declare.person.title);
  await hand.type(declare.person.name, name);
  await hand.type(declare.person.idNumber, nextIdNumber());
  await hand.type(declare.person.phone, '0857-0000123');
  await hand.tap(declare.next);
  await hand.see(readBack.title);
  await hand.tap(declare.send);
  await hand.see(receipt.title);
}

/** A village that nobody serves: the township gets what is filed there, until an administrator has found somebody. */
export async function playVacancy(server: RunningServer, signIn: SignIn): Promise<void> {
  const villager = await signIn(VILLAGER.name);
  const { home, declare, hardship, media, receipt, role } = villager.words;
  await villager.see(home.follow);
  await villager.tap(home.declare);
  await villager.see(home.openTitle);
  await villager.tap(home.other);
  await villager.see(declare.village.title);
  await villager.type(declare.village.search, UNSERVED.name);
  await villager.tap([UNSERVED.name, UNSERVED.town].join('，'));
  const holder = villager.words.progress.contact(role.township_reviewer, TOWNSHIP.name);
  await villager.see(declare.village.goesAbove(role.first_secretary, holder));
  await villager.shot('vacancy-village');
  await villager.tap(declare.next);
  await villager.see(declare.kind.title);
  await villager.tap(hardship.other.name);
  await villager.tap(declare.next);
  await villager.see(hardship.other.screens['other-type'].title);
  await villager.tap(hardship.other.answers.type.choices.schooling);
  await villager.tap(declare.next);
  await villager.see(declare.ownWords.wordsTitle);
  await villager.type(declare.ownWords.words, '大娃考上大学，学费差六千。');
  await villager.tap(declare.next);
  await villager.see(media.title);
  await villager.tap(declare.next);
  await sayWho(villager, HEAD);
  await villager.shot('vacancy-receipt');
  await villager.see(receipt.callWho(holder, '0857-0000002'));
  const filer = await somebodyAt(server.url, VILLAGER.code);
  const [filed] = (await filer.call('listMyDeclarations', { query: {} })).declarations;
  if (!filed) throw new Error('nothing was filed');
  const {
    id,
    progress: { caseId },
  } = filed;

  // The township accepts it for a village where it has to go itself.
  const reviewer = await somebodyAt(server.url, TOWNSHIP.code);
  await reviewer.take(caseId, 'accept', { village: UNSERVED.code });
  const township = await signIn(TOWNSHIP.name);
  await township.open(`/office/case/index?id=${caseId}`);
  await township.see(township.words.staff.case.vacant(role.first_secretary));
  await township.shot('vacancy-case');

  const admin = await signIn(ADMINISTRATOR);
  const { vacancies } = admin.words.staff;
  const { invite } = adminWords['zh-CN'].admin;
  await admin.open('/admin/vacancies/index?area=520526000000');
  await admin.see(vacancies.townsTitle);
  await admin.tap(`观风海镇，${vacancies.showVillages}`);
  await admin.shot('vacancy-list');
  await admin.tap(vacancies.inviteFor(role.first_secretary, UNSERVED.name));
  await admin.type(invite.name, NEWCOMER.name);
  await admin.type(invite.workPhone, NEWCOMER.phone);
  await admin.shot('vacancy-invite');
  await admin.tap(invite.send);
  const code = await admin.read(CODE);

  const newcomer = await signIn(NEWCOMER.login);
  const { settings } = settingsWords['zh-CN'];
  await newcomer.open('/pages/settings/index');
  await newcomer.tap(settings.iAmStaff);
  await newcomer.type(settings.code, code);
  await newcomer.tap(settings.activateYes);
  await newcomer.see(settings.activated(NEWCOMER.name));
  await newcomer.open('/village/queue/index');
  await newcomer.see(HEAD);
  await newcomer.shot('vacancy-queue');

  const household = await signIn(VILLAGER.name);
  await household.open(`/pages/progress/index?id=${id}`);
  await household.see(
    household.words.progress.heldBy(household.words.progress.contact(role.first_secretary, NEWCOMER.name)),
  );
  await household.shot('vacancy-progress');
}
