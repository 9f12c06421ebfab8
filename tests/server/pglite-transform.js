// Jest runs modules in a VM where a dynamic import() fails without --experimental-vm-modules. PGlite's CommonJS
// build imports nothing but Node's own modules that way, so here they are required instead.
const { createHash } = require('node:crypto');

const helper = '\nasync function __importNode(name) { return require(name) }\n';

module.exports = {
  process: (source) => ({ code: source.replace(/\bimport\(/g, '__importNode(') + helper }),
  getCacheKey: (source) => createHash('sha256').update(source).update(helper).digest('hex'),
};
