import Taro from '@tarojs/taro';

/**
 * Calls whenever sending may work again: there is a signal, or the app has come back to the front, where its timers
 * had stood still.
 * @returns what ends it
 */
export function onSignal(back: () => void): () => void {
  if (process.env.TARO_ENV === 'h5') {
    const shown = () => {
      if (!document.hidden) back();
    };
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', shown);
    return () => {
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', shown);
    };
  }
  const changed = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) back();
  };
  Taro.onNetworkStatusChange(changed);
  Taro.onAppShow(back);
  return () => {
    Taro.offNetworkStatusChange(changed);
    Taro.offAppShow(back);
  };
}
