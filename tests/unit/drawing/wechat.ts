/** What stands in WeChat's place where components are drawn to be read: tags by their names, and a storage. */
const kept = new Map<string, unknown>();

/** For `@tarojs/components`. */
export const components: Record<string, unknown> = new Proxy(
  {},
  { get: (_target, name) => (name === '__esModule' ? true : `x-${String(name).toLowerCase()}`) },
);

const known: Record<string, unknown> = {
  getStorageSync: (key: string) => kept.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
  removeStorageSync: (key: string) => void kept.delete(key),
  getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  getCurrentPages: () => [],
  env: {},
  getFileSystemManager: () => new Proxy({}, { get: () => () => undefined }),
};
const api: object = new Proxy(known, { get: (target, name: string) => target[name] ?? (() => undefined) });

const module: Record<string, unknown> = {
  __esModule: true,
  default: api,
  useRouter: () => ({}),
  getCurrentInstance: () => ({}),
};
/** For `@tarojs/taro`. */
export const taro: object = new Proxy(module, { get: (target, name: string) => target[name] ?? (() => undefined) });
