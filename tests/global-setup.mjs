// Jest calls this only for a project that is about to run, so unit tests never wait for a build.
import { ensureBuilt } from '../config/build.mjs';

const say = (words) => () => process.stdout.write(`\n${words}\n`);

export default function setup(_all, project) {
  if (project.displayName.name === 'simulator') {
    ensureBuilt('weapp', { mode: 'test', onBuild: say('Building the mini program for the simulator') });
  } else {
    ensureBuilt('h5', { onBuild: say('Building H5 for the browser tests') });
  }
}
