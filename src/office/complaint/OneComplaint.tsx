import { View } from '@tarojs/components';
import { useState } from 'react';
import { caseOf, DeskSide } from '../../desk/side/DeskSide';
import { useWide } from '../../desk/use-wide';
import { now } from '../../platform/clock';
import { back, go, settleOn } from '../../platform/navigation';
import { callPhone } from '../../platform/phone';
import { callServer, NoConnection } from '../../platform/server';
import type { Complaint } from '../../shared/contract/complaint';
import { ageWords } from '../../shared/say/days';
import type { Account } from '../../shared/contract/session';
import { addComplainWords } from '../../shared/words/complain';
import { findListed } from '../../stores/complaints-to-answer';
import { useReader } from '../../desk/reader';
import {
  Button,
  Card,
  Confirm,
  Field,
  FormContext,
  LinkCard,
  Loading,
  Banner,
  Page,
  fieldId,
  Trouble,
  useLoad,
} from '../../ui';
import { useAnswer } from './use-answer';
import { WhatWasWritten } from './WhatWasWritten';
import './complaint.css';

export function OneComplaint({ account, id }: { account: Account; id: string }) {
  const reader = useReader();
  const { words } = reader;
  const say = words.staff.complaints;
  const wide = useWide();
  const load = useLoad(() => callServer('getComplaint', { params: { complaint: id } }), id);
  const [answered, setAnswered] = useState<Complaint>();
  const answer = useAnswer(id, (complaint) => {
    if (complaint) setAnswered(complaint);
    else void load.reload();
  });
  const { sending, form } = answer;
  const [listed] = useState(() => findListed(id));
  const complaint = answered ?? load.data ?? listed?.complaint;
  const open = complaint !== undefined && complaint.answer === undefined;
  const { phone, declaration } = complaint ?? {};
  return (
    <Page
      wide={wide}
      side={wide ? <DeskSide account={account} current="complaintsToAnswer" skipTo={fieldId('/words')} /> : undefined}
      title={say.one}
      onBack={() => void back('complaintsToAnswer')}
      foot={
        open ? (
          <Button onTap={answer.ask}>{say.send}</Button>
        ) : complaint ? (
          <Button look="quiet" onTap={() => void settleOn('complaintsToAnswer')}>
            {say.toList}
          </Button>
        ) : undefined
      }
      over={
        (sending.state === 'asking' || sending.state === 'sending') && (
          <Confirm
            title={say.ask}
            words={say.askWords}
            yes={say.yes}
            no={say.no}
            busy={sending.state === 'sending' ? say.sending : undefined}
            onYes={() => void answer.send()}
            onNo={answer.edit}
          />
        )
      }
    >
      <View className="d-complaint-one">
        {sending.state === 'sent' && <Banner look="done">{say.sent}</Banner>}
        {sending.state === 'late' && <Banner look="warn">{say.alreadyAnswered}</Banner>}
        {sending.state === 'refused' && <Trouble error={sending.error} />}
        {sending.state === 'unsent' && (
          <Banner look="offline" title={say.notSent}>
            {say.notSentWords}
          </Banner>
        )}
        {load.error !== undefined &&
          (complaint && listed?.asOf && load.error instanceof NoConnection ? (
            <Banner look="offline">{say.offline(ageWords(listed.asOf, now(), words.date))}</Banner>
          ) : (
            <Trouble error={load.error} onRetry={() => void load.reload()} />
          ))}
        {!complaint && load.loading && <Loading rows={3} />}
        {complaint && <WhatWasWritten complaint={complaint} />}
        {phone !== undefined && (
          <Button look="quiet" icon="phone" onTap={() => callPhone(phone)}>
            {say.phone(phone)}
          </Button>
        )}
        {declaration && (
          <LinkCard
            title={say.openCase}
            words={addComplainWords(reader).complain.about(declaration.receipt)}
            onTap={() => void go(caseOf(account), { id: declaration.caseId })}
          />
        )}
        {open && (
          <Card>
            <FormContext.Provider value={form}>
              <Field
                {...answer.at('/words')}
                kind="long"
                max={1000}
                label={say.write}
                hint={say.writeHint}
                value={answer.words}
                onCommit={answer.write}
              />
            </FormContext.Provider>
          </Card>
        )}
      </View>
    </Page>
  );
}
