import { View } from '@tarojs/components';
import { addDays } from '../../shared/china-time';
import { dayWords } from '../../shared/day-words';
import { Button, Card, DateField, Field, FormContext, Heading, useReader } from '../../ui';
import { tellsVisit } from './actions';
import { Changed } from './Changed';
import { LastLook } from './LastLook';
import { fieldIds, useActionForm, type ActionFormProps } from './use-action-form';
import './acting.css';

/** A visit is told of soon after it was made. */
const EARLIEST_DAYS = 60;
const MAX_WORDS = 1000;

/** Where an action is written down; it is read once more before it is sent. */
export function ActionForm(props: ActionFormProps) {
  const reader = useReader();
  const { acting, queue } = reader.words.staff;
  const { action, detail, onLeave } = props;
  const say = acting.actions[action];
  const { typing, form, errors, step, trouble, today, answer, ask, send, changed, mend } = useActionForm(props, reader);
  if (form === undefined) return null;
  return (
    <FormContext.Provider value={typing}>
      <Card className="k-stack k-stack--wide">
        <Heading>{say.name}</Heading>
        <View className="k-sub">{[detail.applicantName, queue.people(detail.householdSize)].join(queue.dot)}</View>
        {changed && <Changed {...changed} onLeave={onLeave} />}
        {tellsVisit(action) && (
          <DateField
            id={fieldIds.visitedOn}
            label={acting.visitedOn}
            value={form.visitedOn}
            shown={dayWords(form.visitedOn, today, reader.words.date)}
            start={addDays(today, -EARLIEST_DAYS)}
            end={today}
            error={errors.visitedOn}
            onPick={(visitedOn) => answer({ visitedOn })}
          />
        )}
        <Field
          id={fieldIds.words}
          kind="long"
          label={say.field}
          hint={acting.householdReads}
          placeholder={say.placeholder}
          max={MAX_WORDS}
          value={form.words}
          error={errors.words}
          onCommit={(words) => answer({ words })}
        />
        <View className="k-small">{say.consequence}</View>
      </Card>
      <View className="k-foot d-form__foot">
        <Button look="quiet" onTap={onLeave}>
          {acting.back}
        </Button>
        <Button grow={1.8} disabled={changed !== undefined} onTap={ask}>
          {acting.next}
        </Button>
      </View>
      {step !== 'writing' && (
        <LastLook
          detail={detail}
          action={action}
          form={form}
          today={today}
          sending={step === 'sending'}
          trouble={trouble}
          onSend={() => void send()}
          onMend={mend}
        />
      )}
    </FormContext.Provider>
  );
}
