import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { newId } from '../../platform/random';
import { callServer } from '../../platform/server';
import { giveSheet } from '../../platform/sheet-file';
import { fetchCodes } from '../../platform/office-files';
import { ageWords } from '../../shared/say/days';
import type { ImportDetail } from '../../shared/contract/imports';
import { Button, Card, Heading, Trouble } from '../../ui';
import { useReader } from '../reader';

interface CodesProps {
  detail: ImportDetail;
  codes: NonNullable<ImportDetail['codes']>;
  onSaid(next: ImportDetail): void;
  /** To be asked before it is done. */
  onAsk(yes: () => void): void;
}

/** The codes of those that a staff sheet invited: asked for again, they are others. */
export function Codes({ detail: { id }, codes: { waiting, issuedAt, issuedBy }, onSaid, onAsk }: CodesProps) {
  const { words } = useReader();
  const say = words.imports;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  // A try without an answer is repeated under the same id, so that it makes no second set.
  const [issue, setIssue] = useState<string>();
  const get = async () => {
    setBusy(true);
    setTrouble(undefined);
    try {
      const body = { issue: issue ?? (await newId()) };
      setIssue(body.issue);
      const next = await callServer('issueImportCodes', { params: { id }, body });
      await giveSheet(await fetchCodes(id, body.issue), say.codesFile);
      onSaid(next);
    } catch (failed) {
      setTrouble(failed);
    }
    setBusy(false);
  };
  const given = issuedAt !== undefined && issue === undefined;
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.codes}</Heading>
      {waiting === 0 ? (
        <View>{say.codesNone}</View>
      ) : (
        <>
          <View className="k-strong">{say.codesTitle(waiting)}</View>
          <View className="k-sub">{say.codesWords}</View>
          {issuedAt !== undefined && (
            <View className="k-sub">{say.codesAgain(ageWords(issuedAt, now(), words.date), issuedBy)}</View>
          )}
          {trouble !== undefined && <Trouble error={trouble} />}
          <View className="k-row">
            <Button
              busy={busy ? say.codesMaking : undefined}
              onTap={() => (given ? onAsk(() => void get()) : void get())}
            >
              {say.codesGet}
            </Button>
          </View>
        </>
      )}
    </Card>
  );
}
