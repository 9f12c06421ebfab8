import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { now } from '../../platform/clock';
import { newId } from '../../platform/random';
import { callServer } from '../../platform/server';
import { addDays, chinaDay } from '../../shared/base/china-time';
import { deputyStage, MOST_DAYS, type StaffDeputies } from '../../shared/contract/deputy';
import { dutyWords } from '../../shared/say/duties';
import { dayWords, plainDay } from '../../shared/say/days';
import { Button, Card, ChoiceList, DateField, Heading, Loading, Trouble, useFresh } from '../../ui';
import { useReader } from '../reader';
import { useSending } from '../use-sending';

/** Who stands in, named by the administrator for who can't hand over themselves. */
export function Away({ id, onDone }: { id: string; onDone(words: string): void }) {
  const { words } = useReader();
  const say = words.admin.leaving;
  const load = useFresh(() => callServer('getStaffDeputies', { params: { id } }), id);
  const [said, setSaid] = useState<StaffDeputies>();
  const [deputy, setDeputy] = useState<string>();
  const today = chinaDay(now());
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState<string>();
  const [asked, setAsked] = useState(false);
  const request = useRef<string>();
  const sending = useSending();
  const data = said ?? load.data;
  const colleague = data?.colleagues.find((each) => each.id === deputy);
  const days = (each: { from: string; to: string }) =>
    say.days(plainDay(each.from, today, words.date), plainDay(each.to, today, words.date));
  const current = data?.deputies.filter((each) => deputyStage(each, today) !== 'past') ?? [];
  const appoint = () => {
    setAsked(true);
    if (!colleague || to === undefined || to < from) return;
    void sending.run(async () => {
      request.current ??= await newId();
      const body = { id: request.current, deputy: colleague.id, from, to };
      setSaid(await callServer('appointDeputy', { params: { id }, body }));
      request.current = undefined;
      setAsked(false);
      setDeputy(undefined);
      onDone(say.appointed(colleague.name));
    });
  };
  const end = (ending: string) =>
    void sending.run(async () => {
      setSaid(await callServer('endStaffDeputy', { params: { id, deputy: ending } }));
      onDone(say.ended);
    });
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.away}</Heading>
      <View className="k-sub">{say.awayWords}</View>
      {load.error !== undefined && <Trouble error={load.error} onRetry={() => void load.reload()} />}
      {!data && load.error === undefined && <Loading rows={1} />}
      {data && current.length === 0 && <View>{say.nobody}</View>}
      {current.map((each) => (
        <View key={each.id} className="a-item">
          <View className="k-grow">{say.standsIn(each.deputy, days(each))}</View>
          <View className="a-beside">
            <Button small look="quiet" onTap={() => end(each.id)}>
              {say.end}
            </Button>
          </View>
        </View>
      ))}
      {data?.colleagues.length === 0 && <View className="k-small">{say.noColleague}</View>}
      {data && data.colleagues.length > 0 && (
        <>
          <View className="k-strong">{say.colleague}</View>
          <ChoiceList
            id="f-away-deputy"
            label={say.colleague}
            options={data.colleagues.map(({ id: value, name, roles }) => ({
              value,
              title: name,
              words: dutyWords(roles, words),
            }))}
            value={deputy}
            error={asked && !colleague ? say.choose : undefined}
            onChoose={setDeputy}
          />
          {deputy !== undefined && (
            <>
              <DateField
                id="f-away-from"
                label={say.from}
                value={from}
                shown={dayWords(from, today, words.date)}
                start={today}
                onPick={setFrom}
              />
              <DateField
                id="f-away-to"
                label={say.to}
                hint={say.toHint(MOST_DAYS)}
                value={to}
                shown={to && dayWords(to, today, words.date)}
                start={from}
                end={addDays(from, MOST_DAYS - 1)}
                opensAt={from}
                error={asked && (to === undefined || to < from) ? say.choose : undefined}
                onPick={setTo}
              />
              <View className="k-row">
                <Button busy={sending.busy ? say.appointing : undefined} onTap={appoint}>
                  {say.appoint}
                </Button>
              </View>
            </>
          )}
        </>
      )}
      {sending.trouble !== undefined && <Trouble error={sending.trouble} />}
    </Card>
  );
}
