/** What of photos and voices is not at the server yet, and what one can do about it. */
import { useEffect, useRef, useState } from 'react';
import { pickPhotos } from '../platform/media';
import type { PickTrouble } from '../shared/contract/attachment';
import type { Upload } from '../shared/contract/upload';
import { renewUpload, replaceUpload } from './attaching';
import { useUploads, useUploadsOf } from './uploads';

export interface PendingUploads {
  /** Empty when all has arrived, or nothing was attached. */
  items: Upload[];
  busy: string | undefined;
  part: number;
  /** What went wrong with the last choice of another photo. */
  trouble: PickTrouble | 'full' | undefined;
  send(): void;
  retake(id: string): void;
  /** Sends the same file under another id. */
  renew(id: string): void;
  remove(id: string): void;
}

/**
 * @param of a declaration, an action or a case
 * @param onArrived the last one has arrived: the server shows them now
 */
export function usePendingUploads(of: string, onArrived?: () => void): PendingUploads {
  const items = useUploadsOf(of);
  const left = items.length;
  const told = useRef({ left, onArrived });
  useEffect(() => {
    if (told.current.left > 0 && left === 0) onArrived?.();
    told.current = { left, onArrived };
  }, [left, onArrived]);
  const { busy, part, flush, remove } = useUploads();
  const [trouble, setTrouble] = useState<PickTrouble | 'full'>();
  const retake = async (id: string) => {
    const { photos, troubles } = await pickPhotos(1);
    const [photo] = photos;
    const kept = photo === undefined || (await replaceUpload(id, photo));
    setTrouble(kept ? troubles[0] : 'full');
  };
  return {
    items,
    busy,
    part,
    trouble,
    send: () => void flush(),
    retake: (id) => void retake(id),
    renew: (id) => void renewUpload(id).then((kept) => setTrouble(kept ? undefined : 'full')),
    remove,
  };
}
