import { useSyncExternalStore } from 'react';
import { isWide, watchWidth } from '../platform/wide';

/** Whether the screen has a desktop's width just now. */
export const useWide = (): boolean => useSyncExternalStore(watchWidth, isWide);
