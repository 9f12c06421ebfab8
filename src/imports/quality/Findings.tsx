import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { now } from '../../platform/clock';
import { attendTo } from '../../platform/focus';
import { go } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import type { AreaCode } from '../../shared/contract/area';
import { FindingAnswer, type DataQuality, type RegisterFinding } from '../../shared/contract/register-check';
import { fieldProblems } from '../../shared/contract/problem';
import { ageWords } from '../../shared/say/days';
import {
  Button,
  Card,
  Chip,
  Empty,
  Field,
  FormContext,
  Heading,
  Loading,
  Tag,
  Trouble,
  useForm,
  useLoad,
  useProblems,
} from '../../ui';
import { useReader } from '../reader';

const states = ['open', 'answered'] as const;
type State = (typeof states)[number];

/** Characters of a reason. */
const MOST = 500;

/** Why it is right as it stands. */
function Answer({ finding, onDone, onLeave }: { finding: RegisterFinding; onDone(): void; onLeave(): void }) {
  const { words } = useReader();
  const say = words.quality;
  const form = useForm();
  const { at, show } = useProblems();
  const reason = useRef('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const place = at('/reason');
  const send = async () => {
    form.commit();
    const body = { digest: finding.digest, reason: reason.current };
    const { error } = FindingAnswer.safeParse(body);
    show(error ? fieldProblems(error) : []);
    if (error) return;
    setBusy(true);
    setTrouble(undefined);
    try {
      await callServer('answerFinding', { params: { id: finding.id }, body });
      onDone();
    } catch (failed) {
      setTrouble(failed);
      setBusy(false);
    }
  };
  useEffect(() => attendTo(place.id), [place.id]);
  return (
    <FormContext.Provider value={form}>
      <Field
        {...place}
        kind="long"
        max={MOST}
        label={say.why}
        hint={say.whyHint}
        value=""
        onCommit={(text) => {
          reason.current = text;
        }}
      />
      {trouble !== undefined && <Trouble error={trouble} />}
      <View className="k-row">
        <Button small look="quiet" onTap={onLeave}>
          {say.leave}
        </Button>
        <Button small busy={busy ? say.sending : undefined} onTap={() => void send()}>
          {say.send}
        </Button>
      </View>
    </FormContext.Provider>
  );
}

function Finding({ finding, onDone }: { finding: RegisterFinding; onDone(): void }) {
  const { words } = useReader();
  const say = words.quality;
  const [writing, setWriting] = useState(false);
  const { head, member, village, looked, demo, firstSeen, answer } = finding;
  const age = (then: string) => ageWords(then, now(), words.date);
  return (
    <View className="i-entry">
      <View className="k-strong">
        {[head ?? say.nameless, ...(member !== undefined && member !== head ? [member] : [])].join(
          words.staff.queue.dot,
        )}
      </View>
      <View className="k-small">{[village, say.since(age(firstSeen))].join(words.staff.queue.dot)}</View>
      {looked.map(({ header, said }) => (
        <View key={header}>{[header, said === '' ? say.blank : said].join('：')}</View>
      ))}
      {demo && (
        <View className="k-row">
          <Tag tone="blue">{say.demo}</Tag>
        </View>
      )}
      {answer && <View className="k-sub">{say.answered(answer.reason, answer.by, age(answer.at))}</View>}
      {writing ? (
        <Answer finding={finding} onDone={onDone} onLeave={() => setWriting(false)} />
      ) : (
        <View className="k-row">
          <Button small look="quiet" onTap={() => void go('household', { id: finding.household })}>
            {say.household}
          </Button>
          {finding.state === 'open' && (
            <Button small look="quiet" onTap={() => setWriting(true)}>
              {say.asItIs}
            </Button>
          )}
        </View>
      )}
    </View>
  );
}

interface FindingsProps {
  area: AreaCode;
  check: DataQuality['checks'][number];
  /** One less waits. */
  onAnswered(): void;
}

/** The households behind one check, page by page. */
export function Findings({ area, check, onAnswered }: FindingsProps) {
  const { words, locale } = useReader();
  const say = words.quality;
  const [state, setState] = useState<State>('open');
  const [more, setMore] = useState<{ findings: RegisterFinding[]; nextAfter?: string | undefined }>();
  const [trouble, setTrouble] = useState<unknown>();
  const ask = (after?: string) =>
    callServer('listFindings', { query: { area, check: check.id, state, ...(after === undefined ? {} : { after }) } });
  const { data, error, reload } = useLoad(() => ask().then((page) => ({ ...page, of: state })), state);
  const first = data?.of === state ? data : undefined;
  const findings = first && [...first.findings, ...(more?.findings ?? [])];
  const nextAfter = more ? more.nextAfter : first?.nextAfter;
  const goOn = async () => {
    setTrouble(undefined);
    try {
      const page = await ask(nextAfter);
      setMore({ findings: [...(more?.findings ?? []), ...page.findings], nextAfter: page.nextAfter });
    } catch (failed) {
      setTrouble(failed);
    }
  };
  const again = () => {
    setMore(undefined);
    void reload();
    onAnswered();
  };
  return (
    <Card className="k-stack">
      <Heading level={2}>{locale === 'en' ? check.says.en : check.says.zh}</Heading>
      <View className="k-small">{say.source(check.id)}</View>
      <View className="k-row">
        {states.map((each) => (
          <Chip
            key={each}
            on={each === state}
            onTap={() => {
              setMore(undefined);
              setState(each);
            }}
          >
            {`${say.state[each]} ${check[each]}`}
          </Chip>
        ))}
      </View>
      {trouble !== undefined && <Trouble error={trouble} />}
      {error !== undefined && <Trouble error={error} onRetry={() => void reload()} />}
      {!findings && error === undefined && <Loading rows={3} />}
      {findings?.length === 0 && <Empty title={say.nobody[state]} />}
      <View>
        {findings?.map((each) => (
          <Finding key={each.id} finding={each} onDone={again} />
        ))}
      </View>
      {nextAfter !== undefined && (
        <Button small look="quiet" onTap={() => void goOn()}>
          {words.kit.moreRows}
        </Button>
      )}
    </Card>
  );
}
