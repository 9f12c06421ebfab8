// A phone's JavaScript engine is not Node: what it lacks is undefined to the built bundles here too,
// so code that leans on it fails in a test rather than in a village.
const { createHash } = require('node:crypto');

// `process.env` is replaced at build time; whatever is left of `process` would be missing.
const absent = [...require('../../config/absent-on-phones.cjs'), 'process'];
// What is to come later belongs to one life of the app, and ends with it: see the harness.
const timers = 'var { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis.phoneTimers; ';
const prefix = `var ${absent.join(', ')}; ${timers}`;

module.exports = {
  process: (source) => ({ code: prefix + source }),
  getCacheKey: (source) => createHash('sha256').update(prefix).update(source).digest('hex'),
};
