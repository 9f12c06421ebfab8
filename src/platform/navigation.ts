/** Every page once, with what it is opened with. */
import Taro, { getCurrentInstance, usePageNotFound, useRouter } from '@tarojs/taro';
import type { AreaCode } from '../shared/contract/area';
import type { QueueQuery } from '../shared/contract/case';
import type { NewDiscovery } from '../shared/contract/declaration';

interface Routes {
  home: { scene?: string };
  declare: { for?: 'other' };
  receipt: { id: string };
  progress: { id: string };
  /** Opened by a link, or by a scanned code as its scene. */
  notice: { id?: string; scene?: string };
  messages: object;
  complaints: object;
  /** A declaration on paper; one of a case, for who works on it. */
  paper: { id: string; case?: string };
  filedForMe: object;
  complain: { about?: string };
  signIn: object;
  help: object;
  privacy: object;
  settings: object;
  myData: object;
  myDeclarationData: { id: string };
  queue: Omit<QueueQuery, 'cursor'>;
  case: { id: string };
  visit: { id: string; for: 'confirm' | 'propose_elimination' };
  route: object;
  deputies: object;
  onBehalf: object;
  poster: object;
  countyCases: Omit<QueueQuery, 'cursor'>;
  countyCase: { id: string };
  overview: { area?: AreaCode };
  householdSearch: object;
  household: { id: string };
  requests: object;
  discover: { by?: NewDiscovery['by'] };
  complaintsToAnswer: { answered?: 'yes' };
  complaint: { id: string };
  adminAccounts: { area?: string };
  adminAccount: { id: string };
  adminInvite: object;
  adminAreas: { area?: string };
  adminPolicies: object;
  adminPolicy: { version: string };
  adminProposal: { from: string };
  adminCalendars: object;
  adminCalendar: { year: string };
  adminChanges: object;
}
export type RouteName = keyof Routes;

export const routes: Record<RouteName, string> = {
  home: '/pages/home/index',
  declare: '/pages/declare/index',
  receipt: '/pages/receipt/index',
  progress: '/pages/progress/index',
  notice: '/pages/notice/index',
  messages: '/pages/messages/index',
  complaints: '/pages/complaints/index',
  paper: '/pages/paper/index',
  filedForMe: '/pages/filed-for-me/index',
  complain: '/pages/complain/index',
  signIn: '/pages/sign-in/index',
  help: '/pages/help/index',
  privacy: '/pages/privacy/index',
  settings: '/pages/settings/index',
  myData: '/pages/my-data/index',
  myDeclarationData: '/pages/my-data/one/index',
  queue: '/village/queue/index',
  case: '/village/case/index',
  visit: '/village/visit/index',
  route: '/village/route/index',
  deputies: '/village/deputies/index',
  onBehalf: '/village/on-behalf/index',
  poster: '/village/poster/index',
  countyCases: '/county/cases/index',
  countyCase: '/county/case/index',
  overview: '/county/overview/index',
  householdSearch: '/county/household/search/index',
  household: '/county/household/record/index',
  requests: '/county/requests/index',
  discover: '/county/discover/index',
  complaintsToAnswer: '/county/complaints/index',
  complaint: '/county/complaint/index',
  adminAccounts: '/admin/accounts/index',
  adminAccount: '/admin/account/index',
  adminInvite: '/admin/invite/index',
  adminAreas: '/admin/areas/index',
  adminPolicies: '/admin/policies/index',
  adminPolicy: '/admin/policy/index',
  adminProposal: '/admin/proposal/index',
  adminCalendars: '/admin/calendars/index',
  adminCalendar: '/admin/calendar/index',
  adminChanges: '/admin/changes/index',
};

type Params<N extends RouteName> = object extends Routes[N] ? [params?: Routes[N]] : [params: Routes[N]];

function addressOf(name: RouteName, params: object = {}): string {
  const pairs = Object.entries(params).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(String(value))}`],
  );
  return routes[name] + (pairs.length > 0 ? `?${pairs.join('&')}` : '');
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
  if (below.replace(/^\//, '').startsWith(routes[name].slice(1))) return once(() => Taro.navigateBack());
  return replace(name, ...params);
}

/** Pages that can be opened without saying more. */
export type Landing = { [N in RouteName]: object extends Routes[N] ? N : never }[RouteName];

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
  return top.replace(/^\//, '').startsWith(routes[name].slice(1));
}

/** Names the page that a person sees, opened this once; the page itself knows the name by `usePageName`. */
export const pageOnTop = (): string => getCurrentInstance().router?.$taroPath ?? '';
export const usePageName = (): string => useRouter().$taroPath ?? '';

/** What the page was opened with. */
export function useParams<N extends RouteName>(_page: N): Partial<Routes[N]> {
  return useRouter().params as Partial<Routes[N]>;
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
