/** Reads what the built templates drew: text, attributes and listeners of each element. */
import { TextNode, type ExparserNode } from 'miniprogram-exparser';

/** One element of the page: a `view`, `text`, `button`, … with the children that were drawn in it. */
export interface Drawn {
  readonly tag: string;
  readonly node: ExparserNode;
  readonly parent: Drawn | undefined;
  readonly children: readonly (Drawn | string)[];
  attr(name: string): unknown;
  /** The attribute as words; '' when it is absent. */
  said(name: string): string;
  listens(event: string): boolean;
}

const isText = (node: ExparserNode | TextNode): node is TextNode => node instanceof TextNode;

const virtual = new Set(['virtual', 'block', 'template', 'slot', 'shadow', 'wx:for', 'wx:for-item', 'wx:if']);

/** Virtual nodes (templates, wx:for, slots) draw nothing themselves; `comp` is where Taro's template is at its end. */
function childrenOf(node: ExparserNode): readonly (ExparserNode | TextNode)[] {
  return node.childNodes.flatMap((child) => {
    if (isText(child)) return [child];
    const tag = child._vt?.tagName;
    if (tag === 'comp') throw new Error('The page is deeper than Taro nests a template');
    const isElement = tag !== undefined && child._vt?.event !== undefined && !virtual.has(tag);
    return isElement ? [child] : childrenOf(child);
  });
}

const camels = new Map<string, string>();
/** WeChat's compiler writes aria-label as ariaLabel, but leaves data-* alone. Asked of every element at every look. */
function camel(name: string): string {
  let known = camels.get(name);
  if (known === undefined) {
    known = name.startsWith('data-') ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    camels.set(name, known);
  }
  return known;
}

function draw(node: ExparserNode, parent: Drawn | undefined): Drawn {
  const attrs = new Map(node._vt?.attrs?.map(({ name, value }) => [name, value]));
  const children: (Drawn | string)[] = [];
  const attr = (name: string) => attrs.get(camel(name));
  const drawn: Drawn = {
    tag: node._vt?.tagName ?? 'page',
    node,
    parent,
    children,
    attr,
    said: (name) => {
      const value = attr(name);
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    },
    listens: (event) => Object.values(node._vt?.event ?? {}).some((each) => each.name === event),
  };
  for (const child of childrenOf(node)) {
    if (isText(child)) children.push(child.textContent);
    else children.push(draw(child, drawn));
  }
  return drawn;
}

export function readTree(root: ExparserNode): Drawn {
  return draw(root.shadowRoot ?? root, undefined);
}

export function isHidden(drawn: Drawn): boolean {
  const hidden = drawn.attr('hidden');
  return (hidden !== undefined && hidden !== false) || /display:\s*none/.test(drawn.said('style'));
}

/** Everything that shows, parents before children. */
export function visible(drawn: Drawn): Drawn[] {
  if (isHidden(drawn)) return [];
  return [drawn, ...drawn.children.flatMap((child) => (typeof child === 'string' ? [] : visible(child)))];
}

/** What is drawn does not change; a redraw is another tree. */
const texts = new WeakMap<Drawn, string>();

/** What a person reads, one line for each element that holds text; text nested in text stays on its line. */
export function textOf(drawn: Drawn): string {
  const text = texts.get(drawn) ?? joinText(drawn);
  texts.set(drawn, text);
  return text;
}

function joinText(drawn: Drawn): string {
  if (isHidden(drawn)) return '';
  let text = '';
  let inline = true;
  for (const child of drawn.children) {
    const part = typeof child === 'string' ? child : textOf(child);
    if (!part) continue;
    const joins = typeof child === 'string' || (drawn.tag === 'text' && child.tag === 'text');
    text += text && !(joins && inline) ? `\n${part}` : part;
    inline = joins;
  }
  return text.trim();
}

/** For error messages: what can be read, and what can be typed into or chosen. */
export function describe(root: Drawn): string {
  const fields = visible(root)
    .filter(({ tag }) => ['input', 'textarea', 'picker', 'switch'].includes(tag))
    .map((field) => `<${field.tag} ${field.said('aria-label') || field.said('placeholder')}>`);
  return [textOf(root), ...fields].join('\n');
}
