const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes minutes, the longest first; Jest knows it by itself only where it has run before, which CI has not. */
const LONG = [
  'browser/journey',
  'server/roles',
  'browser/axe',
  'simulator/faults-network',
  'server/township',
  'browser/filing',
  'simulator/journey',
  'browser/following',
  'browser/media',
  'browser/admin',
  'simulator/faults-storage',
];
const placeOf = ({ path }) => {
  const place = LONG.findIndex((name) => path.split(/[\\/]/).join('/').endsWith(`/${name}.test.ts`));
  return place < 0 ? LONG.length : place;
};

/** Begins with the long ones: one that begins last keeps all the other workers waiting. */
module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => placeOf(one) - placeOf(other));
  }
};
