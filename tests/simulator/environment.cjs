// miniprogram-simulate draws into a DOM. jest-environment-jsdom would replace Node's own globals,
// which the server under test needs; so this is the Node environment with a jsdom window beside it.
const { readFileSync } = require('node:fs');
const { compileFunction } = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');
const { JSDOM } = require('jsdom');

/** What miniprogram-simulate, j-component and exparser reach for by bare name. */
const names = ['document', 'Element', 'Node', 'HTMLElement', 'Event', 'CustomEvent', 'TouchEvent', 'MutationObserver'];

// A phone's JavaScript engine is not Node: what it lacks is undefined to the built bundles here too,
// so code that leans on it fails in a test rather than in a village.
// `process.env` is replaced at build time; whatever is left of `process` would be missing.
const absent = [...require('../../config/absent-on-phones.cjs'), 'process'];

module.exports = class SimulatorEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    // Jest keeps each value that a global ever had until the file ends; exparser writes one at every drawing.
    this._globalProxy.leftovers.push = () => 0;
    this.dom = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
    this.global.window = this.dom.window;
    // Development React advertises its DevTools on every launch unless they are switched off.
    this.global.__REACT_DEVTOOLS_GLOBAL_HOOK__ = { isDisabled: true };
    for (const name of names) this.global[name] = this.dom.window[name];
    this.global.compileForPhone = (file, given) =>
      compileFunction(readFileSync(file, 'utf8'), [...given, ...absent], {
        filename: file,
        parsingContext: this.getVmContext(),
      });
  }

  async teardown() {
    this.dom.window.close();
    await super.teardown();
  }
};
