import { randomBytes } from 'node:crypto';
import { ensureServerBuilt } from '../../config/server.mjs';

/** Names the databases of this run, so that its end finds them all, and builds what is started as a process. */
export default async function setup() {
  await ensureServerBuilt();
  process.env.TEST_DATABASES = `test_${randomBytes(4).toString('hex')}`;
}
