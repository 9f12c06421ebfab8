/** Built bundles are not source; node_modules ship CommonJS for every dependency the server uses. */
const untransformed = ['/node_modules/', '/dist/'];

const node = (name, more = {}) => ({
  displayName: name,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  transformIgnorePatterns: untransformed,
  globals: { API_BASE: '' },
  ...more,
});

module.exports = {
  // A build before the first test can take half a minute; a browser journey takes seconds.
  testTimeout: 60_000,
  // On two cores jest would use one; the tests mostly wait for a server or a browser.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/tests/sequencer.cjs',
  projects: [
    // Components are drawn there to be read, not to be looked at.
    node('unit', { moduleNameMapper: { '\\.css$': '<rootDir>/tests/unit/drawing/no-style.cjs' } }),
    node('server', {
      globalSetup: '<rootDir>/tests/server/global-setup.mjs',
      globalTeardown: '<rootDir>/tests/server/global-teardown.mjs',
      // PGlite imports its parts at run time, which Jest's sandbox refuses: see the transform.
      transform: {
        '/@electric-sql/pglite/dist/.+\\.cjs$': '<rootDir>/tests/server/pglite-transform.js',
        '\\.[jt]sx?$': 'babel-jest',
      },
      transformIgnorePatterns: ['/node_modules/(?!@electric-sql/pglite/)', '/dist/(?!.*\\.cjs$)'],
    }),
    node('simulator', {
      testEnvironment: '<rootDir>/tests/simulator/environment.cjs',
      globalSetup: '<rootDir>/tests/simulator/global-setup.mjs',
      globalTeardown: '<rootDir>/tests/run-folder.mjs',
    }),
    node('browser', {
      globalSetup: '<rootDir>/tests/browser/global-setup.mjs',
      globalTeardown: '<rootDir>/tests/run-folder.mjs',
    }),
  ],
};
