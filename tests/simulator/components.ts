/**
 * Pages and components as the simulator knows them. It forgets none that was ever registered, with all that its
 * functions reach. So each is registered once a test file, and what they do is asked of the life that is on.
 */
import { join } from 'node:path';
import * as simulate from 'miniprogram-simulate';
import utils from 'miniprogram-simulate/src/utils';

type Method = (this: unknown, ...args: unknown[]) => unknown;
type Part = Readonly<Record<string, unknown>>;
export interface Definition extends Part {
  readonly methods?: Part;
}
/** The definition that a file, named without its ending, has in the life that is on. */
export type DefinitionOf = (file: string) => Definition;

export const dist = join(__dirname, '../../dist/weapp-test');

const register = (globalThis as unknown as { Component: (definition: object) => void }).Component;
const ids = new Map<string, string>();
let definitionOf: DefinitionOf;

function asking(part: Part, now: () => Part): Part {
  const entries = Object.entries(part).map(([name, value]): [string, unknown] => {
    if (typeof value !== 'function') return [name, value];
    const ask: Method = function (...args) {
      return (now()[name] as Method).apply(this, args);
    };
    return [name, ask];
  });
  return Object.fromEntries(entries);
}

utils.runJs = (file) => {
  const definition = definitionOf(file);
  register({
    ...asking(definition, () => definitionOf(file)),
    methods: asking(definition.methods ?? {}, () => definitionOf(file).methods ?? {}),
  });
};

/**
 * WeChat's compiler makes the functions of `<wxs>` anew each time that a template is drawn, which is a fifth of all
 * drawing; they hold no state, so here they are made once.
 */
const compiler = utils.getCompiler();
const { wxmlToJs } = compiler;
compiler.wxmlToJs = (root, options) =>
  `var $wxs={};${wxmlToJs(root, options).replace(/gg\.f=\$gdc\(f_\[("[^"]+")\],"",1\)/g, 'gg.f=$wxs[$1]||($wxs[$1]=$gdc(f_[$1],"",1))')}`;

/** From now on components do what this life says. */
export function liveBy(next: DefinitionOf): void {
  definitionOf = next;
}

export function renderPage(route: string): ReturnType<typeof simulate.render> {
  const file = join(dist, route);
  const id = ids.get(file) ?? simulate.load(file, 'page', { rootPath: dist });
  ids.set(file, id);
  return simulate.render(id);
}
