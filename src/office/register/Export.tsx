import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { giveSheet } from '../../platform/sheet-file';
import { fetchRegister } from '../../platform/office-files';
import type { RegisterColumn, RegisterExport } from '../../shared/contract/register';
import { ageWords } from '../../shared/say/days';
import { Button, Card, Heading, Trouble } from '../../ui';
import type { Filters } from './filters';
import { useReader } from './reader';

interface ExportProps {
  filters: Filters;
  columns: readonly RegisterColumn[];
  /** Nobody is told who answers for nobody's work. */
  exports: readonly RegisterExport[] | undefined;
  onDone(): void;
}

/** The list as a sheet; who took one out stays known. */
export function Export({ filters, columns, exports, onDone }: ExportProps) {
  const { words } = useReader();
  const { register: say } = words;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const take = async () => {
    setBusy(true);
    setTrouble(undefined);
    try {
      const sheet = await fetchRegister({ ...filters, columns: columns.join(',') });
      await giveSheet(sheet, `${say.table}.xlsx`);
      onDone();
    } catch (failed) {
      setTrouble(failed);
    }
    setBusy(false);
  };
  return (
    <Card className="k-stack r-export">
      <Heading level={2}>{say.sheetTitle}</Heading>
      <View className="k-sub">{say.sheetWords}</View>
      {trouble !== undefined && <Trouble error={trouble} />}
      <View className="k-row">
        <Button small look="quiet" busy={busy ? say.sheetBusy : undefined} onTap={() => void take()}>
          {say.sheet}
        </Button>
      </View>
      {exports !== undefined && exports.length > 0 && (
        <View>
          <View className="k-small">{say.exports}</View>
          {exports.map(({ at, by, area, standing, rows }) => (
            <View key={at} className="d-text">
              {say.exported(by, area, say.standing[standing], rows, ageWords(at, now(), words.date))}
            </View>
          ))}
        </View>
      )}
    </Card>
  );
}
