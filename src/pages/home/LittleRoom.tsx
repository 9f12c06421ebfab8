import { View } from '@tarojs/components';
import { isNearlyFull } from '../../platform/storage';
import { useOutgoing } from '../../stores/outgoing';
import { useUploads } from '../../stores/uploads';
import { Button, Banner, useReader } from '../../ui';

/** Says before anything is lost that the phone has little room, and offers to send what waits. */
export function LittleRoom() {
  const { pendingDeclaration: say } = useReader().words;
  const { items, busy, flush } = useOutgoing();
  const uploads = useUploads();
  if (!isNearlyFull()) return null;
  const waits = items.length + uploads.items.length > 0;
  const send = () => {
    void flush();
    void uploads.flush();
  };
  return (
    <Banner look="warn" title={say.nearlyFull}>
      <View>{waits ? say.nearlyFullSend : say.nearlyFullWords}</View>
      {waits && (
        <Button small look="quiet" busy={busy ? say.busy : undefined} onTap={send}>
          {say.now}
        </Button>
      )}
    </Banner>
  );
}
