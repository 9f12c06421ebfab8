import { View } from '@tarojs/components';
import { textOf } from '../../shared/base/text';
import type { OwnStatement } from '../../stores/own-statements';
import { useReader } from '../../desk/reader';
import { Banner, OnItsWay } from '../../ui';
import { DiscoveryDraft } from './draft';
import { problemSentence } from '../../shared/words';

interface OnTheirWayProps {
  statements: readonly OwnStatement[];
  /** Absent while another one is being written. */
  onEdit: ((statement: OwnStatement) => void) | undefined;
}

/** Discoveries that were handed over and that the server does not have yet, or did not accept. */
export function OnTheirWay({ statements, onEdit }: OnTheirWayProps) {
  const { words } = useReader();
  const said = ({ typed }: OwnStatement) => {
    const { data } = DiscoveryDraft.safeParse(typed);
    return [textOf(data?.applicant.name ?? ''), data?.kind && words.hardship[data.kind].formal]
      .filter(Boolean)
      .join(words.staff.queue.dot);
  };
  return (
    <>
      {statements.map((statement) =>
        statement.why && statement.state === 'refused' && !onEdit ? (
          <Banner key={statement.id} look="error" title={words.statements.refused}>
            <View>{problemSentence({ code: statement.why }, words)}</View>
            <View>{said(statement)}</View>
            <View>{words.pendingDeclaration.otherOpen}</View>
          </Banner>
        ) : (
          <OnItsWay key={statement.id} {...statement} onEdit={onEdit && (() => onEdit(statement))}>
            <View>{said(statement)}</View>
          </OnItsWay>
        ),
      )}
    </>
  );
}
