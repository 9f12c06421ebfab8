import { View } from '@tarojs/components';
import { useState } from 'react';
import { giveSheet } from '../../platform/sheet-file';
import { fetchReport } from '../../platform/office-files';
import type { ImportDetail } from '../../shared/contract/imports';
import { Button, Card, Heading, Trouble } from '../../ui';
import { useReader } from '../reader';

/** What it came to, to be corrected and sent again. */
export function Report({ detail }: { detail: ImportDetail }) {
  const { words } = useReader();
  const say = words.imports;
  const [busy, setBusy] = useState<'told' | 'all'>();
  const [trouble, setTrouble] = useState<unknown>();
  const fetch = async (rows: 'told' | 'all') => {
    setBusy(rows);
    setTrouble(undefined);
    try {
      await giveSheet(await fetchReport(detail.id, rows), say.reportFile);
    } catch (failed) {
      setTrouble(failed);
    }
    setBusy(undefined);
  };
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.report}</Heading>
      <View className="k-sub">{say.reportWords}</View>
      {trouble !== undefined && <Trouble error={trouble} />}
      <View className="k-row">
        {detail.reasons.length > 0 && (
          <Button small look="quiet" busy={busy === 'told' ? say.opening : undefined} onTap={() => void fetch('told')}>
            {say.reportTold}
          </Button>
        )}
        <Button small look="quiet" busy={busy === 'all' ? say.opening : undefined} onTap={() => void fetch('all')}>
          {say.reportAll}
        </Button>
      </View>
    </Card>
  );
}
