import Taro from '@tarojs/taro';

/** Calls whenever sending may work again: there is a signal, or the app has come back to the front, where its timers had stood still. */
export function onSignal(back: () => void): void {
  if (process.env.TARO_ENV === 'h5') {
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) back();
    });
    return;
  }
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) back();
  });
  Taro.onAppShow(back);
}
