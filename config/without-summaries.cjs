// What only the server's pages about its API say of an endpoint: a phone downloads none of it.
const SUMMARY = /summary:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),?/g;

module.exports = (source) => source.replace(SUMMARY, '');
