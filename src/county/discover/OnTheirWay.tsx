import { View } from '@tarojs/components';
import { textOf } from '../../shared/base/typed';
import type { OwnLetter } from '../../stores/own-letters';
import { useReader } from '../../desk/reader';
import { Notice, OnItsWay } from '../../ui';
import { DiscoveryDraft } from './draft';

interface OnTheirWayProps {
  letters: readonly OwnLetter[];
  /** Absent while another one is being written. */
  onMend: ((letter: OwnLetter) => void) | undefined;
}

/** Discoveries that were handed over and that the server does not have yet, or did not accept. */
export function OnTheirWay({ letters, onMend }: OnTheirWayProps) {
  const { words } = useReader();
  const said = ({ typed }: OwnLetter) => {
    const { data } = DiscoveryDraft.safeParse(typed);
    return [textOf(data?.applicant.name ?? ''), data?.kind && words.hardship[data.kind].formal]
      .filter(Boolean)
      .join(words.staff.queue.dot);
  };
  return (
    <>
      {letters.map((letter) =>
        letter.why && letter.state === 'refused' && !onMend ? (
          <Notice key={letter.id} look="error" title={words.letters.refused}>
            <View>{words.problem[letter.why]}</View>
            <View>{said(letter)}</View>
            <View>{words.filing.otherOpen}</View>
          </Notice>
        ) : (
          <OnItsWay key={letter.id} {...letter} onMend={onMend && (() => onMend(letter))}>
            <View>{said(letter)}</View>
          </OnItsWay>
        ),
      )}
    </>
  );
}
