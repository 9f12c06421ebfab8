import Taro from '@tarojs/taro';

/** Calls when the app may be about to end: put behind another, or its tab closed. Returns how to stop. */
export function onLeaving(leave: () => void): () => void {
  if (process.env.TARO_ENV === 'h5') {
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }
  Taro.onAppHide(leave);
  return () => Taro.offAppHide(leave);
}
