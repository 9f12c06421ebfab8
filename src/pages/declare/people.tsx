/** Who it is about, and who types it in. */
import { MAX_NAME, Name, IdNumber, Phone } from '../../shared/base/identity';
import { useEffect } from 'react';
import { NoIdNumberFiled } from '../../shared/base/no-id-number';
import { noIdNumberOf, smsNumber, type Draft } from '../../shared/contract/draft';
import { idNumberOf, phoneOf, shownName, textOf } from '../../shared/base/text';
import { helperRelations, type HelperRelation } from '../../shared/contract/declaration';
import * as z from '../../shared/base/zod';
import { TypingAid } from '../../typing-aids/TypingAid';
import { numberWords } from '../../shared/say/number';
import type { Words } from '../../shared/words';
import { usePolicy } from '../../stores/policy';
import { ChoiceList, Field, IdNumberField, Toggle, useReader } from '../../ui';
import type { Step, StepProps } from './step';

const Relation = z.enum(['self', ...helperRelations]);
const helped = ({ relation }: Draft): boolean => relation !== undefined && relation !== 'self';

function Filer({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  const say = words.declare.filer;
  const helpers = helperRelations.map((relation) => ({ value: relation, title: say.helper[relation] }));
  return (
    <ChoiceList<'self' | HelperRelation>
      {...at('/filer/relation')}
      label={say.title}
      options={
        draft.forOther
          ? [...helpers, { value: 'self', title: say.self }]
          : [{ value: 'self', title: say.self }, ...helpers]
      }
      value={draft.relation}
      onChoose={(relation) => answer({ relation })}
    />
  );
}

function Helper({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  const say = words.declare.filer;
  const { helper } = draft;
  return (
    <>
      <Field
        {...at('/filer/name')}
        autofill="name"
        label={say.helperName}
        max={MAX_NAME}
        value={helper.name}
        onCommit={(name) => answer({ helper: { ...helper, name } })}
      />
      <Field
        {...at('/filer/phone')}
        kind="phone"
        autofill="tel"
        label={say.helperPhone}
        value={helper.phone}
        onCommit={(phone) => answer({ helper: { ...helper, phone } })}
      />
      <TypingAid of="PhoneNumber" typed={helper.phone} onFill={(phone) => answer({ helper: { ...helper, phone } })} />
    </>
  );
}

/** Who has no WeChat hears by text, unless whoever helps says otherwise; nothing is promised where nothing can be sent. */
function Sms({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  const say = words.declare.person.sms;
  const sends = usePolicy()?.sms === true;
  useEffect(() => {
    if (sends && draft.sms === undefined) answer({ sms: true });
  });
  if (!sends) return null;
  return (
    <Toggle
      {...at('/sms')}
      label={say.label}
      words={say.words}
      onText={say.on}
      offText={say.off}
      value={draft.sms ?? true}
      onChange={(sms) => answer({ sms })}
    />
  );
}

function Person({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  const say = words.declare.person;
  const { applicant } = draft;
  const own = !helped(draft);
  const tell = (change: Partial<typeof applicant>) => answer({ applicant: { ...applicant, ...change } });
  return (
    <>
      {!applicant.noIdNumber && <TypingAid of="IdCard" typed={applicant} onFill={tell} />}
      <Field
        {...at('/applicant/name')}
        autofill={own ? 'name' : undefined}
        label={say.name}
        max={MAX_NAME}
        value={applicant.name}
        onCommit={(name) => tell({ name })}
      />
      <IdNumberField
        asksAge
        at={(field) => at(`/applicant/${field}`)}
        label={say.idNumber}
        hint={say.idNumberHint}
        idNumber={applicant.idNumber}
        noIdNumber={applicant.noIdNumber}
        onAnswer={({ idNumber, noIdNumber }) => answer({ applicant: { ...applicant, idNumber, noIdNumber } })}
      />
      <Field
        {...at('/applicant/phone')}
        kind="phone"
        autofill={own ? 'tel' : undefined}
        label={own ? say.phone : say.phoneOptional}
        value={applicant.phone}
        onCommit={(phone) => tell({ phone })}
      />
      {own && <TypingAid of="PhoneNumber" typed={applicant.phone} onFill={(phone) => tell({ phone })} />}
      {!own && <Sms draft={draft} answer={answer} at={at} />}
    </>
  );
}

/** As it is read back, whole: it is one's own, or dictated by whom it belongs to. */
function numberSaid({ idNumber, noIdNumber }: Draft['applicant'], words: Words): string {
  if (!noIdNumber) return words.readBack.idNumber(idNumberOf(idNumber) ?? '');
  const said = NoIdNumberFiled.safeParse(noIdNumberOf(noIdNumber)).data;
  return said ? numberWords({ idNumber, noIdNumber: said }, words) : '';
}

export const peopleSteps: Step[] = [
  {
    id: 'filer',
    applies: ({ filerKnown }) => !filerKnown,
    title: (words) => words.declare.filer.title,
    sub: (words) => words.declare.filer.sub,
    choices: ({ declare: { filer } }) => [filer.self, ...helperRelations.map((relation) => filer.helper[relation])],
    View: Filer,
    answers: ({ relation }) => [{ pointer: '/filer/relation', schema: Relation, value: relation }],
    say: ({ relation }, words) =>
      relation === undefined
        ? ''
        : relation === 'self'
          ? words.declare.filer.self
          : words.declare.filer.helper[relation],
  },
  {
    id: 'helper',
    typed: true,
    applies: (draft) => helped(draft) && !draft.filerKnown,
    title: (words) => words.declare.filer.helperTitle,
    sub: (words) => words.declare.filer.helperSub,
    View: Helper,
    answers: ({ helper }) => [
      { pointer: '/filer/name', schema: Name, value: textOf(helper.name) },
      { pointer: '/filer/phone', schema: Phone, value: phoneOf(helper.phone) },
    ],
    say: ({ helper }, { readBack }) =>
      [shownName(helper.name), readBack.phone(phoneOf(helper.phone) ?? '')].join(readBack.join),
  },
  {
    id: 'person',
    typed: true,
    // Somebody else's number is not one's own.
    applies: (draft) => !draft.personKnown || helped(draft),
    title: (words, draft) => (helped(draft) ? words.declare.person.titleOther : words.declare.person.title),
    sub: (words) => words.declare.person.sub,
    View: Person,
    answers: (draft) => [
      { pointer: '/applicant/name', schema: Name, value: textOf(draft.applicant.name) },
      draft.applicant.noIdNumber
        ? { pointer: '/applicant/noIdNumber', schema: NoIdNumberFiled, value: noIdNumberOf(draft.applicant.noIdNumber) }
        : { pointer: '/applicant/idNumber', schema: IdNumber, value: idNumberOf(draft.applicant.idNumber) },
      {
        pointer: '/applicant/phone',
        schema: helped(draft) ? Phone.optional() : Phone,
        value: phoneOf(draft.applicant.phone),
      },
    ],
    say: (draft, words) =>
      [
        shownName(draft.applicant.name),
        numberSaid(draft.applicant, words),
        textOf(draft.applicant.phone)
          ? words.readBack.phone(phoneOf(draft.applicant.phone) ?? '')
          : words.readBack.noPhone,
        ...(draft.sms && smsNumber(draft) !== undefined ? [words.readBack.sms] : []),
      ].join(words.readBack.join),
  },
];
