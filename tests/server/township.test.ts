/**
 * The article's township (DOMAIN.md): 45 unstable households with 214 people and 39 marginal ones with 177, in one
 * township of 榕江, from declaration to “risk eliminated”, each step by its own person at a plausible time.
 */
import { verifyHistory } from '../../mock-server/cases/verify';
import { sweep } from '../../mock-server/cases/sweep';
import { randomUUID } from 'node:crypto';
import { addDays, chinaDay } from '../../src/shared/base/china-time';
import type { NewActionInput } from '../../src/shared/contract/case';
import type { CaseActionType } from '../../src/shared/contract/workflow';
import { articleHousehold, inventedVisit } from '../people';
import { describeServer, testSealing } from './harness';

const groups = [
  { category: 'unstable', households: 45, people: 214 },
  { category: 'marginal', households: 39, people: 177 },
] as const;

/** So many people a household that they add up: 214 in 45 is four or five each. */
function sizes({ households, people }: (typeof groups)[number]): number[] {
  const few = Math.floor(people / households);
  const larger = people - few * households;
  return Array.from({ length: households }, (_, index) => (index < larger ? few + 1 : few));
}

const TOWN = '522632101000';
const villages = ['522632101001', '522632101002'];
const who = {
  villager: 'demo-villager-rongjiang',
  secretary: 'demo-secretary-rongjiang',
  township: 'demo-township-guzhou',
  county: 'demo-county-rongjiang',
};

describeServer("the article's township", (server) => {
  it('is helped out of risk, all of it, and its page says exactly so', async () => {
    const { services } = server();
    let tokens: Record<keyof typeof who, string>;
    const on = async (day: string, time = '02:00') => {
      server().setTime(`${day}T${time}:00.000Z`);
      await sweep(services, (_id, error) => {
        throw error;
      });
      const entries = await Promise.all(
        Object.entries(who).map(async ([role, code]) => [role, await server().signIn(code)] as const),
      );
      tokens = Object.fromEntries(entries) as typeof tokens;
    };
    const today = () => chinaDay(services.now().toISOString());
    const households = groups.flatMap((group) =>
      sizes(group).map((size) => ({ category: group.category, size, caseId: '', version: 0, measure: randomUUID() })),
    );
    type Household = (typeof households)[number];
    const everyone = async (role: keyof typeof who, type: CaseActionType, say: (household: Household) => object) => {
      for (const household of households) {
        const body = { id: randomUUID(), basedOn: household.version, type, body: say(household) } as NewActionInput;
        const params = { caseId: household.caseId };
        household.version = (await server().call('takeAction', { params, body }, tokens[role])).version;
      }
    };
    const visit = (size: number, wage: number) =>
      inventedVisit({ on: today(), head: '石阿朵', people: size, wage, findings: '看了，属实。' });

    await on('2026-03-02');
    for (const [index, household] of households.entries()) {
      const declared = articleHousehold({ village: villages[index % 2] ?? '', householdSize: household.size });
      await server().call('fileDeclaration', { body: declared }, tokens!.villager);
      const { progress } = await server().call('getMyDeclaration', { params: { id: declared.id } }, tokens!.villager);
      Object.assign(household, { caseId: progress.caseId, version: progress.version });
    }
    await on('2026-03-03');
    await everyone('secretary', 'confirm', ({ size, category }) => ({
      visit: visit(size, 6_000),
      proposedCategory: category,
    }));
    await on('2026-03-05');
    await everyone('secretary', 'deliberate', () => ({
      heldOn: today(),
      present: 41,
      votesFor: 40,
      votesAgainst: 0,
      abstained: 1,
      minutes: '一致同意。',
    }));
    await on('2026-03-11');
    households.forEach((household) => (household.version += 1)); // the notice ended by itself
    await everyone('township', 'pass_review', () => ({ opinion: '同意上报。' }));
    await on('2026-03-13');
    await everyone('county', 'approve', ({ category }) => ({ category, opinion: '纳入监测。' }));

    const overview = () => server().call('getOverview', { query: {} }, tokens.township);
    const numbers = (of: 'monitored' | 'eliminated') => async () => {
      const { total, categories, area } = await overview();
      return {
        area: area.code,
        total: total[of],
        ...Object.fromEntries(categories.map((each) => [each.category, each[of]])),
      };
    };
    const [monitored, eliminated] = [numbers('monitored'), numbers('eliminated')];
    const all = {
      area: TOWN,
      total: { households: 84, people: 391 },
      unstable: { households: 45, people: 214 },
      marginal: { households: 39, people: 177 },
      sudden_difficulty: { households: 0, people: 0 },
    };
    const none = { households: 0, people: 0 };
    const nothing = { area: TOWN, total: none, unstable: none, marginal: none, sudden_difficulty: none };
    expect([await monitored(), await eliminated()]).toEqual([all, nothing]);

    await on('2026-03-18');
    await everyone('township', 'agree_measure', ({ measure }) => ({
      measure,
      kind: 'employment',
      department: 'human_resources',
      dueOn: addDays(today(), 30),
      lateBecause: '岗位下个月才有。',
      what: '公益岗位。',
    }));
    await on('2026-04-10');
    await everyone('township', 'deliver_measure', ({ measure }) => ({
      measure,
      deliveredOn: today(),
      what: '已上岗。',
    }));
    await everyone('villager', 'confirm_measure', ({ measure }) => ({ measure }));
    await on('2026-10-20');
    await everyone('secretary', 'propose_elimination', ({ size }) => ({
      visit: visit(size, 70_000),
      stableSince: '2026-04-10',
      spendingSolved: true,
      mode: 'assistance',
    }));
    await on('2026-10-22');
    await everyone('township', 'pass_review', () => ({ opinion: '条件都达到。' }));
    await on('2026-10-26');
    await everyone('county', 'approve_elimination', () => ({ opinion: '风险消除。' }));
    expect([await monitored(), await eliminated()]).toEqual([nothing, all]);
    const { overdue, statuses, inside } = await overview();
    expect({ overdue, statuses }).toEqual({ overdue: 0, statuses: [{ status: 'eliminated', cases: 84 }] });
    expect(inside.map(({ area, eliminated: { households: count } }) => [area.name, count])).toEqual([
      ['忠诚社区', 42],
      ['安乐社区', 42],
    ]);
    // Nobody was late, so nobody was warned; and the history of all of it proves itself.
    const proof = await verifyHistory(server().store.db, testSealing);
    expect(proof).toEqual({ cases: 84, actions: 84 * 12, flaws: [] });
  }, 120_000);
});
