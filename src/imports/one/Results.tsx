import { View } from '@tarojs/components';
import { useState } from 'react';
import { callServer } from '../../platform/server';
import { plainDay } from '../../shared/say/days';
import {
  importVerdicts,
  type ImportCode,
  type ImportDecision,
  type ImportDetail,
  type ImportEntry,
  type ImportReason,
  type ImportVerdict,
} from '../../shared/contract/imports';
import { Button, Card, classes, Empty, Heading, Loading, Press, Tag, Trouble, useLoad } from '../../ui';
import { spoken } from '../../ui/a11y';
import { useReader } from '../reader';
import { verdictTone } from '../state-tone';

interface Narrowed {
  verdict?: ImportVerdict | undefined;
  code?: ImportCode | undefined;
}

type Decide = (decision: ImportDecision, candidate?: string) => void;

interface EntryProps {
  entry: ImportEntry;
  /** Given while it can be decided about. */
  onDecide?: Decide | undefined;
}

/** Households that may be meant, beside whom the row names. */
function Candidates({ entry, onDecide }: EntryProps) {
  const { words } = useReader();
  const say = words.imports;
  const { candidates = [], names, candidate: chosen } = entry;
  const bornOn = (day: string | undefined) =>
    day === undefined ? say.noBirthday : say.born(plainDay(day, undefined, words.date));
  return (
    <View className="k-stack">
      {names && <View>{say.namesWords(names.name, bornOn(names.birthDate))}</View>}
      {candidates.map(({ household, name, village, birthDate, numberEnds }) => (
        <View key={household} className="i-candidate">
          <View className="k-grow">
            <View className="k-strong">{name}</View>
            <View className="k-small">
              {[village, bornOn(birthDate), ...(numberEnds === undefined ? [] : [say.numberEnds(numberEnds)])].join(
                words.staff.queue.dot,
              )}
            </View>
          </View>
          {household === chosen ? (
            <Tag tone="green">{say.chosen}</Tag>
          ) : (
            onDecide && (
              <Button small label={say.sameOneOf(name, village)} onTap={() => onDecide('take', household)}>
                {say.sameOne}
              </Button>
            )
          )}
        </View>
      ))}
    </View>
  );
}

function Entry({ entry, onDecide }: EntryProps) {
  const { words } = useReader();
  const say = words.imports;
  const again = entry.reasons.some(({ code }) => code === 'warning.ended');
  const take = entry.candidates ? say.takeAlone : again ? say.takeAgain : say.take;
  const reason = ({ code, row, column }: ImportReason) =>
    [say.inRow(row), ...(column === undefined ? [] : [say.inColumn(column)]), say.code[code]].join(' ');
  return (
    <View className="i-entry">
      <View className="k-row">
        <View className="k-grow k-strong">
          {[entry.village, say.rowAt(entry.row, entry.rows)].filter(Boolean).join(words.staff.queue.dot)}
        </View>
        <Tag tone={verdictTone[entry.verdict]}>
          {entry.decision ? say.decision[entry.decision] : say.verdict[entry.verdict]}
        </Tag>
      </View>
      {entry.reasons.map((each, at) => (
        <View key={at} className="k-sub">
          {reason(each)}
        </View>
      ))}
      {entry.candidates && <Candidates entry={entry} onDecide={onDecide} />}
      {entry.verdict === 'undecided' && onDecide && (
        <View className="k-row">
          <Button small look="quiet" onTap={() => onDecide('take')}>
            {take}
          </Button>
          <Button small look="quiet" onTap={() => onDecide('leave')}>
            {say.leave}
          </Button>
        </View>
      )}
    </View>
  );
}

interface ResultsProps {
  detail: ImportDetail;
  onSaid(next: ImportDetail): void;
}

function Tiles({ detail, chosen, onChoose }: { detail: ImportDetail; chosen: Narrowed; onChoose(of: Narrowed): void }) {
  const { words } = useReader();
  const say = words.imports;
  const own = say.of[detail.kind];
  return (
    <View className="i-tiles" {...spoken({ role: 'radiogroup', label: say.resultsOf })}>
      {importVerdicts
        .filter((verdict) => detail.counts[verdict] > 0 || verdict === 'new')
        .map((verdict) => (
          <Press
            key={verdict}
            className={classes('i-tile', chosen.verdict === verdict && 'i-tile--on')}
            role="radio"
            checked={chosen.verdict === verdict}
            label={`${say.verdict[verdict]} ${own.entries(detail.counts[verdict])}`}
            onTap={() => onChoose(chosen.verdict === verdict ? {} : { verdict })}
          >
            <View className="i-tile__number">{String(detail.counts[verdict])}</View>
            <View className="k-strong">{say.verdict[verdict]}</View>
            <View className="k-small">{verdict === 'refused' ? own.refused : say.verdictWords[verdict]}</View>
          </Press>
        ))}
    </View>
  );
}

/** How many households come to what, what should be looked at, and each household behind it. */
export function Results({ detail, onSaid }: ResultsProps) {
  const { words } = useReader();
  const say = words.imports;
  const [chosen, setChosen] = useState<Narrowed>({});
  const [older, setOlder] = useState<{ key: string; entries: ImportEntry[]; nextAfter?: number | undefined }>();
  const [trouble, setTrouble] = useState<unknown>();
  const key = `${detail.id} ${chosen.verdict ?? ''} ${chosen.code ?? ''}`;
  const ask = (after?: number) =>
    callServer('listImportEntries', {
      params: { id: detail.id },
      query: { ...chosen, ...(after === undefined ? {} : { after }) },
    });
  const { data, error, reload } = useLoad(() => ask().then((page) => ({ key, ...page })), key);
  const first = data?.key === key ? data : undefined;
  const more = older?.key === key ? older : undefined;
  const entries = first && [...first.entries, ...(more?.entries ?? [])];
  const nextAfter = more ? more.nextAfter : first?.nextAfter;
  const goOn = async () => {
    setTrouble(undefined);
    try {
      const page = await ask(nextAfter);
      setOlder({ key, entries: [...(more?.entries ?? []), ...page.entries], nextAfter: page.nextAfter });
    } catch (failed) {
      setTrouble(failed);
    }
  };
  const decide = async (row: number, decision: ImportDecision, candidate?: string) => {
    setTrouble(undefined);
    try {
      const body = { basedOn: detail.version, decision, row, ...(candidate === undefined ? {} : { candidate }) };
      onSaid(await callServer('decideImport', { params: { id: detail.id }, body }));
    } catch (failed) {
      setTrouble(failed);
    }
  };
  return (
    <View className="k-stack k-stack--wide">
      <Tiles detail={detail} chosen={chosen} onChoose={setChosen} />
      <View className="i-two">
        {detail.reasons.length > 0 && (
          <Card className="k-stack">
            <Heading level={2}>{say.reasons}</Heading>
            <View className="k-small">{say.reasonsWords}</View>
            <View {...spoken({ role: 'radiogroup', label: say.reasons })}>
              {detail.reasons.map(({ code, rows }) => (
                <Press
                  key={code}
                  className={classes('i-reason', chosen.code === code && 'i-reason--on')}
                  role="radio"
                  checked={chosen.code === code}
                  label={`${say.code[code]} ${say.rows(rows)}`}
                  onTap={() => setChosen(chosen.code === code ? {} : { code })}
                >
                  <View>{say.code[code]}</View>
                  <View className="k-number">{String(rows)}</View>
                </Press>
              ))}
            </View>
          </Card>
        )}
        <Card className="k-stack">
          <Heading level={2}>
            {chosen.code ? say.code[chosen.code] : chosen.verdict ? say.verdict[chosen.verdict] : say.list}
          </Heading>
          {trouble !== undefined && <Trouble error={trouble} />}
          {error !== undefined && <Trouble error={error} onRetry={() => void reload()} />}
          {!entries && error === undefined && <Loading rows={3} />}
          {entries?.length === 0 && <Empty title={say.empty} />}
          <View>
            {entries?.map((entry) => (
              <Entry
                key={entry.row}
                entry={entry}
                onDecide={
                  detail.state === 'ready'
                    ? (decision, candidate) => void decide(entry.row, decision, candidate)
                    : undefined
                }
              />
            ))}
          </View>
          {nextAfter !== undefined && (
            <Button small look="quiet" onTap={() => void goOn()}>
              {say.more}
            </Button>
          )}
        </Card>
      </View>
    </View>
  );
}
