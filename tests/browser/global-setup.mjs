// Apart from the simulator's, see there.
import { ensureBuilt } from '../../config/build.mjs';

export default function setup() {
  ensureBuilt('h5', { onBuild: () => process.stdout.write('\nBuilding H5 for the browser tests\n') });
}
