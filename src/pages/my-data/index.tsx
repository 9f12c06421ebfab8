/** My data: what is held about me, to take along, and the way to each declaration's own page. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { chinaDay } from '../../shared/base/china-time';
import { ageWords } from '../../shared/say/days';
import { filedWords } from '../../shared/say/declaration';
import type { DeclarationData, MyData } from '../../shared/contract/rights';
import { changeMyData } from '../../stores/my-data';
import { useAllOwnStatements, useOwnStatements } from '../../stores/own-statements';
import { useAccount } from '../../stores/session';
import { Button, Card, Confirm, Empty, Heading, LinkCard, Loading, Banner, Page, Tag, Trouble } from '../../ui';
import { Download } from './Download';
import { Drafts } from './Drafts';
import { Requests } from './Requests';
import { useOwnData } from './use-my-data';
import { useReader } from './reader';

function Declarations({ data }: { data: MyData }) {
  const { words } = useReader();
  const say = words.myData;
  const today = chinaDay(now());
  const statements = useAllOwnStatements();
  const tagOf = ({ id, consents }: DeclarationData) => {
    if (statements.some(({ about }) => about === id)) return say.unsent;
    return consents.some(({ given }) => !given)
      ? say.withdrawn
      : data.requests.some(({ declarationId, state }) => declarationId === id && state === 'open')
        ? say.asking
        : undefined;
  };
  const all = [
    ...data.declarations.map((each) => ({ ...each, tag: tagOf(each) })),
    ...data.denied.map((each) => ({ ...each, forSomeoneElse: true, tag: say.deniedTag })),
  ].sort((one, other) => other.filedAt.localeCompare(one.filedAt));
  return (
    <>
      <Heading level={2}>{say.declarations}</Heading>
      {all.length === 0 && <View className="k-sub">{say.none}</View>}
      {all.map(({ id, receipt, filedAt, forSomeoneElse, content, tag }) => (
        <LinkCard
          key={id}
          title={words.hardship[content.hardship.kind].name}
          words={`${filedWords(filedAt, forSomeoneElse ? content.applicant.name : undefined, today, words)}\n${receipt}`}
          tag={tag}
          onTap={() => void go('myDeclarationData', { id })}
        />
      ))}
    </>
  );
}

function Others({ data }: { data: MyData }) {
  const { words } = useReader();
  const say = words.myData;
  return (
    <>
      <Heading level={2}>{say.others}</Heading>
      <LinkCard title={say.messages(data.messages.length)} onTap={() => void go('messages')} />
      {data.complaints.length > 0 && (
        <Card className="k-stack">
          <View className="k-strong">{say.complaints}</View>
          {data.complaints.map(({ id, kind, words: said, answer }) => (
            <View key={id} className="k-stack">
              <View className="k-row k-row--tight">
                <Tag>{words.complaintKind[kind]}</Tag>
                <View className="k-grow">{said}</View>
              </View>
              {answer && <View className="k-sub">{say.answerIs(answer.words)}</View>}
            </View>
          ))}
        </Card>
      )}
      <LinkCard title={words.home.recovery} words={words.home.recoveryWords} onTap={() => void go('recovery')} />
      <LinkCard title={words.privacy.link} words={words.privacy.linkWords} onTap={() => void go('privacy')} />
      <Card className="k-stack">
        <View className="k-row">
          <View className="k-grow k-strong">{say.keptTitle}</View>
          {data.retention.demo && <Tag>{say.demo}</Tag>}
        </View>
        <View>{say.keptWords(data.retention.months)}</View>
      </Card>
    </>
  );
}

export default function MyDataPage() {
  const { words } = useReader();
  const say = words.myData;
  const account = useAccount();
  const { data, load } = useOwnData();
  const takingBack = useOwnStatements('recallRequest', undefined, (taken) => {
    changeMyData(({ requests }) => ({
      requests: requests.map((each) => (each.id === taken.id ? taken : each)),
    }));
    void load.reload();
  });
  const [asking, setAsking] = useState<string>();

  if (!account)
    return (
      <Page title={say.title}>
        <Empty title={say.signIn}>
          <Button small look="quiet" onTap={() => void go('signIn')}>
            {words.signIn.title}
          </Button>
        </Empty>
      </Page>
    );
  const recall = (request: string) => {
    void takingBack.hand(() => ({ params: { request } }), { about: request });
    setAsking(undefined);
  };
  return (
    <Page
      title={say.title}
      over={
        asking !== undefined && (
          <Confirm
            title={say.recallTitle}
            words={say.recallWords}
            yes={say.recallYes}
            onYes={() => recall(asking)}
            onNo={() => setAsking(undefined)}
          />
        )
      }
    >
      <View className="k-sub">{say.lead}</View>
      {load.error !== undefined && (
        <Trouble
          error={load.error}
          stale={data && words.progress.stale(ageWords(data.takenAt, now(), words.date))}
          onRetry={() => void load.reload()}
        />
      )}
      {takingBack.noRoom && <Banner look="error">{words.statements.noRoom}</Banner>}
      {data === undefined && load.loading && <Loading rows={3} />}
      {data && (
        <>
          <Declarations data={data} />
          <Drafts drafts={data.drafts} />
          {data.requests.length > 0 && <Heading level={2}>{say.requests}</Heading>}
          <Requests requests={data.requests} statements={takingBack.statements} onRecall={setAsking} />
          <Download data={data} />
          <Others data={data} />
        </>
      )}
    </Page>
  );
}
