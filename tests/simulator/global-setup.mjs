// Jest runs a project's own setup only when its tests run, so unit tests never wait for a build.
// One file a project: Jest calls a file that several projects share only once.
import { ensureBuilt } from '../../config/build.mjs';
import { makeRunFolder } from '../run-folder.mjs';

export default async function setup() {
  await makeRunFolder();
  ensureBuilt('weapp', {
    mode: 'test',
    onBuild: () => process.stdout.write('\nBuilding the mini program for the simulator\n'),
  });
}
