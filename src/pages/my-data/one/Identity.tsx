/** Who I am: somebody has to look at the identity card before it is corrected, so it is asked for. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { attendTo } from '../../../platform/focus';
import { idNumberOf, textOf } from '../../../shared/base/typed';
import { maskIdNumber } from '../../../shared/base/identity';
import { fieldProblems, type FieldProblem } from '../../../shared/contract/problem';
import { IdentityRequest, type DeclarationData, type NewRequest } from '../../../shared/contract/rights';
import { fieldSentence } from '../../../shared/words';
import { typedIn, type OwnStatement } from '../../../stores/own-statements';
import {
  Button,
  Card,
  Field,
  FormContext,
  Heading,
  Banner,
  OnItsWay,
  useForm,
  useHandingOn,
  useReader,
} from '../../../ui';
import { useTyped } from './use-typed';

const Asked = IdentityRequest.omit({ id: true });
const nothing = { name: '', idNumber: '', why: '' };
const fields = { '/name': 'my-name', '/idNumber': 'my-id-number', '/words': 'my-why' } as const;

interface IdentityProps {
  declaration: DeclarationData;
  /** One is waiting for its answer. */
  asked: boolean;
  /** One that the server does not have yet. */
  statement: OwnStatement | undefined;
  /** The server has just taken one. */
  done: boolean;
  /** @param request takes the id; @returns whether it was taken over */
  onAsk(request: (id: string) => NewRequest, typed: unknown): Promise<boolean>;
}

export function Identity({
  declaration: { id: declarationId, content },
  asked,
  statement,
  done,
  onAsk,
}: IdentityProps) {
  const { words, locale } = useReader();
  const say = words.myData;
  const form = useForm();
  useHandingOn(form);
  const { begun, values, latest, type, mend: typedAgain, startOver } = useTyped(`identity/${declarationId}`, nothing);
  const [open, setOpen] = useState(begun);
  const [wrong, setWrong] = useState<readonly FieldProblem[]>([]);
  const close = () => {
    startOver();
    setOpen(false);
  };
  const send = async () => {
    form.commit();
    const { name, idNumber, why } = latest();
    const request = Asked.safeParse({
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
      attendTo(first);
      return;
    }
    setWrong([]);
    if (await onAsk((id) => ({ id, ...request.data }), latest())) close();
  };
  const mend = (from: OwnStatement) => {
    typedAgain(typedIn(from), from.onDrop);
    setOpen(true);
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
        {done ? (
          <Banner look="done">{say.asked}</Banner>
        ) : (
          <View className="k-sub">{asked ? say.asking : say.identityWords}</View>
        )}
        {statement && (
          <OnItsWay {...statement} onMend={() => mend(statement)}>
            {[typedIn(statement).name, maskIdNumber(idNumberOf(typedIn(statement).idNumber ?? '') ?? '')].join(
              words.readBack.join,
            )}
          </OnItsWay>
        )}
        {!open && !asked && !statement && (
          <View className="k-row">
            <Button small look="quiet" onTap={() => setOpen(true)}>
              {say.identityAsk}
            </Button>
          </View>
        )}
        {open && !asked && !statement && (
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
              <Button small onTap={() => void send()}>
                {say.send}
              </Button>
            </View>
          </>
        )}
      </Card>
    </FormContext.Provider>
  );
}
