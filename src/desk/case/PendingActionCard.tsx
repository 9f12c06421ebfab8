import { View } from '@tarojs/components';
import { staffActionTypes } from '../../shared/contract/workflow';
import type { PendingAction } from '../../stores/pending-actions';
import { useReader } from '../reader';
import { Button, Banner } from '../../ui';

/** What was written about the case and has not reached the server. */
export function PendingActionCard({ item, onOpen }: { item: PendingAction; onOpen(item: PendingAction): void }) {
  const { words } = useReader();
  const { acting, visit } = words.staff;
  const { sent: say } = visit;
  const { request, refused } = item;
  // What is taken elsewhere, as by the household itself, is looked at there.
  const action = staffActionTypes.find((each) => each === request.type);
  return (
    <Banner look={refused ? 'error' : 'offline'} title={refused ? say.refused : say.waiting}>
      {action && <View className="k-strong">{acting.actions[action].name}</View>}
      {refused ? words.problem[refused.code] : say.waitingWords}
      {action && (
        <View className="k-row">
          <Button small look="quiet" onTap={() => onOpen(item)}>
            {say.see}
          </Button>
        </View>
      )}
    </Banner>
  );
}
