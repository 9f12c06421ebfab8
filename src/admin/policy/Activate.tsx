import { View } from '@tarojs/components';
import { useState } from 'react';
import { attendTo } from '../../platform/focus';
import { now } from '../../platform/clock';
import { callServer } from '../../platform/server';
import { earliestActivation } from '../../shared/contract/admin';
import { addDays, chinaDay, type ChinaDay } from '../../shared/base/china-time';
import { plainDay } from '../../shared/say/days';
import { fieldSentence } from '../../shared/words';
import { useReader } from '../reader';
import { Button, Card, Confirm, DateField, Trouble } from '../../ui';
import { refusedWith, useSending } from '../use-sending';

interface ActivateProps {
  version: string;
  onDone(from: ChinaDay): void;
}

const FIELD = 'a-from';
/** How far ahead the wheel goes. */
const FURTHEST_DAYS = 730;

/** Sets the first day of a proposed version, once. */
export function Activate({ version, onDone }: ActivateProps) {
  const { words, locale } = useReader();
  const say = words.admin.policy.activate;
  const earliest = earliestActivation(now());
  const [from, setFrom] = useState<ChinaDay>();
  const [wrong, setWrong] = useState<string>();
  const [asking, setAsking] = useState<ChinaDay>();
  const sending = useSending();
  const taken = refusedWith(sending.trouble, 'policy.day_taken');
  const day = (at: ChinaDay) => plainDay(at, chinaDay(now()), words.date);

  const refuse = (sentence: string) => {
    setWrong(sentence);
    attendTo(FIELD);
  };
  const ask = () => {
    sending.clear();
    if (from === undefined || from < earliest) {
      return refuse(fieldSentence({ code: from === undefined ? 'required' : 'date.tomorrow_or_later' }, locale));
    }
    setWrong(undefined);
    setAsking(from);
  };
  const activate = async (first: ChinaDay) => {
    let done = false;
    const [problem] = await sending.run(async () => {
      await callServer('activatePolicy', { params: { version }, body: { from: first } });
      done = true;
    });
    setAsking(undefined);
    if (done) onDone(first);
    else if (problem) refuse(fieldSentence(problem, locale));
  };
  return (
    <Card className="k-stack k-stack--wide">
      {sending.trouble !== undefined && !taken && <Trouble error={sending.trouble} />}
      <DateField
        id={FIELD}
        label={say.title}
        hint={say.hint}
        value={from}
        shown={from && day(from)}
        start={earliest}
        opensAt={earliest}
        end={addDays(earliest, FURTHEST_DAYS)}
        error={taken ? words.problem['policy.day_taken'] : wrong}
        onPick={setFrom}
      />
      <View className="k-row">
        <Button small onTap={ask}>
          {say.ask}
        </Button>
      </View>
      {asking !== undefined && (
        <Confirm
          title={say.confirmTitle(version, day(asking))}
          words={say.confirmWords}
          yes={say.yes}
          no={say.no}
          busy={sending.busy ? say.busy : undefined}
          onYes={() => void activate(asking)}
          onNo={() => setAsking(undefined)}
        />
      )}
    </Card>
  );
}
