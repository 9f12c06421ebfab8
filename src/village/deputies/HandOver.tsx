import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { attendTo } from '../../platform/focus';
import { now } from '../../platform/clock';
import { newId } from '../../platform/random';
import { callServer, NoConnection } from '../../platform/server';
import { sayVillage } from '../../shared/area';
import { addDays, chinaDay, type ChinaDay } from '../../shared/china-time';
import { dayWords } from '../../shared/day-words';
import { MOST_DAYS, type Colleague, type Deputy, type NewDeputy } from '../../shared/deputy';
import { dutyWords } from '../../shared/duty-words';
import type { Account } from '../../shared/session';
import { fieldSentence } from '../../shared/words';
import { useOwnWords } from '../../stores/own-words';
import { useReader } from '../../desk/reader';
import {
  Button,
  ChoiceList,
  Confirm,
  DateField,
  Empty,
  Heading,
  Loading,
  Notice,
  Page,
  Trouble,
  useLoad,
} from '../../ui';
import { daysWords } from './DeputyCard';
import { useSending } from './use-sending';

const ids = { deputy: 'f-deputy', to: 'f-to' } as const;

interface HandOverProps {
  account: Account;
  onDone(deputies: Deputy[], to: Colleague, days: Pick<Deputy, 'from' | 'to'>): void;
  onLeave(): void;
}

/** Which colleague, and which days; what is chosen is kept until the server has it. */
export function HandOver({ account, onDone, onLeave }: HandOverProps) {
  const { words, locale } = useReader();
  const say = words.staff.deputies;
  const today = chinaDay(now());
  const { data, error, reload } = useLoad(() => callServer('listColleagues'), account.id);
  const kept = useOwnWords('hand-over');
  const [choice, setChoice] = useState(() => ({
    deputy: kept.find('deputy'),
    from: kept.find('from'),
    to: kept.find('to'),
  }));
  const choose = (field: keyof typeof choice) => (value: string) => {
    setChoice((before) => ({ ...before, [field]: value }));
    kept.keep(field, value);
  };
  // A day that has passed meanwhile is none to hand over on.
  const from: ChinaDay = choice.from < today ? today : choice.from;
  const to: ChinaDay | undefined = choice.to < today ? undefined : choice.to;
  const [asked, setAsked] = useState(false);
  const [asking, setAsking] = useState(false);
  const { busy, trouble, send } = useSending();
  /** Of the handover as it is chosen: tapped again after no answer, it is the same one. */
  const id = useRef<{ of: string; id: string }>();

  const colleague = data?.colleagues.find((each) => each.id === choice.deputy);
  const days = to !== undefined && to >= from ? { from, to } : undefined;
  const next = () => {
    setAsked(true);
    const wrong = colleague === undefined ? ids.deputy : days === undefined ? ids.to : undefined;
    if (wrong === undefined) return setAsking(true);
    setTimeout(() => attendTo(wrong), 50);
  };
  const handOver = () =>
    send(async () => {
      if (!colleague || !days) return;
      const of = [colleague.id, days.from, days.to].join();
      if (id.current?.of !== of) id.current = { of, id: await newId() };
      const body: NewDeputy = { id: id.current.id, deputy: colleague.id, ...days };
      try {
        const { deputies } = await callServer('handOver', { body });
        kept.forget();
        onDone(deputies, colleague, days);
      } finally {
        setAsking(false);
      }
    });

  const foot =
    data && data.colleagues.length > 0 ? (
      <Button busy={busy ? say.sending : undefined} onTap={next}>
        {say.next}
      </Button>
    ) : undefined;
  const over = asking && colleague && days && (
    <Confirm
      title={say.askTitle(daysWords(days, today, words), colleague.name)}
      words={say.askWords(ownPlaces(account).join(words.staff.queue.placeJoin), colleague.name)}
      yes={say.askYes}
      no={say.askNo}
      busy={busy ? say.sending : undefined}
      onYes={() => void handOver()}
      onNo={() => setAsking(false)}
    />
  );
  return (
    <Page title={say.title} onBack={onLeave} backOff={busy} foot={foot} over={over}>
      <Heading>{say.form}</Heading>
      {trouble instanceof NoConnection ? (
        <Notice look="offline" title={say.unsent}>
          {say.unsentWords}
          <View className="k-row">
            <Button small look="quiet" busy={busy ? say.sending : undefined} onTap={() => void handOver()}>
              {words.kit.retry}
            </Button>
          </View>
        </Notice>
      ) : (
        trouble !== undefined && <Trouble error={trouble} />
      )}
      {error !== undefined && <Trouble error={error} onRetry={() => void reload()} />}
      {data === undefined && error === undefined && <Loading rows={2} />}
      {data?.colleagues.length === 0 && <Empty title={say.noColleague} words={say.noColleagueWords} />}
      {data && data.colleagues.length > 0 && (
        <View className="k-stack k-stack--wide">
          <ChoiceList
            id={ids.deputy}
            label={say.colleague}
            options={data.colleagues.map(({ id: value, name, roles }) => ({
              value,
              title: name,
              words: dutyWords(roles, words),
            }))}
            value={choice.deputy}
            error={asked && colleague === undefined ? say.colleagueRequired : undefined}
            onChoose={choose('deputy')}
          />
          <DateField
            id="f-from"
            label={say.from}
            value={from}
            shown={dayWords(from, today, words.date)}
            start={today}
            onPick={choose('from')}
          />
          <DateField
            id={ids.to}
            label={say.to}
            hint={say.toHint(MOST_DAYS)}
            value={to}
            shown={to && dayWords(to, today, words.date)}
            start={from}
            end={addDays(from, MOST_DAYS - 1)}
            opensAt={from}
            error={
              asked && days === undefined
                ? fieldSentence({ code: to === undefined ? 'required' : 'date.impossible' }, locale)
                : undefined
            }
            onPick={choose('to')}
          />
        </View>
      )}
    </Page>
  );
}

/** The villages that are the account's own to hand over, as people say them. */
function ownPlaces({ roles }: Account): string[] {
  return roles
    .filter(({ role, deputyFor }) => role === 'first_secretary' && deputyFor === undefined)
    .map(({ area }) => sayVillage(area.name));
}
