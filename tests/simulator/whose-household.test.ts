/** Whose household it is, on everybody's phone: two who both say that they are it, and a daughter in another county. */
import { playAddsABill, playNoPlaceToSleep, playVacancy } from '../five-people/first-minute';
import { playDaughter, playLostVote, playOneName, playTwoFilers, type SignIn } from '../five-people/whose-household';
import { startServer, type RunningServer } from '../running-server';
import { handOf } from './hand';
import { openWeapp, type Weapp } from './harness';
import { signInAs } from './people';

let server: RunningServer;
let app: Weapp | undefined;
beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
afterEach(() => app?.close());

/** One phone after the other. */
const signIn: SignIn = async (name) => {
  await app?.close();
  app = await openWeapp({ server: server.url });
  await signInAs(app, name);
  return handOf(app);
};

test('two who both say that they are the household are asked, shown and told each their own', async () => {
  await playTwoFilers(server, signIn);
}, 120_000);

test('a household with an open case adds a bill to it', async () => {
  await playAddsABill(server, signIn);
}, 120_000);

test('who has no safe place to sleep calls a shelter before anything is sent', async () => {
  await playNoPlaceToSleep(signIn);
}, 120_000);

test('a village that nobody serves is the township’s, until somebody is found for it', async () => {
  await playVacancy(server, signIn);
}, 120_000);

test('a daughter in another county has her case there, and both villages see it', async () => {
  await playDaughter(server, signIn);
}, 120_000);

test('a vote that was lost ends it, and the household reads why and that it may object', async () => {
  await playLostVote(server, signIn);
}, 120_000);

test('one name in three spellings is found to be one', async () => {
  await playOneName(server, signIn);
}, 120_000);
