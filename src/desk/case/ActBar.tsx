import { View } from '@tarojs/components';
import { callPhone } from '../../platform/phone';
import type { CaseDetail } from '../../shared/case';
import { Button, useReader } from '../../ui';
import { actorOf, deskActionsOf } from '../acting/actions';
import { callables } from './people';

interface ActBarProps {
  detail: CaseDetail;
  onStart(): void;
}

/** The two things one came for: to phone, and to act. Nothing when neither can be done. */
export function ActBar({ detail, onStart }: ActBarProps) {
  const { words } = useReader();
  const [first] = callables(detail, words);
  const [action] = deskActionsOf(detail.allowed);
  return (
    <View className="d-acts">
      {first && (
        <Button
          look="quiet"
          icon="phone"
          label={words.staff.case.callName(first.name)}
          onTap={() => callPhone(first.phone)}
        >
          {words.staff.case.call}
        </Button>
      )}
      {action && (
        <Button grow={1.8} onTap={onStart}>
          {words.staff.acting.start[actorOf(action)]}
        </Button>
      )}
    </View>
  );
}

/** Whether the bar has anything in it. */
export function hasActs(detail: CaseDetail, words: Parameters<typeof callables>[1]): boolean {
  return deskActionsOf(detail.allowed).length > 0 || callables(detail, words).length > 0;
}
