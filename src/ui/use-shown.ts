import { useDidHide, useDidShow } from '@tarojs/taro';
import { useRef, useState, type ReactElement } from 'react';

/**
 * What a page draws, for as long as it shows: one that lies below another stays as it was last seen, and does not
 * take the time from the tap that is answered above it. It is drawn as it is by then when it shows again.
 */
export function useWhileShown(drawing: ReactElement): ReactElement {
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  const last = useRef(drawing);
  if (shown) last.current = drawing;
  return last.current;
}
