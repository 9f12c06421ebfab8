/** A day as people remember it: today, yesterday, last month, not any more, or the day itself. */
import { lastPossibleToday, now } from '../../platform/clock';
import { addDays, addMonths, chinaDay, type ChinaDay } from '../../shared/base/china-time';
import { answered, answersTo, type HardshipKind } from '../../shared/hardships/index';
import type { RoughlyKind } from '../../shared/hardships/kind';
import { plainDay } from '../../shared/say/days';
import type { Asked } from '../../shared/say/hardship';
import { ChoiceList, DateField, useReader } from '../../ui';
import type { StepProps } from './step';

type Near = 'today' | 'yesterday' | RoughlyKind;

const firstOfLastMonth = (today: ChinaDay): ChinaDay => `${addMonths(`${today.slice(0, 8)}01`, -1).slice(0, 8)}01`;

interface DayQuestionProps extends StepProps {
  kind: HardshipKind;
  asked: Extract<Asked, { as: 'day' }>;
  title: string;
}

export function DayQuestion({ kind, asked, title, draft, answer, at }: DayQuestionProps) {
  const { words } = useReader();
  const say = words.date;
  const today = chinaDay(now());
  const given = answersTo(kind, draft);
  const day = given[asked.field] as string | undefined;
  const roughly = given.roughly as RoughlyKind | undefined;
  const days: Record<Near, ChinaDay> = {
    today,
    yesterday: addDays(today, -1),
    month: firstOfLastMonth(today),
    // It had happened by then: no other day can be said.
    unclear: today,
  };
  const near: Near | undefined =
    roughly ?? (day === today ? 'today' : day === days.yesterday ? 'yesterday' : undefined);
  const tell = (on: ChinaDay, how: RoughlyKind | undefined) => {
    const dated = { ...draft, ...answered(kind, draft, asked.field, on) };
    answer(answered(kind, dated, 'roughly', how));
  };
  const exact = roughly === undefined && near === undefined ? day : undefined;
  return (
    <>
      <ChoiceList<Near>
        label={title}
        options={[
          { value: 'today', title: say.today },
          { value: 'yesterday', title: say.yesterday },
          { value: 'month', title: say.lastMonth },
          { value: 'unclear', title: say.cannotSay },
        ]}
        value={near}
        onChoose={(chosen) => tell(days[chosen], chosen === 'month' || chosen === 'unclear' ? chosen : undefined)}
      />
      <DateField
        {...at(`/hardship/${asked.field}`)}
        label={asked.say.label}
        hint={say.orADay}
        value={exact}
        shown={exact && plainDay(exact, today, say)}
        end={lastPossibleToday()}
        onPick={(on) => tell(on, undefined)}
      />
    </>
  );
}
