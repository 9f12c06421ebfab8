/** How the household and who helped it are reached: corrected by oneself. */
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { attendTo } from '../../../platform/focus';
import { phoneOf, textOf } from '../../../shared/draft';
import { fieldProblems, type FieldProblem } from '../../../shared/problem';
import { Correction, type DeclarationData } from '../../../shared/rights';
import { fieldSentence } from '../../../shared/words';
import { Button, Card, Field, FormContext, Heading, useForm, useReader } from '../../../ui';

const fields = {
  '/phone': 'my-phone',
  '/helper/name': 'my-helper-name',
  '/helper/phone': 'my-helper-phone',
} as const;

interface ReachProps {
  content: DeclarationData['content'];
  busy: boolean;
  /** @returns whether it was saved */
  onSave(correction: Correction): Promise<boolean>;
}

export function Reach({ content: { applicant, filer }, busy, onSave }: ReachProps) {
  const { words, locale } = useReader();
  const say = words.myData;
  const form = useForm();
  const helper = filer.relation === 'self' || filer.relation === 'official' ? undefined : filer;
  const [open, setOpen] = useState(false);
  const [wrong, setWrong] = useState<readonly FieldProblem[]>([]);
  const written = useRef({ phone: '', name: '', helperPhone: '' });
  const begin = () => {
    written.current = { phone: applicant.phone ?? '', name: helper?.name ?? '', helperPhone: helper?.phone ?? '' };
    setWrong([]);
    setOpen(true);
  };
  const save = async () => {
    form.commit();
    const { phone, name, helperPhone } = written.current;
    const asked = Correction.safeParse({
      // A household without a phone may stay so where somebody else can be phoned.
      ...(helper && textOf(phone) === undefined ? {} : { phone: phoneOf(phone) ?? '' }),
      ...(helper ? { helper: { name: textOf(name) ?? '', phone: phoneOf(helperPhone) ?? '' } } : {}),
    });
    if (!asked.success) {
      const problems = fieldProblems(asked.error);
      setWrong(problems);
      const id = fields[(problems[0]?.pointer ?? '/phone') as keyof typeof fields];
      setTimeout(() => attendTo(id), 50);
      return;
    }
    if (await onSave(asked.data)) setOpen(false);
  };
  const at = (pointer: keyof typeof fields) => {
    const problem = wrong.find((each) => each.pointer === pointer);
    return { id: fields[pointer], error: problem && fieldSentence(problem, locale) };
  };
  const { readBack } = words;
  if (!open)
    return (
      <Card className="k-stack">
        <Heading level={2}>{say.reach}</Heading>
        <View>{applicant.phone === undefined ? readBack.noPhone : readBack.phone(applicant.phone)}</View>
        {helper && <View>{readBack.helper(words.helperRelation[helper.relation], helper.name, helper.phone)}</View>}
        <View className="k-row">
          <Button small look="quiet" onTap={begin}>
            {helper ? say.correctHelper : say.correct}
          </Button>
        </View>
      </Card>
    );
  return (
    <FormContext.Provider value={form}>
      <Card className="k-stack k-stack--wide">
        <Heading level={2}>{say.reach}</Heading>
        <Field
          {...at('/phone')}
          kind="phone"
          label={say.phone}
          max={20}
          value={written.current.phone}
          onCommit={(text) => void (written.current.phone = text)}
        />
        {helper && (
          <>
            <Field
              {...at('/helper/name')}
              label={say.helperName}
              max={30}
              value={written.current.name}
              onCommit={(text) => void (written.current.name = text)}
            />
            <Field
              {...at('/helper/phone')}
              kind="phone"
              label={say.helperPhone}
              max={20}
              value={written.current.helperPhone}
              onCommit={(text) => void (written.current.helperPhone = text)}
            />
          </>
        )}
        <View className="k-row">
          <Button small look="quiet" grow={0.6} onTap={() => setOpen(false)}>
            {say.cancel}
          </Button>
          <Button small busy={busy ? say.busy : undefined} onTap={() => void save()}>
            {say.save}
          </Button>
        </View>
      </Card>
    </FormContext.Provider>
  );
}
