import { View } from '@tarojs/components';
import { useState } from 'react';
import { callServer } from '../../platform/server';
import type { ImportColumn, ImportDetail } from '../../shared/contract/imports';
import { Banner, Button, Card, Heading, SelectField, Trouble } from '../../ui';
import { useReader } from '../reader';

interface ColumnsProps {
  detail: ImportDetail;
  onSaid(next: ImportDetail): void;
}

const NONE = '';

/** Which column is which, and the way to say it otherwise. */
export function Columns({ detail, onSaid }: ColumnsProps) {
  const { words } = useReader();
  const say = words.imports;
  const { columns, fields, missing } = detail;
  const [changing, setChanging] = useState(missing.length > 0);
  const [fieldOf, setFieldOf] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries(columns.map(({ column, field = NONE }) => [column, field])),
  );
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const headerOf = (field: string) => fields.find((each) => each.field === field)?.header ?? field;
  const options = [
    { value: NONE, title: say.notTaken },
    ...fields.map(({ field, header }) => ({ value: field, title: header })),
  ];
  // A field stands for one column: who takes it takes it from another.
  const pick = (column: number, field: string) =>
    setFieldOf((before) =>
      Object.fromEntries(
        Object.entries({ ...before, [column]: field }).map(([at, own]) => [
          at,
          field !== NONE && own === field && Number(at) !== column ? NONE : own,
        ]),
      ),
    );
  const send = async () => {
    setBusy(true);
    setTrouble(undefined);
    try {
      const said = Object.entries(fieldOf).flatMap(([column, field]) =>
        field === NONE ? [] : [{ column: Number(column), field }],
      );
      const body = { basedOn: detail.version, headerRow: detail.headerRow ?? 1, columns: said };
      onSaid(await callServer('bindImport', { params: { id: detail.id }, body }));
    } catch (failed) {
      setTrouble(failed);
    }
    setBusy(false);
  };
  const one = ({ column, letter, header, field, twice }: ImportColumn) => (
    <View key={column} className="i-column">
      <View className="i-column__letter">{letter}</View>
      <View className="k-grow">
        {changing ? (
          <SelectField
            id={`column-${column}`}
            label={header}
            options={options}
            value={fieldOf[column] ?? NONE}
            onPick={(next) => pick(column, next)}
          />
        ) : (
          <>
            <View>{header}</View>
            <View className="k-small">
              {field === undefined ? (twice ? say.twice : say.notTaken) : say.isField(headerOf(field))}
            </View>
          </>
        )}
      </View>
    </View>
  );
  return (
    <Card className="k-stack">
      <View className="k-row">
        <View className="k-grow">
          <Heading level={2}>{say.columns}</Heading>
        </View>
        {!changing && (
          <Button small look="quiet" label={[say.change, say.columns].join('，')} onTap={() => setChanging(true)}>
            {say.change}
          </Button>
        )}
      </View>
      <View className="k-sub">
        {say.columnsWords(columns.filter(({ field }) => field !== undefined).length, columns.length)}
      </View>
      {missing.length > 0 && (
        <Banner look="warn" title={say.columnsMissing(missing.map(headerOf).join(say.joinFields))}>
          {say.columnsHint}
        </Banner>
      )}
      <View className="i-columns">{columns.map(one)}</View>
      {trouble !== undefined && <Trouble error={trouble} />}
      {changing && (
        <View className="k-stack">
          <View className="k-small">{say.rebindWords}</View>
          <View className="k-row">
            <Button busy={busy ? say.state.checking : undefined} onTap={() => void send()}>
              {say.rebind}
            </Button>
          </View>
        </View>
      )}
    </Card>
  );
}
