import { View } from '@tarojs/components';
import { NoConnection } from '../../platform/server';
import { sayVillage } from '../../shared/area';
import { textOf } from '../../shared/draft';
import { useReader } from '../../desk/reader';
import { Confirm, Notice, Trouble } from '../../ui';
import type { DiscoveryDraft } from './draft';
import type { DiscoveryInHand } from './use-discovery';
import './discover.css';

interface LastLookProps {
  draft: DiscoveryDraft;
  inHand: DiscoveryInHand;
}

/** Who, where and what, and who gets it next, before a case is opened. */
export function LastLook({ draft, inHand }: LastLookProps) {
  const { words } = useReader();
  const say = words.staff.discovery;
  const { step, trouble, send, mend } = inHand;
  const sending = step === 'sending';
  const { applicant, village, householdSize, kind } = draft;
  const who = [
    textOf(applicant.name),
    householdSize !== undefined && words.staff.queue.people(householdSize),
    kind && words.kindFormal[kind],
  ];
  const reason = textOf(draft.notDuplicate);
  return (
    <Confirm
      title={say.ask[draft.by]}
      yes={trouble instanceof NoConnection ? say.again : say.send}
      no={say.mend}
      busy={sending ? say.sending : undefined}
      onYes={() => void send()}
      onNo={sending ? () => undefined : mend}
    >
      <View className="d-look">
        <View className="k-strong">{who.filter(Boolean).join(words.staff.queue.dot)}</View>
        <View>{village && sayVillage(village.name)}</View>
        <View>{draft.words.trim()}</View>
        {inHand.duplicates.length > 0 && reason !== undefined && <View>{say.anotherIs(reason)}</View>}
      </View>
      <View className="k-small">{say.follows[draft.by]}</View>
      {trouble instanceof NoConnection && (
        <Notice look="offline" title={say.notSent}>
          {say.notSentWords}
        </Notice>
      )}
      {trouble !== undefined && !(trouble instanceof NoConnection) && <Trouble error={trouble} />}
    </Confirm>
  );
}
