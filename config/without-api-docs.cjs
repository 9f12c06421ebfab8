// What only the server's pages about its API say, of an endpoint and of a schema: a phone downloads none of it.
const SUMMARY = /summary:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),?/g;
const NAME = /\s*\.meta\(\{ id: '\w+' \}\)/g;

module.exports = (source) => source.replace(SUMMARY, '').replace(NAME, '');
