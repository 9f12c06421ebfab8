/** Who I am: somebody has to look at the identity card before it is corrected, so it is asked for. */
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { attendTo } from '../../../platform/focus';
import { newId } from '../../../platform/random';
import { idNumberOf, textOf } from '../../../shared/draft';
import { fieldProblems, type FieldProblem } from '../../../shared/problem';
import { NewRequest, type DeclarationData } from '../../../shared/rights';
import { fieldSentence } from '../../../shared/words';
import { Button, Card, Field, FormContext, Heading, useForm, useHandingOn, useReader } from '../../../ui';
import { useTyped } from './use-typed';

const nothing = { name: '', idNumber: '', why: '' };
const fields = { '/name': 'my-name', '/idNumber': 'my-id-number', '/words': 'my-why' } as const;

interface IdentityProps {
  declaration: DeclarationData;
  /** One is waiting for its answer. */
  asked: boolean;
  busy: boolean;
  /** @returns whether it was sent */
  onAsk(request: NewRequest): Promise<boolean>;
}

export function Identity({ declaration: { id: declarationId, content }, asked, busy, onAsk }: IdentityProps) {
  const { words, locale } = useReader();
  const say = words.myData;
  const form = useForm();
  useHandingOn(form);
  const { begun, values, latest, type, startOver } = useTyped(`identity/${declarationId}`, nothing);
  const [open, setOpen] = useState(begun);
  const [wrong, setWrong] = useState<readonly FieldProblem[]>([]);
  const close = () => {
    startOver();
    setOpen(false);
  };
  const id = useRef<string>();
  const send = async () => {
    form.commit();
    // Sent again after a lost answer it is the same request.
    id.current ??= await newId();
    const { name, idNumber, why } = latest();
    const request = NewRequest.safeParse({
      id: id.current,
      declarationId,
      kind: 'correct_identity',
      name: textOf(name) ?? '',
      idNumber: idNumberOf(idNumber) ?? '',
      words: textOf(why),
    });
    if (!request.success) {
      const problems = fieldProblems(request.error);
      setWrong(problems);
      const first = fields[(problems[0]?.pointer ?? '/name') as keyof typeof fields];
      setTimeout(() => attendTo(first), 50);
      return;
    }
    setWrong([]);
    if (await onAsk(request.data)) {
      id.current = undefined;
      close();
    }
  };
  const at = (pointer: keyof typeof fields) => {
    const problem = wrong.find((each) => each.pointer === pointer);
    return { id: fields[pointer], error: problem && fieldSentence(problem, locale) };
  };
  return (
    <FormContext.Provider value={form}>
      <Card className="k-stack">
        <Heading level={2}>{say.identity}</Heading>
        <View>{[content.applicant.name, content.applicant.idNumber].join(words.readBack.join)}</View>
        <View className="k-sub">{asked ? say.asking : say.identityWords}</View>
        {!open && !asked && (
          <View className="k-row">
            <Button small look="quiet" onTap={() => setOpen(true)}>
              {say.identityAsk}
            </Button>
          </View>
        )}
        {open && !asked && (
          <>
            <Field {...at('/name')} label={say.name} max={30} value={values.name} onCommit={type('name')} />
            <Field
              {...at('/idNumber')}
              kind="idcard"
              label={say.idNumber}
              max={24}
              value={values.idNumber}
              onCommit={type('idNumber')}
            />
            <Field {...at('/words')} kind="long" label={say.why} max={500} value={values.why} onCommit={type('why')} />
            <View className="k-row">
              <Button small look="quiet" grow={0.6} onTap={close}>
                {say.cancel}
              </Button>
              <Button small busy={busy ? say.busy : undefined} onTap={() => void send()}>
                {say.send}
              </Button>
            </View>
          </>
        )}
      </Card>
    </FormContext.Provider>
  );
}
