import { useEffect, useRef } from 'react';
import { holdFocus } from '../platform/focus';

/** For what lies over a page; `id` is of the whole, its shade included. */
export function useOver(id: string, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => holdFocus(id, () => close.current()), [id]);
}
