/** How the household and who helped it are reached: corrected by oneself. */
import { MAX_NAME } from '../../../shared/base/identity';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { phoneOf, textOf } from '../../../shared/base/text';
import { fieldProblems } from '../../../shared/contract/problem';
import { Correction, type DeclarationData } from '../../../shared/contract/rights';
import { typedIn, type OwnStatement } from '../../../stores/own-statements';
import {
  Button,
  Card,
  Field,
  Toggle,
  FormContext,
  Heading,
  Banner,
  OnItsWay,
  useForm,
  useHandingOn,
  useProblems,
} from '../../../ui';
import { TypingAid } from '../../../typing-aids/TypingAid';
import { useTyped } from './use-typed';
import { useReader } from '../reader';

interface ContactProps {
  declaration: DeclarationData;
  /** One that the server does not have yet. */
  statement: OwnStatement | undefined;
  /** The server has just taken one. */
  done: boolean;
  /** @returns whether it was taken over */
  onSave(correction: Correction, typed: unknown): Promise<boolean>;
}

export function Contact({ declaration, statement, done, onSave }: ContactProps) {
  const { id: declarationId, content } = declaration;
  const { applicant, filer } = content;
  const { words } = useReader();
  const say = words.myData;
  const form = useForm();
  useHandingOn(form);
  const helper = filer.relation === 'self' || filer.relation === 'official' ? undefined : filer;
  const {
    begun,
    values,
    latest,
    type,
    edit: typedAgain,
    startOver,
  } = useTyped(`reach/${declarationId}`, {
    phone: applicant.phone ?? '',
    name: helper?.name ?? '',
    helperPhone: helper?.phone ?? '',
  });
  const [sms, setSms] = useState(declaration.sms);
  const [open, setOpen] = useState(begun);
  const { at, show } = useProblems();
  const begin = () => {
    startOver();
    show([]);
    setSms(declaration.sms);
    setOpen(true);
  };
  const close = () => {
    startOver();
    setOpen(false);
  };
  const save = async () => {
    form.commit();
    const { phone, name, helperPhone } = latest();
    const asked = Correction.safeParse({
      // A household without a phone may stay so where somebody else can be phoned.
      ...(helper && textOf(phone) === undefined ? {} : { phone: phoneOf(phone) ?? '' }),
      ...(sms === undefined || sms === declaration.sms ? {} : { sms }),
      ...(helper ? { helper: { name: textOf(name) ?? '', phone: phoneOf(helperPhone) ?? '' } } : {}),
    });
    show(asked.success ? [] : fieldProblems(asked.error));
    if (!asked.success) return;
    if (await onSave(asked.data, latest())) close();
  };
  const edit = (from: OwnStatement) => {
    typedAgain(typedIn(from), from.onDrop);
    setOpen(true);
  };
  const { readBack } = words;
  if (statement || !open)
    return (
      <Card className="k-stack">
        <Heading level={2}>{say.reach}</Heading>
        <View>{applicant.phone === undefined ? readBack.noPhone : readBack.phone(applicant.phone)}</View>
        {helper && <View>{readBack.helper(words.helperRelation[helper.relation], helper.name, helper.phone)}</View>}
        {declaration.sms !== undefined && <View>{say.smsIs(declaration.sms)}</View>}
        {done && <Banner look="done">{say.corrected}</Banner>}
        {statement ? (
          <OnItsWay {...statement} onEdit={() => edit(statement)}>
            {[typedIn(statement).phone, typedIn(statement).name, typedIn(statement).helperPhone]
              .filter(Boolean)
              .join(say.join)}
          </OnItsWay>
        ) : (
          <View className="k-row">
            <Button small look="quiet" onTap={begin}>
              {helper ? say.correctHelper : say.correct}
            </Button>
          </View>
        )}
      </Card>
    );
  return (
    <FormContext.Provider value={form}>
      <Card className="k-stack k-stack--wide">
        <Heading level={2}>{say.reach}</Heading>
        <Field
          {...at('/phone')}
          kind="phone"
          autofill={helper ? undefined : 'tel'}
          label={say.phone}
          value={values.phone}
          onCommit={type('phone')}
        />
        {!helper && <TypingAid of="PhoneNumber" typed={values.phone} onFill={type('phone')} />}
        {helper && (
          <>
            <Field
              {...at('/helper/name')}
              autofill="name"
              label={say.helperName}
              max={MAX_NAME}
              value={values.name}
              onCommit={type('name')}
            />
            <Field
              {...at('/helper/phone')}
              kind="phone"
              autofill="tel"
              label={say.helperPhone}
              value={values.helperPhone}
              onCommit={type('helperPhone')}
            />
          </>
        )}
        {sms !== undefined && (
          <Toggle label={say.sms} onText={say.smsOn} offText={say.smsOff} value={sms} onChange={setSms} />
        )}
        <View className="k-row">
          <Button small look="quiet" grow={0.6} onTap={close}>
            {say.cancel}
          </Button>
          <Button small onTap={() => void save()}>
            {say.save}
          </Button>
        </View>
      </Card>
    </FormContext.Provider>
  );
}
