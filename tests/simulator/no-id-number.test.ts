/** Who has no identity number, on everybody's phone. */
import { playNoIdNumber } from '../five-people/no-id-number';
import type { SignIn } from '../five-people/whose-household';
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

const signIn: SignIn = async (name) => {
  await app?.close();
  app = await openWeapp({ server: server.url });
  await signInAs(app, name);
  return handOf(app);
};

test('is filed without one, compared by the secretary, and merged under the number that the visit is shown', async () => {
  await playNoIdNumber(server, signIn);
}, 120_000);
