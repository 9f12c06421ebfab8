/** Whether there is a desktop's width to use: in a browser, or in WeChat on a computer. */
import Taro from '@tarojs/taro';

const DESKTOP_PX = 1000;

export function isWide(): boolean {
  if (process.env.TARO_ENV === 'h5') return window.innerWidth >= DESKTOP_PX;
  try {
    return Taro.getWindowInfo().windowWidth >= DESKTOP_PX;
  } catch {
    return false;
  }
}

/** Calls when the window's size changes; returns how to stop. */
export function watchWidth(changed: () => void): () => void {
  if (process.env.TARO_ENV === 'h5') {
    window.addEventListener('resize', changed);
    return () => window.removeEventListener('resize', changed);
  }
  Taro.onWindowResize(changed);
  return () => Taro.offWindowResize(changed);
}
