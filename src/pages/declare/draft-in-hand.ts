/** The draft that the declaration page is about: begun where there is none, and followed when it was filed meanwhile. */
import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { isShowing, moveOn, useParams } from '../../platform/navigation';
import type { Draft } from '../../shared/contract/draft';
import { useDraft } from '../../stores/draft';
import { isFiled } from '../../stores/mine';
import { ensureSignedIn, useSession } from '../../stores/session';

/** As it is after what was just typed has been handed on. */
export const current = (): Draft | undefined => useDraft.getState().draft;

/** Begins a draft where none is, and signs in early where that asks nothing of the person. */
export function useBeginning(): void {
  const { for: whom } = useParams('declare');
  const begin = async () => {
    if (!current()) await useDraft.getState().begin(whom === 'other', useSession.getState().session?.account.id);
  };
  const begun = useRef(false);
  // Also when the page is come back to: whoever signed in meanwhile starts with nothing of another's.
  useDidShow(() => {
    const first = !begun.current;
    begun.current = true;
    // Without a signal one can still fill it in; the sign-in then comes before sending.
    void begin().then(() => (first ? ensureSignedIn().catch(() => undefined) : undefined));
  });
}

/**
 * Let go while it was open, because its owner has filed it, perhaps on another phone: what became of it is shown.
 * @param handing whether this page itself hands it over just now
 */
export function useFiledMeanwhile(draft: Draft | undefined, handing: { readonly current: boolean }): void {
  const open = useRef<string>(undefined);
  useEffect(() => {
    const id = open.current;
    open.current = draft?.id;
    if (draft || handing.current || id === undefined) return;
    if (isFiled(id) && isShowing('declare')) void moveOn('progress', { id });
  }, [draft, handing]);
}
