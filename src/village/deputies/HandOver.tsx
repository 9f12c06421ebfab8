import { View } from '@tarojs/components';
import { useState } from 'react';
import { attendTo } from '../../platform/focus';
import { lastPossibleToday, now } from '../../platform/clock';
import { sayVillage } from '../../shared/contract/area';
import { addDays, chinaDay } from '../../shared/base/china-time';
import { dayWords } from '../../shared/say/days';
import { isHanded, MOST_DAYS, type Colleague, type NewDeputy } from '../../shared/contract/deputy';
import { dutyWords } from '../../shared/say/duties';
import type { Account } from '../../shared/contract/session';
import { fieldSentence } from '../../shared/words';
import { useOwnWords } from '../../stores/own-words';
import { useReader } from '../../desk/reader';
import { Button, ChoiceList, Confirm, DateField, Empty, Heading, Loading, Banner, Page, Trouble } from '../../ui';
import { daysWords } from './DeputyCard';

/** Under which name what is chosen is kept. */
export const HAND_OVER = 'hand-over';

const ids = { deputy: 'f-deputy', from: 'f-from', to: 'f-to' } as const;

interface HandOverProps {
  account: Account;
  /** Undefined before the server has told. */
  colleagues: readonly Colleague[] | undefined;
  error: unknown;
  onRetry(): void;
  noRoom: boolean;
  /** @returns whether it was taken over */
  onHand(handover: Omit<NewDeputy, 'id'>, to: Colleague): Promise<boolean>;
  onLeave(): void;
}

/** Which colleague, and which days; what is chosen is kept until it is handed over. */
export function HandOver({ account, colleagues, error, onRetry, noRoom, onHand, onLeave }: HandOverProps) {
  const { words } = useReader();
  const say = words.staff.deputies;
  const today = chinaDay(now());
  const kept = useOwnWords(HAND_OVER);
  const [choice, setChoice] = useState(() => ({
    deputy: kept.find('deputy'),
    from: kept.find('from'),
    to: kept.find('to'),
  }));
  const choose = (field: keyof typeof choice) => (value: string) => {
    setChoice((before) => ({ ...before, [field]: value }));
    kept.keep(field, value);
  };
  const known = lastPossibleToday();
  // A day that has passed meanwhile is none to hand over on.
  const ahead = (day: string) => (day !== '' && (known === undefined || day >= known) ? day : undefined);
  const from = ahead(choice.from) ?? known;
  const to = ahead(choice.to);
  const [asked, setAsked] = useState(false);
  const [asking, setAsking] = useState(false);

  const colleague = colleagues?.find((each) => each.id === choice.deputy);
  const days = from !== undefined && to !== undefined && to >= from ? { from, to } : undefined;
  const next = () => {
    setAsked(true);
    const wrong =
      colleague === undefined ? ids.deputy : from === undefined ? ids.from : days === undefined ? ids.to : undefined;
    if (wrong === undefined) return setAsking(true);
    attendTo(wrong);
  };
  const handOver = async () => {
    setAsking(false);
    if (colleague && days && (await onHand({ deputy: colleague.id, ...days }, colleague))) kept.forget();
  };

  const foot = colleagues && colleagues.length > 0 ? <Button onTap={next}>{say.next}</Button> : undefined;
  const over = asking && colleague && days && (
    <Confirm
      title={say.askTitle(daysWords(days, today, words), colleague.name)}
      words={say.askWords(ownPlaces(account).join(words.duty.placeJoin), colleague.name)}
      yes={say.askYes}
      no={say.askNo}
      onYes={() => void handOver()}
      onNo={() => setAsking(false)}
    />
  );
  return (
    <Page title={say.title} onBack={onLeave} foot={foot} over={over}>
      <Heading>{say.form}</Heading>
      {noRoom && <Banner look="error">{words.statements.noRoom}</Banner>}
      {error !== undefined && !colleagues && <Trouble error={error} onRetry={onRetry} />}
      {colleagues === undefined && error === undefined && <Loading rows={2} />}
      {colleagues?.length === 0 && <Empty title={say.noColleague} words={say.noColleagueWords} />}
      {colleagues && colleagues.length > 0 && (
        <View className="k-stack k-stack--wide">
          <ChoiceList
            id={ids.deputy}
            label={say.colleague}
            options={colleagues.map(({ id: value, name, roles }) => ({
              value,
              title: name,
              words: dutyWords(roles, words),
            }))}
            value={choice.deputy}
            error={asked && colleague === undefined ? say.colleagueRequired : undefined}
            onChoose={choose('deputy')}
          />
          <DateField
            id={ids.from}
            label={say.from}
            value={from}
            shown={from && dayWords(from, today, words.date)}
            start={known}
            error={asked && from === undefined ? fieldSentence({ code: 'required' }, words) : undefined}
            onPick={choose('from')}
          />
          <DateField
            id={ids.to}
            label={say.to}
            hint={say.toHint(MOST_DAYS)}
            value={to}
            shown={to && dayWords(to, today, words.date)}
            start={from}
            end={from && addDays(from, MOST_DAYS - 1)}
            opensAt={from}
            error={
              asked && from !== undefined && days === undefined
                ? fieldSentence({ code: to === undefined ? 'required' : 'date.impossible' }, words)
                : undefined
            }
            onPick={choose('to')}
          />
        </View>
      )}
    </Page>
  );
}

/** The places that are the account's own to hand over, as people say them. */
function ownPlaces({ roles }: Account): string[] {
  return roles.filter(isHanded).map(({ area }) => sayVillage(area.name));
}
