/** Run by the setup of the tests, before any of them: `tsx tests/seed.ts FOLDER`. */
import { seed } from './running-server';

void seed(process.argv[2]!);
