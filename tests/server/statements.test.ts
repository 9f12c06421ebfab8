/** How often the server goes to its store for one request: counted on the wire, BEGIN and COMMIT included. */
import { randomUUID } from 'node:crypto';
import type { NewActionInput } from '../../src/shared/contract/case';
import { articleHousehold, confirmBody } from '../people';
import { describeServerOnBothStores } from './harness';
import { Office } from './office';
import type { Statement } from './wire';

/** Statements a request may send at most. */
const limits = {
  filing: 4,
  queue: 3,
  'a case': 6,
  'asking for more': 5,
  'confirming after a visit': 5,
  'own declarations, of 1': 4,
  'own declarations, of 20': 4,
  'the badge': 2,
} as const;

const sent: Statement[] = [];

describeServerOnBothStores(
  'the statements',
  (server) => {
    let office: Office;
    let asked: string;
    let caseId: string;
    beforeAll(async () => {
      office = new Office(server());
      for (let count = 0; count < 19; count += 1) asked = await office.file();
      caseId = await office.file();
      await server().call('fileDeclaration', { body: articleHousehold() }, await office.token('neighbour'));
      for (const who of ['villager', 'neighbour', 'secretary', 'county', 'elsewhere'] as const) await office.token(who);
    });

    const act = async (type: 'ask_more' | 'confirm', body: object) =>
      server().call(
        'takeAction',
        {
          params: { caseId: type === 'confirm' ? caseId : asked },
          body: { id: randomUUID(), basedOn: 1, type, body } as NewActionInput,
        },
        await office.token('secretary'),
      );
    const requests: Record<keyof typeof limits, () => Promise<unknown>> = {
      // By somebody whose own list is not counted below.
      filing: async () =>
        server().call('fileDeclaration', { body: articleHousehold() }, await office.token('elsewhere')),
      queue: async () => server().call('listCases', { query: {} }, await office.token('secretary')),
      'a case': async () => server().call('getCase', { params: { caseId } }, await office.token('county')),
      'asking for more': () => act('ask_more', { question: '在哪个医院？' }),
      'confirming after a visit': () => act('confirm', confirmBody()),
      'own declarations, of 1': async () => server().call('listMyDeclarations', {}, await office.token('neighbour')),
      'own declarations, of 20': async () => server().call('listMyDeclarations', {}, await office.token('villager')),
      'the badge': async () => server().call('countWork', {}, await office.token('secretary')),
    };

    it.each(Object.entries(limits) as [keyof typeof limits, number][])('of %s are at most %i', async (what, limit) => {
      await server().jobs.caughtUp();
      server().follows = false;
      sent.length = 0;
      await requests[what]();
      // What is sent once the answer is out counts too.
      await new Promise((resolve) => setImmediate(resolve));
      expect(sent.length).toBeGreaterThan(0);
      expect(sent.slice(limit).map(({ sql }) => sql)).toEqual([]);
    });
  },
  (statement) => void sent.push(statement),
);
