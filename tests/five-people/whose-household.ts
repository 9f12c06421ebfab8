/**
 * Two who both file as the same household, a daughter who declares where she lives now, a vote that was lost, and one
 * name in three spellings: as each of them and the secretaries see it, played by hand in the built mini program and in a
 * browser.
 */
import { randomUUID } from 'node:crypto';
import { inventedVisit } from '../../mock-server/seed/visit';
import { chinaDay } from '../../src/shared/base/china-time';
import { dayWords, plainDay } from '../../src/shared/say/days';
import { articleHousehold, confirmBody, nextIdNumber } from '../people';
import { act } from './act';
import type { Hand } from './hand';
import type { RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';

/** Whose screen it is, by demo name. */
export type SignIn = (name: string) => Promise<Hand>;

const FIRST = { code: 'demo-villager-rongjiang', name: '石阿朵' };
const SECOND = { code: 'demo-villager-nayong', name: '罗春生' };
const SECRETARY = { code: 'demo-secretary-weining', name: '杨光明' };
const CADRE = { code: 'demo-cadre-weining', name: '安秀兰' };
const FAR = { code: 'demo-secretary-rongjiang', name: '潘永清' };
const FOUND = '老人一个人在家，房子漏雨。';
const QUESTION = '透析在哪家医院做？';

const today = () => chinaDay(new Date().toISOString());

export async function playTwoFilers(server: RunningServer, signIn: SignIn): Promise<void> {
  const [first, second, secretary] = [
    await somebodyAt(server.url, FIRST.code),
    await somebodyAt(server.url, SECOND.code),
    await somebodyAt(server.url, SECRETARY.code),
  ];
  const applicant = { name: '敖小满', phone: '0857-0000123', idNumber: nextIdNumber() };
  const [one, other] = [articleHousehold({ applicant }), articleHousehold({ applicant, words: '我才是本人。' })];
  await first.call('fileDeclaration', { body: one });
  await second.call('fileDeclaration', { body: other });
  const { caseId } = (await first.call('getMyDeclaration', { params: { id: one.id } })).progress;

  // The secretary asks the second; only they read it.
  const asking = await signIn(SECRETARY.name);
  await asking.open(`/village/case/index?id=${caseId}`);
  const { staff, progress: say, date } = asking.words;
  await asking.see(staff.case.whyTitle);
  await asking.shot('two-filers-case');
  await secretary.take(caseId, 'ask_more', { declaration: other.id, question: QUESTION });

  const stranger = await signIn(FIRST.name);
  await stranger.open(`/pages/progress/index?id=${one.id}`);
  await stranger.see(say.anothersNow);
  await stranger.shot('two-filers-first');
  const asked = await signIn(SECOND.name);
  await asked.open(`/pages/progress/index?id=${other.id}`);
  await asked.see(QUESTION);
  await asked.see(say.unproven);
  await asked.shot('two-filers-asked');
  const { progress } = await second.call('getMyDeclaration', { params: { id: other.id } });
  const supply = { id: randomUUID(), basedOn: progress.version, type: 'supply' as const, body: { answer: '县医院。' } };
  await second.call('takeAction', { params: { caseId }, body: supply });

  // At the door both are asked about.
  const visit = await signIn(SECRETARY.name);
  await visit.open(`/village/visit/index?id=${caseId}&for=confirm`);
  await visit.see(staff.filers.title);
  await visit.see(staff.filers.self(plainDay(today(), today(), date), applicant.name));
  await visit.shot('two-filers-visit');
  const filers = [
    { declaration: one.id, is: 'stranger' },
    { declaration: other.id, is: 'household' },
  ];
  await secretary.take(caseId, 'confirm', { ...confirmBody(today(), FOUND), filers });

  const household = await signIn(SECOND.name);
  await household.open(`/pages/progress/index?id=${other.id}`);
  await household.see(FOUND);
  await household.shot('two-filers-household');
  const shut = await signIn(FIRST.name);
  await shut.open(`/pages/progress/index?id=${one.id}`);
  await shut.see(shut.words.proxyDeclaration.notTheirs(dayWords(today(), today(), date)));
  await shut.shot('two-filers-shut');
}

/** She was listed at a visit in 威宁, and declares in 榕江. */
export async function playDaughter(server: RunningServer, signIn: SignIn): Promise<void> {
  const [parents, daughter, secretary, far] = [
    await somebodyAt(server.url, FIRST.code),
    await somebodyAt(server.url, SECOND.code),
    await somebodyAt(server.url, SECRETARY.code),
    await somebodyAt(server.url, FAR.code),
  ];
  const her = { name: '敖小禾', phone: '0855-0000555', idNumber: nextIdNumber() };
  const home = articleHousehold({ applicant: { name: '敖大山', phone: '0857-0000124', idNumber: nextIdNumber() } });
  await parents.call('fileDeclaration', { body: home });
  const { caseId } = (await parents.call('getMyDeclaration', { params: { id: home.id } })).progress;
  const visit = inventedVisit({ on: today(), head: '敖大山', people: 2, wage: 9_000, findings: '属实。' });
  const members = visit.members.map((member, index) =>
    index === 0 ? member : { ...member, name: her.name, idNumber: her.idNumber, birthDate: '1900-01-01' },
  );
  const authorizations = members.map((_, member) => ({ member, unsigned: '手受伤，按了手印' }));
  const filers = [{ declaration: home.id, is: 'household' }];
  await secretary.take(caseId, 'confirm', {
    visit: { ...visit, members, authorizations },
    proposedCategory: 'marginal',
    filers,
  });

  const away = articleHousehold({ village: '522632101001', applicant: her });
  await daughter.call('fileDeclaration', { body: away });
  const hers = (await daughter.call('getMyDeclaration', { params: { id: away.id } })).progress;
  if (hers.caseId === caseId) throw new Error('it went into her parents’ case');

  const there = await signIn(SECRETARY.name);
  await there.open(`/village/case/index?id=${caseId}`);
  await there.see(there.words.event.declare_elsewhere);
  await there.see(her.name);
  const here = await signIn(FAR.name);
  await here.open(`/village/case/index?id=${hers.caseId}`);
  const { filers: say } = here.words.staff;
  await here.see(say.apartWords);
  await here.shot('daughter-case');
  await far.take(hers.caseId, 'confirm_split', { reason: '上门看过，结婚后住在这里。' });
  const settled = await signIn(FAR.name);
  await settled.open(`/village/case/index?id=${hers.caseId}`);
  await settled.see(say.apartLeft);
}

/** The village votes 3 for and 6 against: it is over, and the household reads why and that it may object. */
export async function playLostVote(server: RunningServer, signIn: SignIn): Promise<void> {
  const [villager, secretary] = [
    await somebodyAt(server.url, FIRST.code),
    await somebodyAt(server.url, SECRETARY.code),
  ];
  const filed = articleHousehold({ applicant: { name: '敖小满', phone: '0857-0000125', idNumber: nextIdNumber() } });
  await villager.call('fileDeclaration', { body: filed });
  const { caseId } = (await villager.call('getMyDeclaration', { params: { id: filed.id } })).progress;
  const filers = [{ declaration: filed.id, is: 'household' }];
  await secretary.take(caseId, 'confirm', { ...confirmBody(today(), FOUND), filers });

  const minutes = '多数人认为家里的鱼塘还有收入。';
  const cadre = await signIn(CADRE.name);
  await cadre.open(`/village/case/index?id=${caseId}`);
  await act(cadre, {
    type: 'deliberate',
    at: 'awaiting_deliberation',
    fields: { entitled: '12', present: '9', votesFor: '3', votesAgainst: '6', abstained: '0', minutes },
  });

  const household = await signIn(FIRST.name);
  await household.open(`/pages/progress/index?id=${filed.id}`);
  const { words } = household;
  await household.see(words.event.lose_vote);
  await household.see(minutes);
  await household.see(words.progress.nextIf.mayObject);
  await household.shot('lost-vote');
}

/** `热合曼·艾山` with a dot, with a bullet and with none, by one phone: three who might be one, and the desk says so. */
export async function playOneName(server: RunningServer, signIn: SignIn): Promise<void> {
  const [first, second] = [await somebodyAt(server.url, FIRST.code), await somebodyAt(server.url, SECOND.code)];
  const spellings = ['热合曼·艾山', '热合曼•艾山', '热合曼艾山'];
  for (const [index, name] of spellings.entries()) {
    const applicant = { name, phone: '0857-0000126', idNumber: nextIdNumber() };
    await (index === 0 ? first : second).call('fileDeclaration', { body: articleHousehold({ applicant }) });
  }
  const { declarations } = await first.call('listMyDeclarations', {});
  const caseId = declarations.find(({ applicantName }) => applicantName === spellings[0])?.progress.caseId;
  const desk = await signIn(SECRETARY.name);
  await desk.open(`/village/case/index?id=${caseId}`);
  const { case: say } = desk.words.staff;
  await desk.see(say.duplicatesTitle);
  await desk.see(say.duplicateBecause(['name', 'phone']));
  await desk.shot('one-name');
}
