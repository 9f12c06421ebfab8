/** The `wx` of the simulated phone: what our pages use, and nothing that would succeed by accident. */
import { webcrypto } from 'node:crypto';

import { makeFileSystem, USER_DATA_PATH } from './file-system';
import { makeNetwork, type Network } from './network';
import { guard, type Privacy } from './privacy';
import type { Later } from './timers';

export interface Call {
  readonly api: string;
  readonly options: Readonly<Record<string, unknown>>;
}

interface Callbacks {
  readonly success?: (result: object) => void;
  readonly fail?: (result: object) => void;
  readonly complete?: (result: object) => void;
}

export type Wx = Record<string, unknown>;

/** What outlives a killed app: storage, files and the network, and what the test watches. */
export interface Phone extends Network {
  readonly storage: Map<string, unknown>;
  readonly calls: Call[];
  /** What the person answers to wx.showModal; confirms unless a test says otherwise. */
  answer: { confirm: boolean; content?: string };
  readonly listeners: Map<string, Set<(result: object) => void>>;
  /** Scripts of other packages that came once; WeChat keeps them. */
  readonly fetched: Set<string>;
  readonly privacy: Privacy;
}

const size = {
  screenWidth: 375,
  screenHeight: 812,
  windowWidth: 375,
  windowHeight: 812,
  statusBarHeight: 44,
  pixelRatio: 3,
};
/** How large every canvas is, px. */
export const CANVAS = { width: 300, height: 150 };
const safeArea = { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 };

function answers(later: Later) {
  const finish = (errMsg: string, options: Callbacks | undefined, how: 'success' | 'fail', result: object = {}) =>
    later(() => {
      const reply = { errMsg, ...result };
      options?.[how]?.(reply);
      options?.complete?.(reply);
    });
  return {
    done: (options: Callbacks | undefined, api: string, result?: object) =>
      finish(`${api}:ok`, options, 'success', result),
    refused: (options: Callbacks | undefined, api: string, reason: string) =>
      finish(`${api}:fail ${reason}`, options, 'fail'),
  };
}

/** Storage keeps a copy, as a phone does: changing the object afterwards must not change what is stored. */
const copy = (value: unknown): unknown => (value === undefined ? '' : JSON.parse(JSON.stringify(value)));

function storageOf({ storage }: Phone, { done, refused }: ReturnType<typeof answers>) {
  const get = (key: string) => copy(storage.has(key) ? storage.get(key) : '');
  const info = () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10240 });
  return {
    getStorageSync: get,
    setStorageSync: (key: string, value: unknown) => void storage.set(key, copy(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
    getStorage: (options: Callbacks & { key: string }) =>
      storage.has(options.key)
        ? done(options, 'getStorage', { data: get(options.key) })
        : refused(options, 'getStorage', 'data not found'),
    setStorage: (options: Callbacks & { key: string; data: unknown }) => {
      storage.set(options.key, copy(options.data));
      done(options, 'setStorage');
    },
    removeStorage: (options: Callbacks & { key: string }) => {
      storage.delete(options.key);
      done(options, 'removeStorage');
    },
    clearStorage: (options?: Callbacks) => {
      storage.clear();
      done(options, 'clearStorage');
    },
    getStorageInfo: (options?: Callbacks) => done(options, 'getStorageInfo', info()),
  };
}

/** APIs that only show or do something outside the page: recorded, and they succeed. */
const recorded = [
  'showToast',
  'hideToast',
  'showLoading',
  'hideLoading',
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'makePhoneCall',
  'pageScrollTo',
  'hideKeyboard',
  'vibrateShort',
  'setClipboardData',
  'previewImage',
  'stopPullDownRefresh',
  'openSetting',
  'hideHomeButton',
  'setKeepScreenOn',
  'openDocument',
  'openLocation',
  'openPrivacyContract',
];

/** APIs that need a person, a sensor or a file: refused until a test hands an answer in. */
const refusedByDefault: Readonly<Record<string, string>> = {
  chooseMedia: 'cancel',
  chooseImage: 'cancel',
  compressImage: 'not supported',
  getLocation: 'auth deny',
  getFuzzyLocation: 'auth deny',
  chooseLocation: 'cancel',
  showActionSheet: 'cancel',
  scanCode: 'cancel',
  authorize: 'auth deny',
  requestSubscribeMessage: 'cancel',
};

const events = [
  'NetworkStatusChange',
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'ThemeChange',
  'KeyboardHeightChange',
  'WindowResize',
];

/** A canvas takes what is drawn on it; nobody looks at it here. */
function canvasNode() {
  const drawing = ['scale', 'beginPath', 'moveTo', 'lineTo', 'stroke', 'clearRect'];
  const context = Object.fromEntries(drawing.map((method) => [method, () => undefined]));
  return { width: 0, height: 0, getContext: () => context };
}

function selectorQuery(later: Later) {
  const found: object = { left: 0, top: 0, width: 375, height: 44, scrollTop: 0 };
  let wantsNode = false;
  const query = {
    in: () => query,
    select: () => query,
    selectAll: () => query,
    selectViewport: () => query,
    boundingClientRect: () => query,
    scrollOffset: () => query,
    fields({ node }: { node?: boolean }) {
      wantsNode = node === true;
      return query;
    },
    exec: (callback?: (result: object[]) => void) =>
      later(() => callback?.([wantsNode ? { node: canvasNode(), width: CANVAS.width, height: CANVAS.height } : found])),
  };
  return query;
}

export function makeWx(phone: Phone, later: Later, overrides: Wx): Wx {
  const answer = answers(later);
  const { done, refused } = answer;
  const wx: Wx = {
    env: { USER_DATA_PATH },
    ...storageOf(phone, answer),
    ...makeNetwork(phone, later),
    ...makeFileSystem(phone, later),
    getWindowInfo: () => ({ ...size, safeArea, screenTop: 0 }),
    getSystemInfoSync: () => ({
      ...size,
      safeArea,
      platform: 'android',
      system: 'Android 12',
      SDKVersion: '3.8.0',
      fontSizeSetting: 16,
    }),
    getDeviceInfo: () => ({ brand: 'test', model: 'test', platform: 'android', system: 'Android 12' }),
    getAppBaseInfo: () => ({
      SDKVersion: '3.8.0',
      language: 'zh_CN',
      theme: 'light',
      fontSizeSetting: 16,
      version: '8.0.50',
    }),
    getSystemSetting: () => ({ locationEnabled: true, wifiEnabled: true }),
    getAppAuthorizeSetting: () => ({ locationAuthorized: 'authorized', cameraAuthorized: 'authorized' }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 281, right: 368, width: 87, height: 32 }),
    canIUse: () => true,
    nextTick: later,
    createSelectorQuery: () => selectorQuery(later),
    getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
    login: (options?: Callbacks) => done(options, 'login', { code: 'simulator-login-code' }),
    checkSession: (options?: Callbacks) => done(options, 'checkSession'),
    getSetting: (options?: Callbacks) => done(options, 'getSetting', { authSetting: {} }),
    getNetworkType: (options?: Callbacks) =>
      done(options, 'getNetworkType', { networkType: phone.signal() === 'offline' ? 'none' : '4g' }),
    getRandomValues: (options: Callbacks & { length: number }) =>
      done(options, 'getRandomValues', {
        randomValues: webcrypto.getRandomValues(new Uint8Array(options.length)).buffer,
      }),
    showModal: (options: Callbacks) => {
      phone.calls.push({ api: 'showModal', options: { ...options } });
      done(options, 'showModal', { ...phone.answer, cancel: !phone.answer.confirm });
    },
  };
  for (const api of recorded) {
    wx[api] = (options?: Callbacks) => {
      phone.calls.push({ api, options: { ...options } });
      done(options, api);
    };
  }
  for (const [api, reason] of Object.entries(refusedByDefault)) {
    wx[api] = (options?: Callbacks) => refused(options, api, reason);
  }
  for (const event of events) {
    wx[`on${event}`] = (listener: (result: object) => void) => {
      const listeners = phone.listeners.get(event) ?? new Set();
      phone.listeners.set(event, listeners.add(listener));
    };
    wx[`off${event}`] = (listener?: (result: object) => void) => {
      if (listener) phone.listeners.get(event)?.delete(listener);
      else phone.listeners.delete(event);
    };
  }
  return guard(Object.assign(wx, overrides), phone.privacy);
}
