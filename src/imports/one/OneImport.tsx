import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import { chooseSheet } from '../../platform/sheet-file';
import { ageWords } from '../../shared/say/days';
import { importGoesOn, type ImportDetail } from '../../shared/contract/imports';
import type { Account } from '../../shared/contract/session';
import { isWarningKind } from '../../shared/contract/warning';
import { Banner, Button, Card, Confirm, Empty, Heading, Loading, Page, Tag, Trouble, useLoad } from '../../ui';
import { spoken } from '../../ui/a11y';
import { useReader } from '../reader';
import { partsOf, sendParts, useSendings } from '../sendings';
import { stateTone } from '../state-tone';
import { Codes } from './Codes';
import { Columns } from './Columns';
import { Results } from './Results';
import { Report } from './Report';
import '../imports.css';

const LOOK_MS = 1_500;

function Bar({ percent, label }: { percent: number; label: string }) {
  return (
    <View className="k-stack" {...spoken({ role: 'status' })}>
      <View className="i-bar" {...spoken({ hidden: true })}>
        <View className="i-bar__done" style={{ width: `${percent}%` }} />
      </View>
      <View className="k-small">{label}</View>
    </View>
  );
}

const percentOf = ({ progress: { done, of } }: ImportDetail) =>
  Math.min(100, Math.round((100 * done) / Math.max(1, of)));

interface Shown {
  detail: ImportDetail;
  /** After something was said about it. */
  onSaid(next: ImportDetail): void;
}

/** A file of which parts are missing: the same is chosen again. */
function GoOn({ detail, onDone }: { detail: ImportDetail; onDone(): void }) {
  const { words } = useReader();
  const say = words.imports;
  const sending = useSendings(({ sendings }) => sendings[detail.id]);
  const [other, setOther] = useState(false);
  const send = async () => {
    const file = await chooseSheet();
    if (!file) return;
    const same = file.name === detail.file && partsOf(file) === detail.parts;
    setOther(!same);
    if (!same) return;
    await sendParts(detail.id, file, detail.received);
    onDone();
  };
  if (sending && sending.error === undefined)
    return <Bar percent={sending.percent} label={say.sent(sending.percent)} />;
  return (
    <View className="k-stack">
      {sending?.error !== undefined && <Trouble error={sending.error} />}
      {other && <Banner look="error" title={say.otherFile} />}
      <View className="k-sub">{say.goOnWords}</View>
      <View className="k-row">
        <Button onTap={() => void send()}>{say.goOn}</Button>
      </View>
    </View>
  );
}

/** What it will come to, with the households that a person decided about. */
const toWrite = ({ counts, undecided }: ImportDetail) => counts.new + counts.changed + (counts.undecided - undecided);
const waitsForNobody = (detail: ImportDetail) => detail.undecided === 0 && toWrite(detail) === 0;

function Head({ detail }: { detail: ImportDetail }) {
  const { words } = useReader();
  const say = words.imports;
  const when = ageWords(detail.at, now(), words.date);
  const { done, of } = detail.progress;
  const { entries, doneWords } = say.of[detail.kind];
  const written = detail.counts.new + detail.counts.changed;
  return (
    <Card className="k-stack">
      <View className="k-row">
        <View className="k-grow">
          <View className="k-strong i-file">{detail.file}</View>
          <View className="k-small">
            {[
              say.kind[detail.kind],
              detail.by === undefined ? when : say.by(detail.by, when),
              ...(detail.rows > 0 ? [say.rows(detail.rows)] : []),
            ].join(words.staff.queue.dot)}
          </View>
        </View>
        {detail.state === 'ready' && waitsForNobody(detail) ? (
          <Tag tone="plain">{say.nothing}</Tag>
        ) : (
          <Tag tone={stateTone[detail.state]}>{say.state[detail.state]}</Tag>
        )}
      </View>
      {importGoesOn(detail.state) && (
        <Bar
          percent={percentOf(detail)}
          label={[
            detail.state === 'reading' ? say.progress(String(done), String(of)) : say.percent(percentOf(detail)),
            say.stays,
          ].join(words.staff.queue.dot)}
        />
      )}
      {detail.fault && <Banner look="error" title={say.fault[detail.fault]} />}
      {detail.state === 'done' && (
        <Banner look="done" title={say.doneTitle(written === 0 ? undefined : entries(written))}>
          {doneWords}
        </Banner>
      )}
    </Card>
  );
}

function Undecided({ detail, onSaid }: Shown) {
  const { words } = useReader();
  const say = words.imports;
  const own = say.of[detail.kind];
  const [trouble, setTrouble] = useState<unknown>();
  const decide = async (decision: 'take' | 'leave') => {
    setTrouble(undefined);
    try {
      onSaid(
        await callServer('decideImport', { params: { id: detail.id }, body: { basedOn: detail.version, decision } }),
      );
    } catch (failed) {
      setTrouble(failed);
    }
  };
  return (
    <Banner look="warn" title={say.undecidedTitle(own.entries(detail.undecided))}>
      {own.undecidedWords}
      {trouble !== undefined && <Trouble error={trouble} />}
      <View className="k-row">
        {/* Who a warning means is decided one by one. */}
        {!isWarningKind(detail.kind) && (
          <Button small look="quiet" onTap={() => void decide('take')}>
            {say.takeAll}
          </Button>
        )}
        <Button small look="quiet" onTap={() => void decide('leave')}>
          {say.leaveAll}
        </Button>
      </View>
    </Banner>
  );
}

export function OneImport({ account, id }: { account: Account; id: string }) {
  const { words } = useReader();
  const say = words.imports;
  const ask = () => callServer('getImport', { params: { id } });
  const { data, error, reload } = useLoad(ask, `${account.id} ${id}`);
  const [said, setSaid] = useState<ImportDetail>();
  const sending = useSendings(({ sendings }) => sendings[id]);
  const detail = said && data && said.version > data.version ? said : data;
  const [asking, setAsking] = useState(false);
  const [renewing, setRenewing] = useState<{ yes(): void }>();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const waits =
    detail === undefined ? false : importGoesOn(detail.state) || (detail.state === 'sending' && !sending?.error);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => void reload(), LOOK_MS);
    return () => clearInterval(timer);
  }, [waits, reload]);
  const hear = (next: ImportDetail) => {
    setSaid(next);
    void reload();
  };
  const confirm = async () => {
    if (!detail) return;
    setBusy(true);
    setTrouble(undefined);
    try {
      hear(await callServer('confirmImport', { params: { id }, body: { basedOn: detail.version } }));
    } catch (failed) {
      setTrouble(failed);
      void reload();
    }
    setBusy(false);
    setAsking(false);
  };
  const judged = detail !== undefined && ['ready', 'writing', 'done', 'stopped'].includes(detail.state);
  const count = detail ? toWrite(detail) : 0;
  const own = say.of[detail?.kind ?? 'register'];
  return (
    <Page
      title={say.title}
      wide
      onBack={() => void go('imports')}
      foot={
        detail?.state === 'ready' && detail.undecided === 0 && count > 0 ? (
          <View className="i-main">
            <Button onTap={() => setAsking(true)}>{say.confirmOf(own.entries(count))}</Button>
          </View>
        ) : undefined
      }
      over={
        asking ? (
          <Confirm
            title={say.confirmAsk(own.entries(count))}
            words={own.confirmWords}
            yes={say.confirm}
            no={say.cancel}
            busy={busy ? say.state.writing : undefined}
            onYes={() => void confirm()}
            onNo={() => setAsking(false)}
          />
        ) : renewing ? (
          <Confirm
            title={say.codesAsk}
            words={say.codesAskWords}
            yes={say.codesYes}
            no={say.cancel}
            onYes={() => {
              setRenewing(undefined);
              renewing.yes();
            }}
            onNo={() => setRenewing(undefined)}
          />
        ) : undefined
      }
    >
      <View className="i-main k-stack k-stack--wide">
        {id === '' && <Empty title={say.missing} />}
        {error !== undefined && <Trouble error={error} onRetry={() => void reload()} />}
        {!detail && error === undefined && <Loading rows={4} />}
        {detail && <Head detail={detail} />}
        {detail?.state === 'sending' && <GoOn detail={detail} onDone={() => void reload()} />}
        {trouble !== undefined && <Trouble error={trouble} />}
        {detail?.state === 'ready' && detail.undecided > 0 && <Undecided detail={detail} onSaid={hear} />}
        {detail?.state === 'ready' && waitsForNobody(detail) && <Banner title={say.nothing}>{say.nothingWords}</Banner>}
        {detail?.codes && (
          <Codes
            key={detail.version}
            detail={detail}
            codes={detail.codes}
            onSaid={hear}
            onAsk={(yes) => setRenewing({ yes })}
          />
        )}
        {detail && judged && <Results key={`${detail.version} ${detail.state}`} detail={detail} onSaid={hear} />}
        {detail && judged && <Report detail={detail} />}
        {detail && (detail.state === 'unbound' || detail.state === 'ready') && (
          <Columns key={detail.version} detail={detail} onSaid={hear} />
        )}
        {detail && judged && detail.reasons.length === 0 && <Heading level={2}>{say.noReasons}</Heading>}
      </View>
    </Page>
  );
}
