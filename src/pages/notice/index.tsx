/** A public notice: anyone reads it by its link or its code, and may say what is wrong. */
import { addNoticeWords } from '../../shared/words/notice';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { toTop } from '../../platform/focus';
import { restart, sceneOf, useParams } from '../../platform/navigation';
import { callPhone } from '../../platform/phone';
import { ServerProblem } from '../../platform/server';
import { ageWords } from '../../shared/say/days';
import { findNoticeInScene, NoticeId } from '../../shared/contract/notice';
import { useHotline } from '../../stores/policy';
import {
  Button,
  Empty,
  Loading,
  Banner,
  OnItsWay,
  Page,
  Trouble,
  useForm,
  useHandingOn,
  useLoad,
  useReader,
} from '../../ui';
import { findNotice, notices } from './stored-notice';
import { Objection } from './Objection';
import { Posted } from './Posted';
import { useObjection, Written } from './use-objection';

/** What there is instead of a notice, by the server's word. */
const gone = { 'notice.ended': 'ended', 'notice.not_found': 'unknown', 'request.invalid': 'unknown' } as const;
type Gone = (typeof gone)[keyof typeof gone];

function findGone(error: unknown): Gone | undefined {
  const code = error instanceof ServerProblem ? error.problem.code : undefined;
  return code !== undefined && code in gone ? gone[code as keyof typeof gone] : undefined;
}

export default function NoticePage() {
  const words = addNoticeWords(useReader());
  const say = words.notice;
  const params = useParams('notice');
  const id = params.id ?? findNoticeInScene(sceneOf(params.scene)) ?? '';
  const readable = NoticeId.safeParse(id).success;
  const hotline = useHotline();
  const [stored] = useState(() => findNotice(id));
  const load = useLoad(async () => (readable ? notices.load(id) : undefined), id);
  const posted = load.data ?? stored?.value;
  const objection = useObjection(id);
  const [writing, setWriting] = useState(objection.written.words !== '');
  const { sent, statements } = objection;
  const form = useForm();
  useHandingOn(form);
  const over = readable ? findGone(load.error) : 'unknown';

  const call = (
    <Button icon="phone" look={over === undefined ? 'quiet' : 'primary'} onTap={() => callPhone(hotline)}>
      {say.call(hotline)}
    </Button>
  );
  const onTheirWay = statements.map((statement) => (
    <OnItsWay
      key={statement.id}
      {...statement}
      // It is written on below the notice, while that hangs.
      onEdit={
        !posted || statement.why === 'notice.ended'
          ? undefined
          : () => {
              objection.edit(statement);
              setWriting(true);
            }
      }
    >
      <View>{Written.safeParse(statement.typed).data?.words}</View>
      {statement.why === 'notice.ended' && <View>{say.endedUnsent}</View>}
      {statement.why === 'notice.too_many_objections' && <View>{say.leaveName}</View>}
    </OnItsWay>
  ));
  if (over !== undefined)
    return (
      <Page title={say.title} foot={call}>
        {onTheirWay}
        <Empty title={say[over]} words={over === 'ended' ? say.endedWords : say.unknownWords}>
          <Button small look="quiet" onTap={() => void restart('home')}>
            {say.home}
          </Button>
        </Empty>
      </Page>
    );
  const send = async () => {
    form.commit();
    if (!(await objection.send())) return;
    setWriting(false);
    toTop();
  };
  const foot = writing ? (
    <>
      <Button look="quiet" onTap={() => setWriting(false)}>
        {say.back}
      </Button>
      <Button grow={1.6} onTap={() => void send()}>
        {say.send}
      </Button>
    </>
  ) : (
    <>
      {call}
      {!sent && statements.length === 0 && <Button onTap={() => setWriting(true)}>{say.object}</Button>}
    </>
  );
  return (
    <Page title={say.title} foot={posted && foot}>
      {load.error !== undefined && (
        <Trouble
          error={load.error}
          stale={stored?.asOf && words.complaints.stale(ageWords(stored.asOf, now(), words.date))}
          onRetry={() => void load.reload()}
        />
      )}
      {!posted && load.loading && <Loading rows={3} />}
      {onTheirWay}
      {sent && (
        <Banner look="done" title={say.sent}>
          <View>{say.sentWords}</View>
          {sent.anonymous && <View>{say.sentAnonymous}</View>}
        </Banner>
      )}
      {posted && <Posted notice={posted} />}
      {posted && writing && <Objection objection={objection} form={form} />}
    </Page>
  );
}
