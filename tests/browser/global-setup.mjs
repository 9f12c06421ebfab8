// Apart from the simulator's, see there.
import { ensureBuilt } from '../../config/build.mjs';
import { makeRunFolder } from '../run-folder.mjs';

export default async function setup() {
  await makeRunFolder();
  ensureBuilt('h5', { onBuild: () => process.stdout.write('\nBuilding H5 for the browser tests\n') });
}
