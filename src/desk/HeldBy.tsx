import { View } from '@tarojs/components';
import { callPhone } from '../platform/phone';
import type { CaseSummary } from '../shared/contract/case';
import { personWords } from '../shared/say/progress';
import { useAccount } from '../stores/session';
import { useReader } from './reader';
import { Button } from '../ui';
import './held-by.css';

/** Who has a late step in hand, with a call by one tap. */
export function HeldBy({ row: { holder } }: { row: Pick<CaseSummary, 'holder'> }) {
  const { words } = useReader();
  const account = useAccount();
  const say = words.staff.case;
  if (holder === undefined) return null;
  const { role, vacant, contact } = holder;
  const who = contact ? personWords(contact, words) : words.role[role];
  return (
    <View className="d-held">
      <View className="d-held__who">
        {vacant && <View>{say.vacant(words.role[vacant])}</View>}
        <View>{say.heldBy(who)}</View>
      </View>
      {contact && contact.name !== account?.name && (
        <View className="d-held__call">
          <Button small look="quiet" icon="phone" onTap={() => callPhone(contact.phone)}>
            {say.callHolder(contact.name ?? words.role[role])}
          </Button>
        </View>
      )}
    </View>
  );
}
