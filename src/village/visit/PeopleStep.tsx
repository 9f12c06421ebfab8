import { MAX_NAME } from '../../shared/base/identity';
import { View } from '@tarojs/components';
import { lastPossibleToday } from '../../platform/clock';
import { addDays } from '../../shared/base/china-time';
import { dayWords } from '../../shared/say/days';
import { MAX_VISITORS } from '../../shared/contract/visit';
import { useReader } from '../../desk/reader';
import { Button, Card, DateField, Field, Icon, Press } from '../../ui';
import { asksCorrection } from './request';
import { withInk } from './VisitorsSign';
import type { StepProps } from './step';

/** A visit is told of soon after it was made. */
const EARLIEST_DAYS = 60;
/** Two at least go together; their fields always stand there. */
const ALWAYS = 2;

/** When, and who. */
export function PeopleStep({ draft, today, answer, at }: StepProps) {
  const { words } = useReader();
  const say = words.staff.visit.people;
  const { visitedOn, visitors } = draft;
  const known = lastPossibleToday();
  return (
    <Card className="k-stack k-stack--wide">
      <DateField
        {...at('/body/visit/visitedOn')}
        label={say.on}
        value={visitedOn || undefined}
        shown={visitedOn === '' ? undefined : dayWords(visitedOn, today, words.date)}
        start={known && addDays(known, -EARLIEST_DAYS)}
        end={known}
        onPick={(day) => answer({ visitedOn: day })}
      />
      {asksCorrection(draft) && (
        <Field
          {...at('/body/correction')}
          label={words.staff.acting.actions.find_not_established.fields.correction.label}
          placeholder={words.staff.acting.actions.find_not_established.fields.correction.placeholder}
          max={1000}
          value={draft.correction ?? ''}
          onCommit={(correction) => answer({ correction })}
        />
      )}
      {visitors.map((name, index) => (
        // A new field for each length: what was typed stands in the field itself.
        <View key={`${visitors.length}/${index}`} className="v-visitor">
          <View className="k-grow">
            <Field
              {...at(`/body/visit/visitors/${index}/name`)}
              label={say.name(index + 1)}
              max={MAX_NAME}
              value={name}
              onCommit={(typed) =>
                answer((now) => ({
                  visitors: now.visitors.map((each, at) => (at === index ? typed : each)),
                  ...(typed === now.visitors[index] ? {} : { visitorInk: withInk(now.visitorInk, index, []) }),
                }))
              }
            />
          </View>
          {index >= ALWAYS && (
            <Press
              className="v-visitor__remove"
              label={say.remove(index + 1)}
              onTap={() => answer((now) => ({ visitors: now.visitors.filter((_, at) => at !== index) }))}
            >
              <Icon name="minus" />
            </Press>
          )}
        </View>
      ))}
      {visitors.length < MAX_VISITORS && (
        <View className="k-row">
          <Button small look="quiet" icon="plus" onTap={() => answer((now) => ({ visitors: [...now.visitors, ''] }))}>
            {say.more}
          </Button>
        </View>
      )}
    </Card>
  );
}
