import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { callServer } from '../../platform/server';
import { earliestActivation } from '../../shared/contract/admin';
import { addDays, chinaDay, type ChinaDay } from '../../shared/base/china-time';
import { plainDay } from '../../shared/say/days';
import { useReader } from '../reader';
import { Button, Card, Confirm, DateField, Trouble, useProblems } from '../../ui';
import { useSending } from '../use-sending';

interface ActivateProps {
  version: string;
  onDone(from: ChinaDay): void;
}

/** How far ahead the wheel goes. */
const FURTHEST_DAYS = 730;

/** Sets the first day of a proposed version, once. */
export function Activate({ version, onDone }: ActivateProps) {
  const { words } = useReader();
  const say = words.admin.policy.activate;
  const earliest = earliestActivation(now());
  const [from, setFrom] = useState<ChinaDay>();
  const { at, show } = useProblems();
  const [asking, setAsking] = useState<ChinaDay>();
  const sending = useSending({ 'policy.day_taken': '/from' });
  const day = (at: ChinaDay) => plainDay(at, chinaDay(now()), words.date);

  const ask = () => {
    sending.clear();
    if (from === undefined) return show([{ pointer: '/from', code: 'required' }]);
    if (from < earliest) return show([{ pointer: '/from', code: 'date.tomorrow_or_later' }]);
    show([]);
    setAsking(from);
  };
  const activate = async (first: ChinaDay) => {
    let done = false;
    const found = await sending.run(async () => {
      await callServer('activatePolicy', { params: { version }, body: { from: first } });
      done = true;
    });
    setAsking(undefined);
    if (done) onDone(first);
    else show(found);
  };
  return (
    <Card className="k-stack k-stack--wide">
      {sending.trouble !== undefined && <Trouble error={sending.trouble} />}
      <DateField
        {...at('/from')}
        label={say.title}
        hint={say.hint}
        value={from}
        shown={from && day(from)}
        start={earliest}
        opensAt={earliest}
        end={addDays(earliest, FURTHEST_DAYS)}
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
