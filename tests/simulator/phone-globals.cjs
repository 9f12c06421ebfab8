// A phone's JavaScript engine is not Node: what it lacks is undefined to the built bundles here too,
// so code that leans on it fails in a test rather than in a village.
const { createHash } = require('node:crypto');

// `process.env` is replaced at build time; whatever is left of `process` would be missing.
const absent = [...require('../../config/absent-on-phones.cjs'), 'process'];
const prefix = `var ${absent.join(', ')}; `;

module.exports = {
  process: (source) => ({ code: prefix + source }),
  getCacheKey: (source) => createHash('sha256').update(prefix).update(source).digest('hex'),
};
