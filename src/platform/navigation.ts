/** How the pages of `../pages.ts` are opened and left. */
import Taro, { getCurrentInstance, usePageNotFound, useRouter } from '@tarojs/taro';
import { routeOf, type pages, type RouteName } from '../pages';

/** What a page is opened with. */
type Opened<N extends RouteName> = NonNullable<(typeof pages)[N]['opened']>;
type Params<N extends RouteName> = object extends Opened<N> ? [params?: Opened<N>] : [params: Opened<N>];

function addressOf(name: RouteName, params: object = {}): string {
  const pairs = Object.entries(params).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(String(value))}`],
  );
  return routeOf(name) + (pairs.length > 0 ? `?${pairs.join('&')}` : '');
}

let moving: Promise<unknown> | undefined;

// A slow phone takes two impatient taps before the next page is there: the second one is dropped.
async function once(move: () => Promise<unknown>): Promise<void> {
  if (moving) return;
  moving = move();
  try {
    await moving;
  } finally {
    moving = undefined;
  }
}

/** Opens a page on top of this one. */
export function go<N extends RouteName>(name: N, ...[params]: Params<N>): Promise<void> {
  return once(() => Taro.navigateTo({ url: addressOf(name, params) }));
}

/** Opens a page in the place of this one. */
export function replace<N extends RouteName>(name: N, ...[params]: Params<N>): Promise<void> {
  return once(() => Taro.redirectTo({ url: addressOf(name, params) }));
}

/**
 * Opens a page in the place of this one because of what was just done there: no tap that can be dropped, it waits
 * for the move that is under way.
 */
export async function moveOn<N extends RouteName>(name: N, ...params: Params<N>): Promise<void> {
  await moving?.catch(() => undefined);
  await replace(name, ...params);
}

/** Opens a page with nothing to go back to. */
export function restart<N extends RouteName>(name: N, ...[params]: Params<N>): Promise<void> {
  return once(() => Taro.reLaunch({ url: addressOf(name, params) }));
}

/** Goes back to a page that lies right below, and opens it in the place of this one where it does not. */
export function settleOn<N extends RouteName>(name: N, ...params: Params<N>): Promise<void> {
  const below = Taro.getCurrentPages().slice(-2, -1)[0]?.route ?? '';
  if (below.replace(/^\//, '').startsWith(routeOf(name).slice(1))) return once(() => Taro.navigateBack());
  return replace(name, ...params);
}

/** Pages that can be opened without saying more. */
export type Landing = { [N in RouteName]: object extends Opened<N> ? N : never }[RouteName];

/** One page back; from a page that was opened by itself, to where it belongs. */
export function back(otherwise: Landing = 'home'): Promise<void> {
  if (Taro.getCurrentPages().length > 1) return once(() => Taro.navigateBack());
  return restart(otherwise);
}

/** An address that no page has, such as a mistyped or an outdated one, leads home. */
export function useWayHome(): void {
  usePageNotFound(() => void restart('home'));
}

/**
 * Back from a page because of what was just done there: no tap that can be dropped, it waits for the move that is under
 * way, and takes nothing away that has come on top meanwhile.
 */
export async function leave(name: RouteName): Promise<void> {
  await moving?.catch(() => undefined);
  if (isShowing(name)) await back();
}

/** Says in a browser's address how the page on top is filtered, so that it can be reloaded and passed on. */
export function keepAddress<N extends RouteName>(name: N, ...[params]: Params<N>): void {
  if (process.env.TARO_ENV === 'h5' && isShowing(name))
    window.history.replaceState(window.history.state, '', `#${addressOf(name, params)}`);
}

/** Whether the page on top is this one. */
export function isShowing(name: RouteName): boolean {
  const top = Taro.getCurrentPages().slice(-1)[0]?.route ?? '';
  return top.replace(/^\//, '').startsWith(routeOf(name).slice(1));
}

/** Names the page that a person sees, opened this once; the page itself knows the name by `usePageName`. */
export const pageOnTop = (): string => getCurrentInstance().router?.$taroPath ?? '';
export const usePageName = (): string => useRouter().$taroPath ?? '';

/** What the page was opened with. */
export function useParams<N extends RouteName>(_page: N): Partial<Opened<N>> {
  return useRouter().params;
}

/** Where the browser's front end is. */
export const frontEnd = (): string =>
  process.env.TARO_ENV === 'h5' ? window.location.origin + window.location.pathname : `${API_BASE}/`;

/** The scanned code's scene: WeChat hands it to the page still encoded; in a browser it may stand before the `#`. */
export function sceneOf(param: string | undefined): string | undefined {
  const found =
    param ?? (process.env.TARO_ENV === 'h5' ? /[?&]scene=([^&]+)/.exec(window.location.search)?.[1] : undefined);
  try {
    return found === undefined ? undefined : decodeURIComponent(found);
  } catch {
    return undefined;
  }
}
