import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { lastPossibleToday } from '../../platform/clock';
import { sayVillage } from '../../shared/contract/area';
import type { FormActionType, CaseDetail } from '../../shared/contract/case';
import { addDays, type ChinaDay } from '../../shared/base/china-time';
import { valueWords } from '../../shared/say/corrections';
import { dayWords } from '../../shared/say/days';
import { suggestedDepartments, suggestedKinds, type MeasureKind } from '../../shared/contract/measure';
import { manners } from '../../shared/contract/workflow';
import type { FieldWords } from '../../shared/words/zh/staff-acting';
import { AskWhoFiled } from '../AskWhoFiled';
import { Facts } from '../case/Facts';
import { filersToMeet, metOf } from '../filers';
import { useReader } from '../reader';
import { Chip, ChoiceList, DateField, Field, FieldError, Toggle, type FieldPlace } from '../../ui';
import { findChoices, type InHand } from './offered';
import { sayChoice, type Sources } from './action-words';
import { alikeIn, answersIn } from './request';
import { SuggestedField } from './SuggestedField';
import type { Field as FieldSpec, FieldKind } from './table';
import type { Villages } from './use-villages';
import { VillageField } from './VillageField';
import type { Risk } from '../../shared/contract/assessment';

/** What threatens the household: as assessed, or, where no assessment may be read, the kind of its hardship. */
function risksOf({ assessment, kind }: Pick<CaseDetail, 'assessment' | 'kind'>): readonly Risk[] {
  return assessment?.risks ?? (kind === undefined ? [] : [kind]);
}

const MAX_WORDS = 1000;
/** What is told happened not long ago, and what is agreed is not for years ahead. */
const REACH_DAYS = { past: -366, future: 730 } as const;

export interface FormFieldProps {
  action: FormActionType;
  name: string;
  field: FieldSpec;
  say: FieldWords;
  /** All that is filled in so far: what fits may depend on another answer. */
  fields: Readonly<Record<string, string>>;
  inHand: InHand;
  sources: Sources;
  villages: Villages;
  today: ChinaDay;
  place: FieldPlace;
  onAnswer(value: string): void;
}
type Drawn<K extends FieldKind> = (props: FormFieldProps & { field: Extract<FieldSpec, { kind: K }> }) => ReactNode;

/** What every part of the kit is told. */
function common({ name, say, fields, place }: FormFieldProps) {
  const value = fields[name] ?? '';
  return { ...place, label: say.label, value, picked: value === '' ? undefined : value };
}

function Words(props: FormFieldProps & { field: { optional?: true } }) {
  const { acting } = useReader().words.staff;
  const { action, field, say, onAnswer } = props;
  const { id, label, value, error } = common(props);
  return (
    <Field
      id={id}
      kind="long"
      label={field.optional ? acting.optional(label) : label}
      hint={manners[action].amongStaff ? acting.staffReads : acting.householdReads}
      placeholder={say.placeholder}
      max={MAX_WORDS}
      value={value}
      error={error}
      onCommit={onAnswer}
    />
  );
}

function Day(props: FormFieldProps & { field: { lies: keyof typeof REACH_DAYS } }) {
  const { words } = useReader();
  const { field, today, onAnswer } = props;
  const { id, label, picked, error } = common(props);
  const known = lastPossibleToday();
  const far = known && addDays(known, REACH_DAYS[field.lies]);
  return (
    <DateField
      id={id}
      label={label}
      value={picked}
      shown={picked && dayWords(picked, today, words.date)}
      start={field.lies === 'past' ? far : known}
      end={field.lies === 'past' ? known : far}
      error={error}
      onPick={onAnswer}
    />
  );
}

/** Money or a number of people. */
function Amount({ unit, optional, ...props }: FormFieldProps & { unit: string; optional?: boolean }) {
  const { acting } = useReader().words.staff;
  const { id, label, value, error } = common(props);
  return (
    <Field
      id={id}
      kind="number"
      label={optional ? acting.optional(label) : label}
      hint={props.say.hint}
      unit={unit}
      value={value}
      error={error}
      onCommit={props.onAnswer}
    />
  );
}

function Choices(props: FormFieldProps) {
  const { acting } = useReader().words.staff;
  const { words } = useReader();
  const { field, inHand, sources, onAnswer } = props;
  const { id, label, picked, error } = common(props);
  const { category } = inHand.detail;
  return (
    <View id={id} className="k-stack">
      <View className="k-field__label">{label}</View>
      {field.kind === 'category' && category && (
        <View className="k-small">{acting.proposed(words.category[category])}</View>
      )}
      <ChoiceList
        label={label}
        options={(findChoices(field, inHand) ?? []).map((value) => ({ value, ...sayChoice(field, value, sources) }))}
        value={picked}
        error={error}
        onChoose={onAnswer}
      />
    </View>
  );
}

/** What the form is about, which is chosen already. */
function About(props: FormFieldProps) {
  const { field, sources } = props;
  const { id, label, value, error } = common(props);
  const { title, words } = sayChoice(field, value, sources);
  return (
    <View id={id} className="k-stack">
      <View className="k-field__label">{label}</View>
      <View className="k-strong">{title}</View>
      {words !== undefined && <View className="d-text">{words}</View>}
      {error !== undefined && <FieldError error={error} />}
    </View>
  );
}

/** What is recorded beside what it should say. */
function Proposed(props: FormFieldProps) {
  const { words } = useReader();
  const { correctionFacts: say } = words.staff.acting;
  const { id, label, value, error } = common(props);
  const found = props.inHand.detail.corrections?.find((each) => each.id === value);
  if (!found) return <About {...props} />;
  const { kind, was, now, reason } = found;
  const figures = (of: typeof was) => valueWords(kind, of, props.today, words);
  return (
    <View id={id} className="k-stack">
      <View className="k-field__label">{[label, words.correction.kind[kind]].join(words.correction.colon)}</View>
      <Facts
        facts={[
          { name: say.was, value: figures(was) },
          { name: say.now, value: figures(now) },
          ...(reason === undefined ? [] : [{ name: say.reason, value: reason }]),
        ]}
      />
      {error !== undefined && <FieldError error={error} />}
    </View>
  );
}

/** Where nobody is left to ask about, nothing stands there. */
function Filers(props: FormFieldProps) {
  const { words } = useReader();
  const { inHand, today, onAnswer } = props;
  const { id, label, value, error } = common(props);
  const filers = filersToMeet(inHand.detail.filed);
  if (filers.length === 0) return null;
  const answers = answersIn(value);
  return (
    <View id={id} className="k-stack">
      <View className="k-field__label">{label}</View>
      <View className="k-small">{words.staff.filers.sub}</View>
      <AskWhoFiled
        filers={filers}
        answers={answers}
        today={today}
        at={(index) => {
          const filer = filers[index];
          return filer && answers[filer.declaration] === undefined ? { error } : {};
        }}
        onAnswer={(next) => onAnswer(JSON.stringify(metOf(filers, next)))}
      />
    </View>
  );
}

/** The other objections: those of the same matter are answered with it, each by a tap. */
function Alike(props: FormFieldProps) {
  const { acting } = useReader().words.staff;
  const { inHand, fields, sources, onAnswer } = props;
  const { id, label, value } = common(props);
  const others = inHand.detail.objections.filter((each) => each.id !== fields.objection);
  if (others.length === 0) return null;
  const chosen = alikeIn(value);
  const toggled = (tapped: string) =>
    others.map((each) => each.id).filter((each) => (each === tapped) !== chosen.includes(each));
  const answer = (ids: readonly string[]) => onAnswer(ids.length > 0 ? JSON.stringify(ids) : '');
  const all = others.every((each) => chosen.includes(each.id));
  return (
    <View id={id} className="k-stack">
      <View className="k-row">
        <View className="k-field__label k-grow">{label}</View>
        {others.length > 1 && (
          <Chip on={all} onTap={() => answer(all ? [] : others.map((each) => each.id))}>
            {acting.allAlike}
          </Chip>
        )}
      </View>
      {others.map((each) => {
        const { title, words } = sayChoice({ kind: 'objection' }, each.id, sources);
        return (
          <Toggle
            key={each.id}
            label={title}
            {...(words === undefined ? {} : { words })}
            onText={acting.withIt}
            offText={acting.apart}
            value={chosen.includes(each.id)}
            onChange={() => answer(toggled(each.id))}
          />
        );
      })}
    </View>
  );
}

/** A call proves who filed only at a number that a visit wrote down: the number stands there, or why not. */
function CallWays(props: FormFieldProps) {
  const { filers } = useReader().words.staff;
  const phone = props.inHand.detail.visit?.phone;
  return (
    <View className="k-stack">
      <Choices {...props} />
      <View className="k-small">{phone === undefined ? filers.noNumber : filers.callHint(phone)}</View>
    </View>
  );
}

function Suggested({ suggested, ...props }: FormFieldProps & { suggested: readonly string[] }) {
  const { field, inHand, sources, onAnswer } = props;
  const { id, label, picked, error } = common(props);
  return (
    <SuggestedField
      id={id}
      label={label}
      options={(findChoices(field, inHand) ?? []).map((value) => ({
        value,
        title: sayChoice(field, value, sources).title,
      }))}
      suggested={suggested}
      value={picked}
      error={error}
      onPick={onAnswer}
    />
  );
}

function Village(props: FormFieldProps) {
  const { acting } = useReader().words.staff;
  const { inHand, villages, action, onAnswer } = props;
  const { id, label, picked, error } = common(props);
  const { village } = inHand.detail;
  const here = sayVillage(village.village);
  return (
    <VillageField
      id={id}
      label={label}
      hint={action === 'move' ? acting.nowIn(here) : acting.declaredIn(here)}
      villages={villages}
      except={action === 'move' ? village.code : undefined}
      value={picked}
      error={error}
      onPick={onAnswer}
    />
  );
}

/** How each kind of field is drawn. */
const drawn: { [K in FieldKind]: Drawn<K> } = {
  words: (props) => <Words {...props} />,
  day: (props) => <Day {...props} />,
  yuan: (props) => <Amount {...props} unit={unitsOf(props).yuan} optional={props.field.optional} />,
  count: (props) => <Amount {...props} unit={unitsOf(props)[props.field.of]} />,
  category: (props) => <Choices {...props} />,
  measure: (props) => <Choices {...props} />,
  filing: (props) => <Choices {...props} />,
  filingAnswer: (props) => <Choices {...props} />,
  filer: (props) => <Choices {...props} />,
  filersMet: (props) => <Filers {...props} />,
  callWay: (props) => <CallWays {...props} />,
  objection: (props) => <Choices {...props} />,
  alike: (props) => <Alike {...props} />,
  duplicate: (props) => <Choices {...props} />,
  record: (props) => <About {...props} />,
  proposal: (props) => <Proposed {...props} />,
  village: (props) => <Village {...props} />,
  measureKind: (props) => <Suggested {...props} suggested={suggestedKinds(risksOf(props.inHand.detail))} />,
  department: (props) => (
    <Suggested
      {...props}
      suggested={suggestedDepartments(props.fields.kind as MeasureKind | undefined, risksOf(props.inHand.detail))}
    />
  ),
  newId: () => null,
};
const unitsOf = ({ sources }: FormFieldProps) => sources.words.staff.acting.units;

/** One part of an action's body, as its kind is asked for. */
export function FormField(props: FormFieldProps) {
  const draw = drawn[props.field.kind] as (each: FormFieldProps) => ReactNode;
  return <>{draw(props)}</>;
}
