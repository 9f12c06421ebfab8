import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { newId } from '../../platform/random';
import { callServer } from '../../platform/server';
import { chooseSheet, giveSheet } from '../../platform/sheet-file';
import { fetchTemplate } from '../../platform/office-files';
import { SegmentedChoice } from '../../desk/SegmentedChoice';
import { ageWords } from '../../shared/say/days';
import type { ImportKind, ImportSummary } from '../../shared/contract/imports';
import type { Account } from '../../shared/contract/session';
import { Banner, Button, Card, Empty, Heading, LinkCard, Loading, Page, Trouble, useLoad } from '../../ui';
import { announce, isTooLarge, sendParts } from '../sendings';
import { sendableKinds, useReader } from '../reader';
import '../imports.css';

function Past({ row }: { row: ImportSummary }) {
  const { words } = useReader();
  const say = words.imports;
  const when = ageWords(row.at, now(), words.date);
  // For somebody.
  const waits = ['sending', 'unbound', 'ready'].includes(row.state);
  const made = row.counts.new + row.counts.changed;
  return (
    <LinkCard
      title={row.file}
      words={[
        say.kind[row.kind],
        row.by === undefined ? when : say.by(row.by, when),
        ...(waits ? [] : [say.state[row.state]]),
        ...(row.state === 'done' ? [say.of[row.kind].entries(made)] : []),
      ].join(words.staff.queue.dot)}
      {...(waits ? { tag: say.state[row.state] } : {})}
      onTap={() => void go('importOne', { id: row.id })}
    />
  );
}

export function ImportList({ account }: { account: Account }) {
  const { words } = useReader();
  const say = words.imports;
  const kinds = sendableKinds(account);
  const [chosen, setChosen] = useState<ImportKind>();
  const kind = chosen ?? kinds[0] ?? 'register';
  const own = say.of[kind];
  const { data, error, reload } = useLoad(() => callServer('listImports'), account.id);
  const [busy, setBusy] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const send = async () => {
    const file = await chooseSheet();
    if (!file) return;
    setTooLarge(isTooLarge(file));
    if (isTooLarge(file)) return;
    setBusy(true);
    setTrouble(undefined);
    try {
      const id = await newId();
      await announce(id, kind, file);
      void sendParts(id, file, []);
      await go('importOne', { id });
    } catch (failed) {
      setTrouble(failed);
    }
    setBusy(false);
  };
  const template = async () => {
    setTrouble(undefined);
    try {
      await giveSheet(await fetchTemplate(kind), own.templateFile);
    } catch (failed) {
      setTrouble(failed);
    }
  };
  return (
    <Page title={say.title} wide>
      <View className="i-main k-stack k-stack--wide">
        <Card className="k-stack i-begin">
          <View className="i-steps">
            {say.steps.map((step, at) => (
              <View key={step} className="i-step">
                <View className="i-step__number">{String(at + 1)}</View>
                <View>{step}</View>
              </View>
            ))}
          </View>
          {kinds.length === 1 && <Heading level={2}>{say.kind[kind]}</Heading>}
          {kinds.length > 1 && (
            <SegmentedChoice<ImportKind>
              label={say.kinds}
              options={kinds.map((value) => ({ value, title: say.kind[value] }))}
              value={kind}
              onChoose={setChosen}
            />
          )}
          {tooLarge && <Banner look="error" title={say.tooLarge} />}
          {trouble !== undefined && <Trouble error={trouble} />}
          <View className="k-row">
            <Button busy={busy ? say.opening : undefined} onTap={() => void send()}>
              {say.choose}
            </Button>
            <Button look="quiet" onTap={() => void template()}>
              {say.template}
            </Button>
          </View>
          <View className="k-small">{own.fillWords}</View>
          <View className="k-small">{say.files}</View>
        </Card>
        <Heading level={2}>{say.past}</Heading>
        {error !== undefined && <Trouble error={error} onRetry={() => void reload()} />}
        {!data && error === undefined && <Loading rows={3} />}
        {data?.imports.length === 0 && <Empty title={say.none} />}
        {data?.imports.map((row) => (
          <Past key={row.id} row={row} />
        ))}
      </View>
    </Page>
  );
}
