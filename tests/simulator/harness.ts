/**
 * Runs the BUILT mini program (dist/weapp-test) in miniprogram-simulate against a real server.
 * What is faked is only what WeChat would do: `wx`, the page stack and the app's life.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as simulate from 'miniprogram-simulate';

import { ROOM, type Files } from './file-system';
import type { Loss, Sent, Signal } from './network';
import { openPage, PATIENCE, settle, type Page } from './page';
import type { Privacy } from './privacy';
import { makeWx, type Call, type Phone, type Wx } from './wx';

export type { Page } from './page';

const dist = join(__dirname, '../../dist/weapp-test');
/** WeChat refuses an eleventh page. */
const DEEPEST = 10;

export interface Weapp {
  /** Opens a page as a scanned code or a shared card would: nothing else is on the stack. */
  open(url: string): Promise<Page>;
  /** The page on top. */
  page(): Page;
  /** Routes of the whole stack, bottom first. */
  stack(): string[];
  /** The system's back gesture. */
  back(): Promise<void>;
  /** Waits until the page on top shows this, across navigations, and returns that page. */
  until(what: string | RegExp, timeout?: number): Promise<Page>;
  /** Kills the app and opens it again at `url` (home by default): memory is gone, storage stays. */
  relaunch(url?: string): Promise<Page>;
  /** Sends the app to the background, or brings it back. */
  hide(): Promise<void>;
  show(): Promise<void>;
  signal(signal: Signal): Promise<void>;
  /** What the person answers to a modal from now on. */
  answer(confirm: boolean, content?: string): void;
  /** Recorded calls of an API, oldest first: `app.calls('makePhoneCall')[0].phoneNumber`. */
  calls(api: string): Call['options'][];
  /** Every HTTP exchange; `status` is undefined where the phone heard no answer. */
  readonly requests: readonly Sent[];
  /** Bytes of each `setData`, oldest first: what crosses from the script to the screen. */
  readonly drawn: readonly number[];
  readonly storage: Map<string, unknown>;
  /** Every file on the phone by its path. */
  readonly files: Files;
  /** Unloads everything; call it in afterEach. */
  close(): Promise<void>;
}

interface Options {
  readonly server: string;
  readonly url?: string;
  /** Replaces or adds `wx` APIs, e.g. `chooseMedia: ({ success }) => success({ tempFiles: […] })`. */
  readonly wx?: Wx;
  readonly storage?: Map<string, unknown>;
  readonly files?: Files;
  /** A phone whose owner WeChat has not yet heard agree to the privacy terms; most have agreed long ago. */
  readonly privacy?: 'unasked';
  /** Bytes of files that the phone has room for. */
  readonly room?: number;
  /** Which calls go wrong, and how. */
  readonly lose?: (method: string, path: string) => Loss | undefined;
}

type Hook = ((this: unknown, ...args: unknown[]) => unknown) | undefined;
type Hooks = Record<string, Hook>;

interface Opened {
  readonly route: string;
  readonly instance: Hooks;
  readonly page: Page;
  readonly component: ReturnType<typeof simulate.render>;
}

interface NavigateOptions {
  readonly url: string;
  readonly delta?: number;
  readonly success?: (result: object) => void;
  readonly fail?: (result: { errMsg: string }) => void;
  readonly complete?: (result: object) => void;
}

/** The names a mini program finds in its global scope. */
interface Scope {
  wx: Wx;
  App: (app: Hooks) => void;
  Page: (page: Record<string, unknown>) => void;
  Component: (definition: object) => void;
  getApp: () => Hooks;
  getCurrentPages: () => Hooks[];
  /** What the bundles take for the engine's own: see phone-globals.cjs. */
  phoneTimers: ReturnType<typeof makeTimers>['own'];
}
const scope = globalThis as unknown as Scope;

interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

function routesIn(folder: string): string[] {
  const json = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as AppJson;
  const sub = (json.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`));
  return [...json.pages, ...sub];
}

function parse(url: string): { route: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?');
  // WeChat hands query values over as they stand in the url; Taro decodes them.
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split('='));
  return { route: path, query: Object.fromEntries(pairs.map(([key = '', value = '']) => [key, value])) };
}

/** The timers of one life of the app: killed, it does nothing later. */
function makeTimers() {
  const running = new Set<NodeJS.Timeout>();
  const keep = (timer: NodeJS.Timeout) => {
    running.add(timer);
    return timer;
  };
  const clear = (timer: NodeJS.Timeout) => {
    running.delete(timer);
    clearTimeout(timer);
  };
  return {
    own: {
      setTimeout: (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
        const timer = keep(
          setTimeout(() => {
            running.delete(timer);
            run(...args);
          }, ms),
        );
        return timer;
      },
      setInterval: (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) =>
        keep(setInterval(run, ms, ...args)),
      clearTimeout: clear,
      clearInterval: clear,
    },
    stop: () => running.forEach(clear),
  };
}

/** One life of the app, from launch to kill. */
function launch(wx: Wx, drawn: number[], privacy: Privacy, start: string) {
  const stack: Opened[] = [];
  const ids = new Map<string, string>();
  let app: Hooks = {};
  /** What `attached` of the page being rendered needs; WeChat passes it the same way, out of band. */
  let opening: { route: string; query: Record<string, string> } = parse(start);

  const timers = makeTimers();
  const agreed = (button: string) => {
    privacy.tapped.add(button);
    privacy.agreed = true;
  };
  scope.phoneTimers = timers.own;
  scope.wx = wx;
  scope.App = (config) => {
    app = config;
  };
  scope.getApp = () => app;
  scope.getCurrentPages = () => stack.map(({ instance }) => instance);
  scope.Page = (config) => {
    const methods = Object.fromEntries(Object.entries(config).filter(([, value]) => typeof value === 'function'));
    scope.Component({
      data: config.data,
      methods,
      attached(this: Hooks & { route: string; options: object }) {
        this.route = opening.route;
        this.options = opening.query;
        this.onLoad?.({ ...opening.query });
      },
      ready(this: Hooks) {
        this.onShow?.();
        this.onReady?.();
      },
      detached(this: Hooks) {
        this.onUnload?.();
      },
    });
  };

  const top = () => stack[stack.length - 1];

  function push(url: string) {
    opening = parse(url);
    const id = ids.get(opening.route);
    if (id === undefined) throw new Error(`page "${opening.route}" is not found`);
    const component = simulate.render(id);
    const instance = component.instance as Hooks;
    const { setData } = instance;
    instance.setData = function (data, ...rest) {
      drawn.push(Buffer.byteLength(JSON.stringify(data)));
      return setData?.call(this, data, ...rest);
    };
    const { route } = opening;
    stack.push({ route, instance, component, page: openPage(url.replace(/^\//, ''), component._exparserNode, agreed) });
    component.attach(document.body);
  }
  const pop = () => stack.pop()?.component.detach();
  const exists = ({ url }: NavigateOptions) => {
    if (!ids.has(parse(url).route)) throw new Error(`page "${url}" is not found`);
  };

  const moves: Record<string, (options: NavigateOptions) => void> = {
    navigateTo(options) {
      exists(options);
      if (stack.length >= DEEPEST) throw new Error('webview count limit exceed');
      top()?.instance.onHide?.();
      push(options.url);
    },
    redirectTo(options) {
      exists(options);
      pop();
      push(options.url);
    },
    reLaunch(options) {
      exists(options);
      while (stack.length > 0) pop();
      push(options.url);
    },
    navigateBack({ delta = 1 }) {
      if (stack.length < 2) throw new Error('cannot navigate back at first page');
      for (let count = 0; count < delta && stack.length > 1; count += 1) pop();
      top()?.instance.onShow?.();
    },
  };
  for (const [api, move] of Object.entries(moves)) {
    wx[api] = (options: NavigateOptions = { url: '' }) => {
      const target = api === 'navigateBack' ? options : { ...options, url: absolute(options.url, top()?.route) };
      setTimeout(() => {
        let result = { errMsg: `${api}:ok` };
        try {
          move(target);
          options.success?.(result);
        } catch (error) {
          result = { errMsg: `${api}:fail ${(error as Error).message}` };
          options.fail?.(result);
        }
        options.complete?.(result);
      }, 0);
    };
  }
  const launched = { path: opening.route, query: opening.query, scene: 1001, referrerInfo: {} };
  wx.getLaunchOptionsSync = () => launched;
  wx.getEnterOptionsSync = () => launched;

  // A fresh module registry is a fresh JavaScript engine: nothing of the life before is remembered.
  jest.isolateModules(() => {
    require(join(dist, 'app.js'));
    for (const route of routesIn(dist)) ids.set(route, simulate.load(join(dist, route), 'page', { rootPath: dist }));
  });
  app.onLaunch?.(launched);
  app.onShow?.(launched);
  push(start);

  return {
    stack,
    top,
    move: (api: 'navigateBack' | 'reLaunch', url = '') => moves[api]?.({ url }),
    hide() {
      top()?.instance.onHide?.();
      app.onHide?.({});
    },
    show() {
      app.onShow?.(launched);
      top()?.instance.onShow?.();
    },
    kill() {
      while (stack.length > 0) pop();
      timers.stop();
    },
  };
}

function absolute(url: string, from: string | undefined): string {
  if (url.startsWith('/') || from === undefined) return url;
  return new URL(url, `http://phone/${from}`).href.slice('http://phone'.length);
}

export async function openWeapp(options: Options): Promise<Weapp> {
  const home = `/${routesIn(dist)[0]}`;
  let signal: Signal = 'online';
  const phone: Phone = {
    server: options.server,
    signal: () => signal,
    sent: [],
    calls: [],
    storage: options.storage ?? new Map<string, unknown>(),
    files: options.files ?? new Map<string, Buffer>(),
    room: options.room ?? ROOM,
    lose: options.lose ?? (() => undefined),
    listeners: new Map(),
    answer: { confirm: true },
    privacy: { agreed: options.privacy !== 'unasked', tapped: new Set() },
  };
  const sets: number[] = [];
  const start = (url: string) => launch(makeWx(phone, options.wx ?? {}), sets, phone.privacy, url);
  let life = start(options.url ?? home);

  const page = () => {
    const top = life.top();
    if (!top) throw new Error('no page is open');
    return top.page;
  };

  /** React draws a page a moment after WeChat has attached it. */
  const drawn = async () => {
    await settle();
    await page().until(() => page().text() !== '');
    return page();
  };
  await drawn();

  return {
    requests: phone.sent,
    drawn: sets,
    storage: phone.storage,
    files: phone.files,
    page,
    stack: () => life.stack.map(({ route }) => route),
    async open(url) {
      life.move('reLaunch', url);
      return drawn();
    },
    async back() {
      life.move('navigateBack');
      await settle();
    },
    async until(what, timeout = PATIENCE) {
      const deadline = Date.now() + timeout;
      for (;;) {
        const now = page();
        try {
          await now.until(what, 0);
          return now;
        } catch (error) {
          if (Date.now() > deadline) throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    async relaunch(url = home) {
      life.kill();
      phone.listeners.clear();
      life = start(url);
      return drawn();
    },
    async hide() {
      life.hide();
      await settle();
    },
    async show() {
      life.show();
      await settle();
    },
    async signal(next) {
      signal = next;
      const change = { isConnected: next !== 'offline', networkType: next === 'offline' ? 'none' : '4g' };
      phone.listeners.get('NetworkStatusChange')?.forEach((listener) => listener(change));
      await settle();
    },
    answer(confirm, content) {
      phone.answer = content === undefined ? { confirm } : { confirm, content };
    },
    calls: (api) => phone.calls.filter((call) => call.api === api).map((call) => call.options),
    async close() {
      life.kill();
      await settle();
    },
  };
}
