import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { frontEnd, go } from '../../platform/navigation';
import { addressOfScene } from '../../shared/contract/area';
import type { CaseDetail } from '../../shared/contract/case';
import { instantWords } from '../../shared/say/days';
import { noticeScene } from '../../shared/contract/notice';
import { ActionPhotos } from '../photos/ActionPhotos';
import { useReader } from '../reader';
import { Button, Card, Heading } from '../../ui';
import { QrCode } from '../../ui/QrCode';
import './parts.css';

/** The public notice while it hangs: to open, and to show to somebody who scans it. */
export function NoticeCard({ detail: { id: caseId, notice, events } }: { detail: CaseDetail }) {
  const { words } = useReader();
  const say = words.staff.case;
  const [shown, show] = useState(false);
  if (!notice) return null;
  const { id, until } = notice;
  const [vote] = events.filter(({ action }) => action === 'deliberate').slice(-1);
  return (
    <>
      <Card className="k-stack">
        <Heading level={2}>{say.noticeTitle}</Heading>
        <View>{say.noticeUntil(instantWords(until, now(), words.date))}</View>
        <View className="d-part__acts">
          <Button small look="quiet" onTap={() => void go('notice', { id })}>
            {say.openNotice}
          </Button>
          <Button small look="quiet" onTap={() => show(!shown)}>
            {shown ? say.hideCode : say.showCode}
          </Button>
        </View>
        {shown && (
          <View className="d-code">
            <QrCode text={addressOfScene(frontEnd(), noticeScene(id))} label={say.codeOf} />
            <View className="k-small">{say.codeWords}</View>
          </View>
        )}
      </Card>
      {/* It hangs where the vote was held, and whoever recorded that one hangs it. */}
      {vote?.attachTo !== undefined && (
        <ActionPhotos
          of="notice"
          subject={{ action: vote.attachTo, caseId, held: false }}
          there={vote.attachments?.length}
        />
      )}
    </>
  );
}
