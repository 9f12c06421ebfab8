import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { chinaDay } from '../../shared/base/china-time';
import { photographedAs } from '../../shared/contract/photographed';
import { useReader } from '../reader';
import { Button, Card, classes, FormContext, Heading, Loading, Banner } from '../../ui';
import { ActionPhotos } from '../photos/ActionPhotos';
import { usePhotoFacts } from '../photos/use-photo-facts';
import { Changed } from './Changed';
import { findDoubt, voteIn } from './doubts';
import { FormField } from './FormField';
import { LastLook } from './LastLook';
import { formWords, sayForm, type Sources } from './action-words';
import { daysOf, isAsked, pointerOf } from './request';
import { fieldsOf } from './table';
import { useActionForm, type ActionFormProps } from './use-action-form';
import { useVillages } from './use-villages';
import './acting.css';

/** Where an action is written down, with or without a signal; it is read once more before it is handed over. */
export function ActionForm(props: ActionFormProps) {
  const { words } = useReader();
  const { acting, queue, visit } = words.staff;
  const { action, detail, account, edited, onLeave } = props;
  const { typing, form, at, asking, today, conflict, full, answer, keep, ask, handOver, edit } = useActionForm(props);
  const photographed = photographedAs[action];
  const photoFacts = usePhotoFacts(form?.id);
  const fields = fieldsOf(action);
  const villages = useVillages(
    fields.some(([, { kind }]) => kind === 'village'),
    detail.village,
    account,
  );
  if (form === undefined) return <Loading rows={1} />;
  const days = daysOf(detail, today);
  const shown = fields.filter((field) => isAsked(action, field, form.fields, days, edited?.errors ?? []));
  const say = formWords(action, detail.status, words);
  const sources: Sources = { detail, towns: villages.data ?? [], clock: now(), words };
  const own = [...sayForm(action, form.fields, sources), ...photoFacts];
  return (
    <FormContext.Provider value={typing}>
      <Card className="k-stack k-stack--wide">
        <Heading>{say.name}</Heading>
        <View className="k-sub">{[detail.applicantName, queue.people(detail.householdSize)].join(queue.dot)}</View>
        {full && <Banner look="warn">{visit.fullPhone}</Banner>}
        {conflict && <Changed conflict={conflict} own={own} onLeave={onLeave} />}
        <View className="d-form">
          {shown.map(([name, field]) => {
            const label = say.fields[name];
            return (
              label && (
                <View
                  key={name}
                  className={classes('d-form__field', field.kind === 'count' && `d-form__field--${field.of}`)}
                >
                  <FormField
                    action={action}
                    name={name}
                    field={field}
                    say={label}
                    fields={form.fields}
                    inHand={{ detail, account }}
                    sources={sources}
                    villages={villages}
                    today={chinaDay(now())}
                    place={at(pointerOf(name))}
                    onAnswer={(value) => answer(name, value)}
                  />
                </View>
              )
            );
          })}
        </View>
        <View className="k-small">{say.consequence}</View>
      </Card>
      {photographed && photographed !== 'information' && (
        <ActionPhotos of={photographed} subject={{ action: form.id, caseId: detail.id, held: true }} onAdd={keep} />
      )}
      <View className="k-foot d-form__foot">
        <Button look="quiet" onTap={onLeave}>
          {acting.back}
        </Button>
        <Button grow={1.8} disabled={conflict !== undefined} onTap={ask}>
          {acting.next}
        </Button>
      </View>
      {asking && (
        <LastLook
          detail={detail}
          action={action}
          own={own}
          doubt={findDoubt(action, form.fields, detail, words)}
          vote={voteIn(action, form.fields, detail)}
          onSend={handOver}
          onEdit={edit}
        />
      )}
    </FormContext.Provider>
  );
}
