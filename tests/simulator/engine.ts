/** The phone's JavaScript engine: bundles are compiled once a test file, and run anew in each life of the app. */
import { dirname, join } from 'node:path';

type Bundle = (...given: unknown[]) => void;
/** From environment.cjs, which alone knows the context that tests run in. */
const { compileForPhone } = globalThis as unknown as {
  compileForPhone: (file: string, names: readonly string[]) => Bundle;
};
const compiled = new Map<string, Bundle>();

/**
 * @param globals what a mini program finds in its global scope; the same names in every life
 * @param fetch resolves once a script of another package is on the phone
 */
export function makeEngine(
  globals: Readonly<Record<string, unknown>>,
  fetch: (file: string) => Promise<void>,
): (file: string) => void {
  const names = ['require', 'module', 'exports', ...Object.keys(globals)];
  const modules = new Map<string, { exports: object }>();

  function run(file: string): object {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const at = (name: string) => join(dirname(file), name.endsWith('.js') ? name : `${name}.js`);
    const require = Object.assign((name: string) => run(at(name)), {
      async: (name: string) => fetch(at(name)).then(() => run(at(name))),
    });
    const bundle = compiled.get(file) ?? compileForPhone(file, names);
    compiled.set(file, bundle);
    bundle(require, module, module.exports, ...Object.values(globals));
    return module.exports;
  }
  return run;
}
