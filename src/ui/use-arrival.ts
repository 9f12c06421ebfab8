import { useDidHide, useDidShow } from '@tarojs/taro';
import { useRef, type RefObject } from 'react';
import { arriveAt, findFocused } from '../platform/focus';

/** Takes the focus along to a page that comes to the front. @returns goes on the page's title */
export function useArrival(): RefObject<HTMLElement> {
  const title = useRef<HTMLElement>(null);
  const left = useRef<Element | null>(null);
  useDidHide(() => {
    left.current = findFocused();
  });
  useDidShow(() => {
    if (process.env.TARO_ENV === 'h5' && title.current) arriveAt(title.current, left.current);
  });
  return title;
}
