import { usePendingUploads } from '../../stores/pending-uploads';
import { UploadsCard } from '../../ui';

interface SendingProps {
  /** A declaration, or a case for what was added to it. */
  of: string;
  onArrived(): void;
}

/** The photos and the voice that are still on their way. */
export function Sending({ of, onArrived }: SendingProps) {
  return <UploadsCard {...usePendingUploads(of, onArrived)} />;
}
