import { usePendingUploads } from '../../stores/pending-uploads';
import { UploadsCard } from '../../ui';

interface PhotosOnTheWayProps {
  caseId: string;
  onArrived?: () => void;
}

/** What was photographed of a case and is not with the server yet: each by itself, with what one can do. */
export function PhotosOnTheWay({ caseId, onArrived }: PhotosOnTheWayProps) {
  return <UploadsCard {...usePendingUploads(caseId, onArrived)} />;
}
