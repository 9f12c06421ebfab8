import { View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import { toTop } from '../../../platform/focus';
import { onLeaving } from '../../../platform/leaving';
import type { Approval } from './approvals';
import { useReader } from '../../../desk/reader';
import { Button, Card, Field, FormContext, Heading, Page, useForm } from '../../../ui';
import { ApprovalLook } from './ApprovalLook';
import { ApprovalRows } from './ApprovalRows';
import type { ApprovalInHand } from './use-approval';
import './bulk.css';

const MAX_WORDS = 1000;

interface ApprovalScreenProps {
  inHand: ApprovalInHand;
  approval: Approval;
  wide: boolean;
  side: ReactNode;
}

/** Several cases approved with one opinion. */
export function ApprovalScreen({ inHand, approval, wide, side }: ApprovalScreenProps) {
  const { words } = useReader();
  const { bulk } = words.staff.queue;
  const form = useForm();
  const { step } = inHand;
  const frame = { wide, side: wide ? side : undefined };
  useEffect(toTop, [step]);
  useEffect(() => onLeaving(form.commit), [form]);

  const leave = () => {
    form.commit();
    inHand.leave();
  };
  const next = () => {
    form.commit();
    inHand.look();
  };
  const count = approval.cases.length;
  return (
    <Page
      {...frame}
      title={bulk.actions[approval.type].name}
      onBack={leave}
      foot={
        <View className="d-bulk__foot">
          <Button look="quiet" onTap={leave}>
            {bulk.notNow}
          </Button>
          <Button grow={1.6} onTap={next}>
            {bulk.next}
          </Button>
        </View>
      }
      over={step === 'looking' && <ApprovalLook inHand={inHand} approval={approval} />}
    >
      <FormContext.Provider value={form}>
        <View className="d-bulk">
          <Heading>{bulk.together(count)}</Heading>
          <Card>
            <ApprovalRows cases={approval.cases} />
          </Card>
          <Card>
            <Field
              {...inHand.at('/opinion')}
              kind="long"
              label={bulk.opinion}
              hint={bulk.opinionHint(count)}
              max={MAX_WORDS}
              value={approval.opinion}
              onCommit={inHand.write}
            />
          </Card>
        </View>
      </FormContext.Provider>
    </Page>
  );
}
