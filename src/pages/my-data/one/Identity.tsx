/** Who I am: somebody has to look at the identity card before it is corrected, so it is asked for. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { idNumberOf, textOf } from '../../../shared/base/text';
import { MAX_NAME, maskIdNumber } from '../../../shared/base/identity';
import { fieldProblems } from '../../../shared/contract/problem';
import { numberWords } from '../../../shared/say/number';
import { IdentityRequest, type DeclarationData, type NewRequest } from '../../../shared/contract/rights';
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
  useProblems,
} from '../../../ui';
import { useTyped } from './use-typed';
import { useReader } from '../reader';

const Asked = IdentityRequest.omit({ id: true });
const nothing = { name: '', idNumber: '', why: '' };
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
  const { words } = useReader();
  const say = words.myData;
  const form = useForm();
  useHandingOn(form);
  const { begun, values, latest, type, edit: typedAgain, startOver } = useTyped(`identity/${declarationId}`, nothing);
  const [open, setOpen] = useState(begun);
  const { at, show } = useProblems();
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
    show(request.success ? [] : fieldProblems(request.error));
    if (!request.success) return;
    if (await onAsk((id) => ({ id, ...request.data }), latest())) close();
  };
  const edit = (from: OwnStatement) => {
    typedAgain(typedIn(from), from.onDrop);
    setOpen(true);
  };
  return (
    <FormContext.Provider value={form}>
      <Card className="k-stack">
        <Heading level={2}>{say.identity}</Heading>
        <View>
          {[
            content.applicant.name,
            content.applicant.noIdNumber ? numberWords(content.applicant, words) : content.applicant.idNumber,
          ].join(words.readBack.join)}
        </View>
        {done ? (
          <Banner look="done">{say.asked}</Banner>
        ) : (
          <View className="k-sub">{asked ? say.asking : say.identityWords}</View>
        )}
        {statement && (
          <OnItsWay {...statement} onEdit={() => edit(statement)}>
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
            <Field {...at('/name')} label={say.name} max={MAX_NAME} value={values.name} onCommit={type('name')} />
            <Field
              {...at('/idNumber')}
              kind="idcard"
              label={say.idNumber}
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
