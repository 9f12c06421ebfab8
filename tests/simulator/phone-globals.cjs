// A phone's JavaScript engine is not Node: what it lacks is undefined to the built bundles here too,
// so code that leans on it fails in a test rather than in a village.
const { createHash } = require('node:crypto');

const absent = [
  'Intl',
  'TextEncoder',
  'TextDecoder',
  'crypto',
  'structuredClone',
  'fetch',
  'Headers',
  'Request',
  'Response',
  'FormData',
  'Blob',
  'AbortController',
  'AbortSignal',
  'localStorage',
  'sessionStorage',
  'window',
  'document',
  'navigator',
  'URL',
  'URLSearchParams',
  'XMLHttpRequest',
  'WebSocket',
  'Event',
  'CustomEvent',
  'process',
  'Buffer',
  'performance',
  'MessageChannel',
  'Worker',
  'queueMicrotask',
  'setImmediate',
  'btoa',
  'atob',
];
const prefix = `var ${absent.join(', ')}; `;

module.exports = {
  process: (source) => ({ code: prefix + source }),
  getCacheKey: (source) => createHash('sha256').update(prefix).update(source).digest('hex'),
};
