import { randomBytes } from 'node:crypto';

/** Names the databases of this run, so that its end finds them all. */
export default function nameDatabases() {
  process.env.TEST_DATABASES = `test_${randomBytes(4).toString('hex')}`;
}
