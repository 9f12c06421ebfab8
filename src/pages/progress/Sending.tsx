import { usePendingUploads } from '../../stores/pending-uploads';
import { UploadsCard } from '../../ui';

interface SendingProps {
  declaration: string;
  onArrived(): void;
}

/** The photos and the voice that are still on their way. */
export function Sending({ declaration, onArrived }: SendingProps) {
  return <UploadsCard {...usePendingUploads(declaration, onArrived)} />;
}
