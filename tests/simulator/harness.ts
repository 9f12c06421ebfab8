/**
 * Runs the BUILT mini program (dist/weapp-test) in miniprogram-simulate against a real server.
 * What is faked is only what WeChat would do: `wx`, the page stack and the app's life.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeChanges, telling, type Changes } from './changes';
import { dist, liveBy, renderPage, type Definition } from './components';
import { makeEngine } from './engine';
import { ROOM, type Files } from './file-system';
import type { Loss, Network, Sent, Signal } from './network';
import { openPage, PATIENCE, settle, type Page, type Surroundings } from './page';
import { makeTimers } from './timers';
import { makeWx, type Call, type Phone, type Wx } from './wx';

export type { Page } from './page';

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
  /** For what a test calls in the app's place. */
  wx(): Wx;
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
  /** By how much the phone's clock is wrong, ms. */
  readonly clock?: number;
  /** Which calls go wrong, and how. */
  readonly lose?: (method: string, path: string) => Loss | undefined;
  /** Holds answers back, see network.ts. */
  readonly hand?: Network['hand'];
}

type Hook = ((this: unknown, ...args: unknown[]) => unknown) | undefined;
type Hooks = Record<string, Hook>;

interface Opened {
  readonly route: string;
  readonly instance: Hooks;
  readonly page: Page;
  readonly component: ReturnType<typeof renderPage>;
}

interface NavigateOptions {
  readonly url: string;
  readonly delta?: number;
  readonly success?: (result: object) => void;
  readonly fail?: (result: { errMsg: string }) => void;
  readonly complete?: (result: object) => void;
}

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

/** A clock that is wrong by so many ms, as the bundles' own `Date`. */
const wrongBy = (offset: number): DateConstructor =>
  new Proxy(Date, {
    construct: (target, given: unknown[]) =>
      given.length === 0 ? new target(target.now() + offset) : (Reflect.construct(target, given) as Date),
    get: (target, name, receiver): unknown =>
      name === 'now' ? () => target.now() + offset : Reflect.get(target, name, receiver),
  });

/** One life of the app, from launch to kill. */
function launch(phone: Phone, options: Options, drawn: number[], changes: Changes, start: string) {
  const { privacy } = phone;
  const timers = makeTimers(changes.happened);
  const wx = telling(makeWx(phone, timers.later, options.wx ?? {}), changes);
  const stack: Opened[] = [];
  const routes = new Set(routesIn(dist));
  let app: Hooks = {};
  /** What `attached` of the page being rendered needs; WeChat passes it the same way, out of band. */
  let opening: { route: string; query: Record<string, string> } = parse(start);

  const surroundings: Surroundings = {
    changes,
    drawings: () => drawn.length,
    agreed(button) {
      privacy.tapped.add(button);
      privacy.agreed = true;
    },
  };
  let defined: Definition | undefined;
  const globals = {
    ...timers.own,
    ...(options.clock !== undefined && { Date: wrongBy(options.clock) }),
    wx,
    App(config: Hooks) {
      app = config;
    },
    getApp: () => app,
    getCurrentPages: () => stack.map(({ instance }) => instance),
    Component(definition: Definition) {
      defined = definition;
    },
    Page(config: Readonly<Record<string, unknown>>) {
      const methods = Object.fromEntries(Object.entries(config).filter(([, value]) => typeof value === 'function'));
      defined = {
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
      };
    },
  };
  const run = makeEngine(globals, async (file) => {
    if (phone.signal() === 'offline' && !phone.fetched.has(file)) throw new Error(`${file} is not on this phone`);
    phone.fetched.add(file);
    changes.happened();
  });
  const definitions = new Map<string, Definition>();
  /** Run when it is first opened, as WeChat does by `lazyCodeLoading`. */
  function definitionOf(file: string): Definition {
    const known = definitions.get(file);
    if (known) return known;
    defined = undefined;
    run(`${file}.js`);
    if (!defined) throw new Error(`${file} defines nothing`);
    definitions.set(file, defined);
    return defined;
  }

  const top = () => stack[stack.length - 1];

  function push(url: string) {
    opening = parse(url);
    if (!routes.has(opening.route)) throw new Error(`page "${opening.route}" is not found`);
    definitionOf(join(dist, opening.route));
    const component = renderPage(opening.route);
    const instance = component.instance as Hooks;
    const { setData } = instance;
    instance.setData = function (data, ...rest) {
      drawn.push(Buffer.byteLength(JSON.stringify(data)));
      changes.happened();
      return setData?.call(this, data, ...rest);
    };
    const { route } = opening;
    const page = openPage(url.replace(/^\//, ''), component._exparserNode, surroundings);
    stack.push({ route, instance, component, page });
    component.attach(document.body);
    changes.happened();
  }
  const pop = () => {
    stack.pop()?.component.detach();
    changes.happened();
  };
  const exists = ({ url }: NavigateOptions) => {
    if (!routes.has(parse(url).route)) throw new Error(`page "${url}" is not found`);
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
      timers.later(() => {
        let result = { errMsg: `${api}:ok` };
        try {
          move(target);
          options.success?.(result);
        } catch (error) {
          result = { errMsg: `${api}:fail ${(error as Error).message}` };
          options.fail?.(result);
        }
        options.complete?.(result);
      });
    };
  }
  const launched = { path: opening.route, query: opening.query, scene: 1001, referrerInfo: {} };
  wx.getLaunchOptionsSync = () => launched;
  wx.getEnterOptionsSync = () => launched;

  liveBy(definitionOf);
  run(join(dist, 'app.js'));
  app.onLaunch?.(launched);
  app.onShow?.(launched);
  push(start);

  return {
    wx,
    stack,
    top,
    /** As WeChat does it: after the moves that the app has asked for already. */
    move: async (api: 'navigateBack' | 'reLaunch', url = '') => {
      await new Promise<void>((resolve) => timers.later(resolve));
      moves[api]?.({ url });
    },
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
  const changes = makeChanges();
  const { hand: given } = options;
  const hand =
    given &&
    (() => {
      const over = given();
      return (answer: () => void) => {
        changes.happened();
        over(answer);
      };
    });
  const phone: Phone = {
    server: options.server,
    signal: () => signal,
    sent: [],
    calls: [],
    storage: options.storage ?? new Map<string, unknown>(),
    files: options.files ?? new Map<string, Buffer>(),
    room: options.room ?? ROOM,
    lose: options.lose ?? (() => undefined),
    ...(hand && { hand }),
    listeners: new Map(),
    fetched: new Set(),
    answer: { confirm: true },
    privacy: { agreed: options.privacy !== 'unasked', tapped: new Set() },
  };
  const sets: number[] = [];
  const start = (url: string) => launch(phone, options, sets, changes, url);
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
    wx: () => life.wx,
    requests: phone.sent,
    drawn: sets,
    storage: phone.storage,
    files: phone.files,
    page,
    stack: () => life.stack.map(({ route }) => route),
    async open(url) {
      await life.move('reLaunch', url);
      return drawn();
    },
    async back() {
      await life.move('navigateBack');
      await settle();
    },
    async until(what, timeout = PATIENCE) {
      // Without a page nothing shows; which page it is may change while one waits.
      await changes.until(() => life.top()?.page.shows(what) ?? false, timeout);
      const now = page();
      await now.until(what, 0);
      return now;
    },
    async relaunch(url = home) {
      life.kill();
      phone.listeners.clear();
      life = start(url);
      return drawn();
    },
    async hide() {
      life.hide();
      phone.listeners.get('AppHide')?.forEach((listener) => listener({}));
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
