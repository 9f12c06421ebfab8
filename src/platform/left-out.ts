/** On which pages something was left out of a list because this app is older than the server. */
import { useSyncExternalStore } from 'react';
import { usePageName } from './navigation';

const pages = new Set<string>();
const heard = new Set<() => void>();

/** Something was, of what this page asked for. */
export function sayLeftOut(page: string): void {
  pages.add(page);
  heard.forEach((hear) => hear());
}

function listen(hear: () => void): () => void {
  heard.add(hear);
  return () => heard.delete(hear);
}

/** Whether something was on this page. */
export function useLeftOut(): boolean {
  const page = usePageName();
  return useSyncExternalStore(listen, () => pages.has(page));
}
