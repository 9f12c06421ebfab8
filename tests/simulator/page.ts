/** One page of the running mini program, used the way a person uses it: by its words. */
import { Event, type ExparserNode } from 'miniprogram-exparser';

import type { Changes } from './changes';
import { describe, readTree, textOf, visible, type Drawn } from './tree';

/** In ms. Long, because two cores may be at other work too; what comes is seen when it comes. */
export const PATIENCE = 15_000;

export interface Which {
  /** Which of several, from 0. Without it, more than one match is an error. */
  readonly nth?: number;
  /** Only inside the smallest element that contains this text. */
  readonly within?: string;
}

export interface Page {
  /** Route with its query, as it was opened: `pages/home/index?x=1`. */
  readonly url: string;
  /** Everything that shows, one line an element. */
  text(): string;
  /** Elements that show, and how deep they are nested. */
  size(): { nodes: number; depth: number };
  /** The element with this text, aria-label, placeholder, `.class` or `#id`; undefined when none shows. */
  find(what: string, which?: Which): Drawn | undefined;
  findAll(what: string): Drawn[];
  /** An attribute as the template carries it: `page.attribute('姓名', 'value')`. Throws when nothing matches. */
  attribute(what: string, name: string, which?: Which): unknown;
  tap(what: string, which?: Which): Promise<void>;
  /** Types as a keyboard would: focus, input (cut at maxlength), blur. Found by the words before it, aria-label, placeholder or name. */
  type(field: string, value: string, which?: Which): Promise<void>;
  /** Chooses in a picker; a `selector` takes the words of its range, others the value WeChat would hand over. */
  pick(picker: string, value: string | readonly (string | number)[], which?: Which): Promise<void>;
  /** Draws on a canvas with a finger: lines of points in px of the canvas. */
  draw(canvas: string, lines: readonly (readonly (readonly [x: number, y: number])[])[]): Promise<void>;
  /** Any other event of the element found by `what`. */
  fire(what: string, event: string, detail?: object, which?: Which): Promise<void>;
  /** Whether this text or pattern shows now. */
  shows(what: string | RegExp): boolean;
  /** Waits for text, a pattern or a condition of the phone; returns when it holds, throws with what shows instead. */
  until(what: string | RegExp | (() => boolean), timeout?: number): Promise<void>;
}

/** Lets React commit and the template redraw. */
export const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

const bubbling = new Set(['tap', 'longpress', 'touchstart', 'touchmove', 'touchend']);

function dispatch({ node }: Drawn, name: string, detail: object, touches: readonly object[] = []): Promise<void> {
  const bubbles = bubbling.has(name);
  const extraFields = { touches, changedTouches: [] };
  Event.dispatchEvent(
    node,
    Event.create(name, detail, { bubbles, capturePhase: bubbles, composed: true, extraFields }),
  );
  return settle();
}

const normal = (words: string) => words.replace(/\s+/g, '');
const truthy = (value: unknown) => value !== undefined && value !== false && value !== 'false' && value !== '';

function ancestor(from: Drawn, test: (drawn: Drawn) => boolean): Drawn | undefined {
  for (let each: Drawn | undefined = from; each; each = each.parent) if (test(each)) return each;
  return undefined;
}

/** WeChat's own button for the privacy terms. */
const agrees = (drawn: Drawn) => drawn.tag === 'button' && drawn.attr('open-type') === 'agreePrivacyAuthorization';

const depthOf = ({ parent }: Drawn): number => (parent ? 1 + depthOf(parent) : 0);
const contains = (outer: Drawn, inner: Drawn) => ancestor(inner, (each) => each === outer) !== undefined;
/** Of nested matches keep the innermost, which is the one a finger would land on. */
const innermost = (all: Drawn[]) => all.filter((one) => !all.some((other) => other !== one && contains(one, other)));

function matches(root: Drawn, what: string): Drawn[] {
  const all = visible(root);
  if (what.startsWith('.')) {
    const name = what.slice(1);
    return all.filter((each) => each.said('class').split(/\s+/).includes(name));
  }
  if (what.startsWith('#')) return all.filter((each) => each.attr('id') === what.slice(1));
  const words = normal(what);
  const said = ['aria-label', 'placeholder', 'name'];
  const exact = all.filter((each) => said.some((name) => each.attr(name) === what) || normal(textOf(each)) === words);
  const found = exact.length > 0 ? exact : all.filter((each) => normal(textOf(each)).includes(words));
  return innermost(found);
}

/** What a page is told by the phone that it is on, and tells it. */
export interface Surroundings {
  readonly changes: Changes;
  /** How many times anything was drawn anew. */
  drawings(): number;
  /** Told the id of WeChat's own button for the privacy terms when it is tapped. */
  agreed(button: string): void;
}

export function openPage(url: string, root: ExparserNode, { changes, drawings, agreed }: Surroundings): Page {
  let [read, readAt]: [Drawn?, number?] = [];
  /** Read once a drawing. */
  const tree = (): Drawn => {
    if (read === undefined || readAt !== drawings()) [read, readAt] = [readTree(root), drawings()];
    return read;
  };
  const fail = (message: string): never => {
    throw new Error(`${message} on ${url}. It shows:\n${describe(tree())}`);
  };
  const scope = (within: string | undefined): Drawn => {
    const whole = tree();
    return within === undefined ? whole : (matches(whole, within)[0] ?? fail(`No "${within}"`));
  };

  /** The one element for `what`, after `towards` has led from the words to the thing that acts. */
  function pickOne(what: string, { nth, within }: Which, towards: (found: Drawn) => Drawn | undefined, kind: string) {
    let area: Drawn | undefined = scope(within);
    // A row's words and its button are siblings: widen from the words until something acts.
    for (; area; area = within === undefined ? undefined : area.parent) {
      const found = [
        ...new Set(
          matches(area, what)
            .map(towards)
            .filter((each) => each !== undefined),
        ),
      ];
      if (found.length === 0) continue;
      if (nth === undefined && found.length > 1) {
        fail(`${found.length} ${kind}s match "${what}"; say nth or within`);
      }
      return found[nth ?? 0] ?? fail(`Only ${found.length} ${kind}s match "${what}"`);
    }
    return fail(`No ${kind} "${what}"`);
  }

  /** A field is named by its own attributes, or by the words that stand just before it. */
  const fieldFor =
    (tags: readonly string[]) =>
    (found: Drawn): Drawn | undefined => {
      const own = ancestor(found, ({ tag }) => tags.includes(tag));
      if (own) return own;
      for (let area: Drawn | undefined = found; area; area = area.parent) {
        const field = visible(area).find(({ tag }) => tags.includes(tag));
        if (field) return field;
      }
      return undefined;
    };

  const shows = (what: string | RegExp) =>
    typeof what === 'string' ? normal(textOf(tree())).includes(normal(what)) : what.test(textOf(tree()));

  const enabled = (drawn: Drawn, what: string): Drawn =>
    truthy(drawn.attr('disabled')) ? fail(`"${what}" is disabled`) : drawn;

  return {
    url,
    text: () => textOf(tree()),
    size: () => {
      const all = visible(tree());
      return { nodes: all.length, depth: Math.max(...all.map(depthOf)) };
    },
    find: (what, { nth, within } = {}) => matches(scope(within), what)[nth ?? 0],
    findAll: (what) => matches(tree(), what),
    attribute: (what, name, which = {}) => pickOne(what, which, (found) => found, 'element').attr(name),
    tap: async (what, which = {}) => {
      const target = pickOne(
        what,
        which,
        (found) => ancestor(found, (each) => each.listens('tap') || agrees(each)),
        'tappable element',
      );
      await dispatch(enabled(target, what), 'tap', { x: 1, y: 1 });
      if (!agrees(target)) return;
      // WeChat takes note first, then tells the page.
      agreed(target.said('id'));
      await dispatch(target, 'agreeprivacyauthorization', {});
    },
    type: async (what, value, which = {}) => {
      const field = enabled(pickOne(what, which, fieldFor(['input', 'textarea']), 'field'), what);
      const limit = Number(field.attr('maxlength') ?? 140);
      const typed = limit >= 0 ? value.slice(0, limit) : value;
      await dispatch(field, 'focus', { value: field.attr('value'), height: 300 });
      await dispatch(field, 'input', { value: typed, cursor: typed.length, keyCode: 0 });
      await dispatch(field, 'blur', { value: typed, cursor: typed.length });
    },
    pick: (what, value, which = {}) => {
      const picker = enabled(pickOne(what, which, fieldFor(['picker']), 'picker'), what);
      return dispatch(picker, 'change', { value: chosen(picker, value, fail) });
    },
    draw: async (what, lines) => {
      const canvas = pickOne(what, {}, fieldFor(['canvas']), 'canvas');
      for (const [first, ...others] of lines) {
        if (!first) continue;
        const touch = ([x, y]: readonly [number, number]) => [{ x, y }];
        await dispatch(canvas, 'touchstart', {}, touch(first));
        for (const point of others) await dispatch(canvas, 'touchmove', {}, touch(point));
        await dispatch(canvas, 'touchend', {});
      }
    },
    fire: (what, event, detail = {}, which = {}) =>
      dispatch(
        pickOne(what, which, (found) => ancestor(found, (each) => each.listens(event)), `${event} listener`),
        event,
        detail,
      ),
    shows,
    until: async (what, timeout = PATIENCE) => {
      const holds = typeof what === 'function' ? what : () => shows(what);
      if (!(await changes.until(holds, timeout))) fail(`Waited ${timeout} ms for ${String(what)}`);
    },
  };
}

/** WeChat hands a selector's choice over as an index in a string. */
function chosen(
  picker: Drawn,
  value: string | readonly (string | number)[],
  fail: (message: string) => never,
): unknown {
  if ((picker.attr('mode') ?? 'selector') !== 'selector' || typeof value !== 'string') return value;
  const key = picker.attr('range-key');
  const range = (picker.attr('range') ?? []) as readonly unknown[];
  const words = range.map((item) =>
    typeof item === 'object' && item !== null && typeof key === 'string'
      ? String((item as Record<string, unknown>)[key])
      : String(item),
  );
  const index = words.indexOf(value);
  return index < 0 ? fail(`"${value}" is not among ${words.join(' ')}`) : String(index);
}
