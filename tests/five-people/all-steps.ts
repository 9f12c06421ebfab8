/**
 * One household through every step, by people at their own screens: the villager, the first secretary, the village
 * cadre, the township's reviewer, the county's officer, and the city's supervisor, who hears what the household objects to.
 * The same script is played by hand in the built mini program and in a browser, in any language.
 */
import { randomUUID } from 'node:crypto';
import { addDays, chinaDay } from '../../src/shared/base/china-time';
import type { Status } from '../../src/shared/contract/workflow';
import { addFollowWords } from '../../src/shared/words/follow';
import type { RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { act, type Act } from './act';
import { clockFor, type Clock } from './clock';
import type { Hand } from './hand';
import { people, type Household } from './people';
import { choose, writeVisit } from './visit';

type AtDesk = 'township' | 'county' | 'city';

export interface Screens {
  /** Signs in anew: months end a session. @param aheadDays how far the server's clock runs ahead */
  signIn(who: Exclude<keyof typeof people, AtDesk>, aheadDays: number): Promise<Hand>;
  /** @returns undefined where nobody looks at an office's screens: its part is done all the same */
  signInAtDesk(who: AtDesk, aheadDays: number): Promise<Hand | undefined>;
}

interface DeskAct extends Act {
  /** What the screen knows by itself, and the server wants to be told. */
  known?: Record<string, string>;
  /** What is looked at before it. */
  look?(hand: Hand): Promise<void>;
}

const today = () => chinaDay(new Date().toISOString());

/** Takes what the villager has just declared, for two people of 七里半社区, to “risk eliminated”. */
export async function takeThroughAllSteps(
  server: RunningServer,
  household: Household,
  screens: Screens,
  clock: Clock = clockFor(server),
): Promise<void> {
  const signedIn = () => somebodyAt(server.url, people.villager.code);
  const find = async (villager: Awaited<ReturnType<typeof signedIn>>) => {
    const { declarations } = await villager.call('listMyDeclarations', {});
    const found = declarations.find(({ applicantName }) => applicantName === household.head);
    if (!found) throw new Error('the household has not declared');
    return found;
  };
  const { id: declaration, progress } = await find(await signedIn());
  const { caseId } = progress;
  /** The clock's own steps come once its days have passed. */
  const until = async (status: Status) => {
    const villager = await signedIn();
    const deadline = Date.now() + 60_000;
    while ((await find(villager)).progress.status !== status) {
      if (Date.now() > deadline) throw new Error(`not ${status} in time`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const inVillage = async (who: 'secretary' | 'cadre') => {
    const hand = await screens.signIn(who, clock.ahead());
    await hand.open(`/village/case/index?id=${caseId}`);
    return hand;
  };
  const atDesk = async (who: AtDesk, { known, look, ...action }: DeskAct) => {
    const hand = await screens.signInAtDesk(who, clock.ahead());
    if (!hand) {
      const somebody = await somebodyAt(server.url, people[who].code);
      return somebody.take(caseId, action.type, { ...action.fields, ...known });
    }
    await hand.open(`/office/case/index?id=${caseId}`);
    await look?.(hand);
    return act(hand, action);
  };

  const visit = await inVillage('secretary');
  const { staff, category } = visit.words;
  await visit.see(staff.case.whyTitle);
  await visit.tap(staff.acting.leads.confirm.start);
  await visit.see(staff.acting.leads.confirm.question);
  await visit.shot('confirm-choice');
  const { confirm } = staff.acting.actions;
  await visit.tap(`${confirm.name}，${confirm.hint}`);
  await writeVisit(visit, {
    household,
    wage: '9000',
    findings: '看了结算单，情况属实。',
    known: false,
    verdict: () => choose(visit, category.sudden_difficulty, staff.visit.verdict.categoryHint.sudden_difficulty),
    verdictShot: 'visit-verdict',
  });
  await until('awaiting_deliberation');

  const minutes = {
    entitled: '40',
    present: '30',
    votesFor: '28',
    votesAgainst: '0',
    abstained: '2',
    minutes: '大家都说属实。',
  };
  await act(await inVillage('cadre'), { type: 'deliberate', at: 'awaiting_deliberation', fields: minutes });
  await clock.pass(6);
  await until('awaiting_review');

  await atDesk('township', {
    type: 'pass_review',
    at: 'awaiting_review',
    fields: { opinion: '材料齐全，公示无异议。' },
  });
  await atDesk('county', {
    type: 'approve',
    at: 'awaiting_approval',
    fields: { opinion: '比对无异常，同意纳入。' },
    known: { category: 'sudden_difficulty' },
    async look(hand) {
      await hand.see(hand.words.staff.visit.incomes.reference);
      await hand.shot('county-case');
    },
  });

  const measure = randomUUID();
  await atDesk('township', {
    type: 'agree_measure',
    at: 'monitored',
    fields: {
      kind: 'health',
      department: 'medical_insurance',
      dueOn: addDays(today(), clock.ahead() + 10),
      what: '办好大病二次报销。',
    },
    known: { measure },
  });
  await atDesk('township', {
    type: 'deliver_measure',
    at: 'monitored',
    fields: { what: '报销 8,200 元，已到账。' },
    known: { measure, deliveredOn: addDays(today(), clock.ahead()) },
  });

  const thankful = await screens.signIn('villager', clock.ahead());
  const { now } = thankful.words.progress;
  const { own } = addFollowWords(thankful).follow;
  await thankful.open(`/pages/progress/index?id=${declaration}`);
  await thankful.see(now.monitored);
  await thankful.shot('16-progress-measure');
  await thankful.tap(own.confirm_measure.name);
  await thankful.see(own.confirm_measure.title);
  await thankful.shot('16-measure-asked');
  await thankful.tap(own.confirm_measure.yes);
  await thankful.see(own.confirm_measure.sent);

  const doubt = '工地的活只干到年底。';
  await clock.pass(190);
  const again = await inVillage('secretary');
  await again.see(staff.case.conditionsTitle);
  await again.shot('case-conditions');
  await again.tap(staff.acting.actions.propose_elimination.name);
  await writeVisit(again, {
    household,
    wage: '62000',
    findings: '收入稳了，孩子上学有保障。',
    known: true,
    async verdict() {
      const { verdict } = staff.visit;
      // More than half a year before the day on which it is judged.
      await choose(again, verdict.spending, verdict.solved);
      await choose(again, verdict.mode, again.words.eliminationMode.assistance);
      await again.pick(verdict.stableSince, addDays(today(), -200));
      await choose(again, verdict.says, verdict.saysWays.disagrees);
      await again.type(verdict.saysWhy.disagrees, doubt);
    },
    verdictShot: 'visit-verdict-elimination',
  });
  await until('elimination_review');

  const reviewed = { opinion: '逐条看过，都达到了。' };
  await atDesk('township', { type: 'pass_review', at: 'elimination_review', fields: reviewed });
  await atDesk('county', {
    type: 'approve_elimination',
    at: 'elimination_approval',
    fields: { opinion: '同意。' },
    async look(hand) {
      await hand.see(hand.words.staff.case.conditionsMet(7, 7));
      const { householdSays, ...say } = hand.words.staff.case;
      await hand.see(householdSays.disagrees);
      await hand.see(doubt);
      await hand.see(say.conditionsTitle);
      await hand.shot('county-conditions');
    },
  });

  const well = await screens.signIn('villager', clock.ahead());
  await well.open(`/pages/progress/index?id=${declaration}`);
  await well.see(now.eliminated);
  await well.shot('17-progress-eliminated');
  await well.tap(own.object.name);
  await well.see(own.object.title);
  await well.type(own.object.label, '工地停工了，又没有收入。');
  await well.shot('18-objects-to-elimination');
  await well.tap(well.words.progress.send);
  await well.see(own.object.sent);
  await until('elimination_objected');
  await atDesk('city', {
    type: 'send_back',
    lead: 'uphold',
    at: 'elimination_objected',
    fields: { reason: '查了工地，已停工，接着帮扶。' },
    look: (hand) => hand.see('工地停工了，又没有收入。'),
  });
  await until('monitored');
}
