/** The first secretary's form, from the first question to the read-back. */
import { chinaDay } from '../../src/shared/base/china-time';
import { plainDay } from '../../src/shared/say/days';
import { assuranceKinds } from '../../src/shared/contract/visit';
import { sendNow } from './act';
import type { Hand } from './hand';
import type { Household } from './people';

export interface Found {
  household: Household;
  wage: string;
  findings: string;
  verdict(): Promise<void>;
  /** Of the screen where the finding is written. */
  verdictShot: string;
  /** Written down at an earlier visit already. */
  known: boolean;
}

export const choose = (hand: Hand, question: string, answer: string) => hand.tap(`${question}，${answer}`);

interface Answers {
  name: string;
  idNumber: string;
  /** Relation, health, school, work. */
  said: readonly string[];
}

async function member(hand: Hand, number: number, { name, idNumber, said }: Answers) {
  const { members } = hand.words.staff.visit;
  await hand.tap(members.unfinished);
  await hand.see(members.editing(number));
  await hand.type(members.name, name);
  await hand.type(members.idNumber, idNumber);
  for (const [index, question] of [members.relation, members.health, members.school, members.work].entries())
    await choose(hand, question, said[index] ?? '');
  await hand.shot('visit-member');
  await hand.tap(members.done);
  await hand.see(members.title);
}

export async function writeVisit(hand: Hand, found: Found): Promise<void> {
  const { household, known } = found;
  const { members, relation, health, school, work, ...say } = hand.words.staff.visit;
  const next = () => hand.tap(say.next);
  await hand.see(say.people.title);
  await hand.type(say.people.name(2), '安秀兰');
  if (!known) {
    const { self, is } = hand.words.staff.filers;
    const day = chinaDay(new Date().toISOString());
    await choose(hand, self(plainDay(day, day, hand.words.date), household.head), is.household);
  }
  await hand.shot('visit-people');
  await next();
  await hand.see(members.title);
  if (!known) {
    const head = [relation.head, health.serious, school.none, work.able];
    await member(hand, 1, { name: household.head, idNumber: household.headId, said: head });
    const child = [relation.child, health.healthy, school.compulsory, work.none];
    await member(hand, 2, { name: household.child, idNumber: household.childId, said: child });
  }
  await hand.shot('visit-members');
  await next();
  await hand.see(say.incomes.title);
  const amounts = {
    wage: found.wage,
    business: '3000',
    property: '0',
    transfer: '1200',
    businessCost: '900',
    insurancePaid: '0',
    selfPaid: known ? '0' : '19000',
  };
  for (const [field, amount] of Object.entries(amounts) as [keyof typeof amounts, string][])
    await hand.type(`${say.income[field].name}，${say.incomes.unit}`, amount);
  await hand.shot('visit-incomes');
  await next();
  await hand.see(say.assurances.title);
  for (const kind of assuranceKinds) await choose(hand, say.assurance[kind].name, say.assurances.safe);
  await hand.shot('visit-assurances');
  await next();
  await hand.see(say.assets.title);
  await hand.shot('visit-assets');
  await next();
  await hand.see(say.findings.title);
  await hand.type(say.findings.label, found.findings);
  await hand.shot('visit-findings');
  await next();
  await hand.see(say.verdict.title);
  await found.verdict();
  await hand.shot(found.verdictShot);
  await next();
  await hand.see(say.authorization.title);
  await hand.shot('visit-letter');
  await hand.tap(`${household.head}，${say.authorization.notSigned}`);
  await hand.see(say.authorization.how(household.head));
  await hand.tap(say.authorization.write(household.head));
  await hand.see(say.authorization.sign(household.head));
  await hand.sign();
  await hand.shot('visit-sign');
  await hand.tap(say.authorization.written);
  await hand.tap(say.authorization.done);
  await hand.see(say.authorization.signed);
  for (const visitor of ['杨光明', '安秀兰']) {
    await hand.tap(say.authorization.write(visitor));
    await hand.see(say.authorization.sign(visitor));
    await hand.sign();
    await hand.tap(say.authorization.written);
  }
  await hand.shot('visit-both-signed');
  await next();
  await hand.see(say.readBack.title);
  await hand.tap(say.readBack.agreed);
  await hand.see(say.readBack.yes);
  await hand.shot('visit-read-back');
  await hand.tap(say.readBack.send);
  await sendNow(hand, 'visit-held');
  await hand.see(say.sent.done);
  await hand.shot('visit-sent');
}
