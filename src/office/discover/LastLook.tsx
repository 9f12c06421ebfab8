import { View } from '@tarojs/components';
import { sayVillage } from '../../shared/contract/area';
import { shown, textOf } from '../../shared/base/text';
import { useReader } from '../../desk/reader';
import { Confirm, Banner } from '../../ui';
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
  const { send, lookAgain, noRoom } = inHand;
  const { applicant, village, householdSize, kind } = draft;
  const who = [
    textOf(applicant.name),
    householdSize !== undefined && words.staff.queue.people(householdSize),
    kind && words.hardship[kind].formal,
  ];
  const reason = textOf(draft.notDuplicate);
  return (
    <Confirm title={say.ask[draft.by]} yes={say.send} no={say.edit} onYes={() => void send()} onNo={lookAgain}>
      <View className="d-look">
        <View className="k-strong">{who.filter(Boolean).join(words.staff.queue.dot)}</View>
        <View>{village && sayVillage(village.name)}</View>
        <View>{shown(draft.words)}</View>
        {inHand.duplicates.length > 0 && reason !== undefined && <View>{say.anotherIs(reason)}</View>}
      </View>
      <View className="k-small">{say.follows[draft.by]}</View>
      {noRoom && <Banner look="error">{words.statements.noRoom}</Banner>}
    </Confirm>
  );
}
