import { useDidShow } from '@tarojs/taro';
import { useLoad, type Load } from './use-load';

/** Asks when the page opens, whenever `key` changes, and again when the page is come back to. */
export function useFresh<T>(ask: () => Promise<T>, key: string): Load<T> {
  const load = useLoad(ask, key);
  useDidShow(() => {
    // The first time it is on its way already.
    if (!load.loading) void load.reload();
  });
  return load;
}
