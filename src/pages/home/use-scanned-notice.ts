import { useEffect } from 'react';
import { replace, sceneOf, useParams } from '../../platform/navigation';
import { findNoticeInScene } from '../../shared/contract/notice';

/** A browser keeps the scene in its address: who goes home from a notice is not led back to it. */
let led: string | undefined;

/** A notice's code leads to the notice. */
export function useScannedNotice(): void {
  const id = findNoticeInScene(sceneOf(useParams('home').scene));
  useEffect(() => {
    if (id === undefined || led === id) return;
    led = id;
    void replace('notice', { id });
  }, [id]);
}
