/**
 * A child whose birth nobody has registered: filed without a number, compared by the secretary with who is known, and
 * under the number that the visit was shown offered to be merged; played by hand in the built mini program and in a browser.
 */
import { inventedVisit } from '../../mock-server/seed/visit';
import { addDays, chinaDay } from '../../src/shared/base/china-time';
import { plainDay } from '../../src/shared/say/days';
import { noNumberWords } from '../../src/shared/say/number';
import { articleHousehold, nextIdNumber } from '../people';
import type { RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { answer, declareFlood } from './flood';
import type { SignIn } from './whose-household';

const PARENT = { code: 'demo-villager-nayong', name: '罗春生' };
const OTHER = { code: 'demo-villager-rongjiang', name: '石阿朵' };
const SECRETARY = { code: 'demo-secretary-weining', name: '杨光明' };
const CHILD = '敖小苗';

export async function playNoIdNumber(server: RunningServer, signIn: SignIn): Promise<void> {
  const [parent, other, secretary] = [
    await somebodyAt(server.url, PARENT.code),
    await somebodyAt(server.url, OTHER.code),
    await somebodyAt(server.url, SECRETARY.code),
  ];
  const today = chinaDay(new Date().toISOString());
  // The grandmother has declared for the same child already, under the number that it has since Monday.
  const idNumber = nextIdNumber();
  const known = articleHousehold({ applicant: { name: CHILD, phone: '0857-0000555', idNumber } });
  await other.call('fileDeclaration', { body: known });

  const hand = await signIn(PARENT.name);
  const { declare, hardship, media, readBack, receipt, noNumber, kit } = hand.words;
  await declareFlood(hand, 'crops');
  await answer(hand, hardship.disaster.screens['disaster-house'].title, hardship.disaster.answers.houseHabitable.yes);
  await answer(hand, media.title);
  await answer(hand, declare.family.title, kit.more(declare.family.size));
  await answer(hand, declare.filer.title);

  await hand.see(declare.person.title);
  await hand.shot('no-number-before');
  await hand.type(declare.person.name, CHILD);
  await hand.type(declare.person.phone, '0857-0000123');
  await hand.tap(noNumber.ask);
  await hand.see(noNumber.title);
  await hand.shot('no-number-reasons');
  // One may think again, also of having none.
  await hand.tap(noNumber.have);
  await hand.see(declare.person.idNumberHint);
  await hand.tap(noNumber.ask);
  await hand.see(noNumber.title);
  const { certificate_only: certificate, newborn } = noNumber.reason;
  await hand.tap(certificate);
  await hand.see(noNumber.certificate);
  await hand.type(noNumber.certificate, '残疾证');
  await hand.type(noNumber.number, `${idNumber}43`);
  await hand.tap(declare.next);
  await hand.see(hand.words.field['certificate.holds_number']());
  await hand.shot('no-number-certificate');
  // One tap mends it; and one may think again still.
  await hand.tap(noNumber.use);
  await hand.see(declare.person.idNumberHint);
  await hand.tap(noNumber.ask);
  await hand.see(noNumber.title);
  await hand.tap(certificate);
  await hand.see(noNumber.certificate);
  await hand.tap(noNumber.changeWhat(certificate));
  await hand.see(noNumber.title);
  await hand.tap(newborn);
  await hand.see(noNumber.bornOn);
  await hand.pick(noNumber.bornOn, addDays(today, -20));
  await hand.shot('no-number-newborn');
  await hand.tap(declare.next);
  await answer(hand, declare.consent.title, [declare.consent.children, declare.consent.childrenWords].join('，'));
  await hand.see(readBack.title);
  await hand.see(noNumber.none(newborn));
  await hand.shot('no-number-read-back');
  await hand.tap(declare.send);
  await hand.see(receipt.title);

  const filed = await parent.call('listMyDeclarations', {});
  const mine = filed.declarations.find(({ applicantName }) => applicantName === CHILD)!;
  const { caseId } = mine.progress;
  const desk = await signIn(SECRETARY.name);
  const { staff } = desk.words;
  await desk.open('/village/queue/index');
  await desk.see(staff.queue.numberless);
  await desk.shot('no-number-queue');
  await desk.open(`/village/case/index?id=${caseId}`);
  await desk.see(staff.case.numberlessWords);
  await desk.see(staff.case.duplicateBecause(['name']));
  await desk.shot('no-number-case');

  await desk.open(`/village/visit/index?id=${caseId}&for=confirm`);
  const { people, members, next } = staff.visit;
  await desk.see(people.title);
  await desk.type(people.name(2), '安秀兰');
  const { self, is } = staff.filers;
  await desk.tap(`${self(plainDay(today, today, desk.words.date), CHILD)}，${is.household}`);
  await desk.tap(next);
  await desk.see(members.title);
  await desk.tap(`${CHILD}，${members.unfinished}`);
  await desk.see(members.declaredWithout(noNumberWords({ reason: 'newborn' }, desk.words)));
  await desk.tap(noNumber.ask);
  await desk.see(noNumber.title);
  await desk.tap(newborn);
  await desk.see(noNumber.change);
  await desk.shot('no-number-visit');

  const visit = inventedVisit({ on: today, head: CHILD, people: 1, wage: 9_000, findings: '属实。' });
  const child = { birthDate: '1900-01-01', declared: mine.id, idNumber, livesHere: true };
  await secretary.take(caseId, 'confirm', {
    visit: { ...visit, members: visit.members.map((member) => ({ ...member, ...child })) },
    proposedCategory: 'marginal',
    filers: [{ declaration: mine.id, is: 'household' }],
  });
  const after = await signIn(SECRETARY.name);
  await after.open(`/village/case/index?id=${caseId}`);
  await after.see(staff.case.duplicatesTitle);
  await after.see([staff.case.sameNumber, staff.case.duplicateBecause(['name'])].join(staff.case.list));
  await after.shot('no-number-merge');
}
