/** One key by itself, on a page that is worked by keyboard. */

export type Keys = Readonly<Record<string, () => void>>;

const TYPED_IN = 'input, textarea, select, [contenteditable=true]';

/** Whether a key goes to what has the focus: to a field, or to something that lies over the page. */
const isTaken = (target: EventTarget | null): boolean =>
  !(target instanceof HTMLElement) || target.matches(TYPED_IN) || target.closest('[role=dialog]') !== null;

/**
 * In a browser, calls what a key names (`ArrowDown`, `a`) while nobody is typing and nothing lies over the page.
 * @param under the element that the keys belong to: where it is hidden, or made inert, they do nothing
 * @returns what ends it
 */
export function onKeys(under: string, keys: Keys): () => void {
  if (process.env.TARO_ENV !== 'h5') return () => undefined;
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
    const own = document.getElementById(under);
    if (!own || own.getClientRects().length === 0 || own.closest('[inert]')) return;
    const call = keys[event.key];
    // A button or a link that has the focus is worked by Enter itself.
    const worked =
      event.key === 'Enter' && (event.target as HTMLElement).matches('button, a, [role=button], [role=link]');
    if (!call || worked) return;
    event.preventDefault();
    call();
  };
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);
}
