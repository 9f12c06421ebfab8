// What the simulator and the browser open, made beside the checks that come before the tests: a core would idle later.
import { ensureBuilt } from '../config/build.mjs';
import { ensureServerBuilt } from '../config/server.mjs';

await ensureServerBuilt();
ensureBuilt('weapp', { mode: 'test' });
ensureBuilt('h5');
