import { View } from '@tarojs/components';
import { callPhone } from '../../platform/phone';
import { useReader } from '../reader';
import { Button } from '../../ui';
import { findLead } from '../acting/leading';
import { deskActionsOf, type InHand } from '../acting/offered';
import { placedAt } from '../acting/table';
import { callables } from './people';
import type { CaseOnDesk } from './use-case';

interface ActBarProps {
  inHand: InHand;
  desk: CaseOnDesk;
}

/** The two things one came for: to phone, and to act. Nothing when neither can be done. */
export function ActBar({ inHand, desk }: ActBarProps) {
  const { words } = useReader();
  const [first] = callables(inHand.detail, words);
  const actions = deskActionsOf(inHand);
  const [only, ...others] = actions;
  const lead = findLead(actions, inHand.detail.status, words);
  // What can only be done beside somebody else's step does not call for it.
  const look = placedAt('main', actions).length > 0 ? 'primary' : 'quiet';
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
      {only && lead && (
        <Button grow={1.8} look={look} onTap={() => (others.length === 0 ? desk.act(only) : desk.choose())}>
          {lead.start}
        </Button>
      )}
    </View>
  );
}

/** Whether the bar has anything in it. */
export function hasActs(inHand: InHand, words: Parameters<typeof callables>[1]): boolean {
  return deskActionsOf(inHand).length > 0 || callables(inHand.detail, words).length > 0;
}
