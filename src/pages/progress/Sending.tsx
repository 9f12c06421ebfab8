import { useEffect, useRef } from 'react';
import { usePendingUploads } from '../../stores/pending-uploads';
import { UploadsCard } from '../../ui';

interface SendingProps {
  declaration: string;
  /** The last one has arrived: the server shows them now. */
  onArrived(): void;
}

/** The photos and the voice that are still on their way. */
export function Sending({ declaration, onArrived }: SendingProps) {
  const unsent = usePendingUploads(declaration);
  const left = unsent.items.length;
  const told = useRef({ left, onArrived });
  useEffect(() => {
    if (told.current.left > 0 && left === 0) onArrived();
    told.current = { left, onArrived };
  }, [left, onArrived]);
  return <UploadsCard {...unsent} />;
}
