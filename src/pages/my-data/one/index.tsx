/** One of my declarations: what is kept of it, and what I can change, take back or ask about it. */
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { now } from '../../../platform/clock';
import { back, go, useParams } from '../../../platform/navigation';
import { chinaDay } from '../../../shared/base/china-time';
import { CONSENT_VERSION, type ConsentKind } from '../../../shared/contract/consent';
import { ageWords } from '../../../shared/say/days';
import { filedSentences } from '../../../shared/say/declaration';
import {
  corrected,
  Correction,
  NewRequest,
  type DeclarationData,
  type DeniedData,
  type MyData,
  type RequestKind,
} from '../../../shared/contract/rights';
import { takeDeclaration, changeMyData } from '../../../stores/my-data';
import { useOwnStatements } from '../../../stores/own-statements';
import {
  AttachedFiles,
  Button,
  Card,
  Confirm,
  DeniedCard,
  Empty,
  Heading,
  Loading,
  Banner,
  OnItsWay,
  Page,
  Trouble,
  type Load,
} from '../../../ui';
import { useOwnData } from '../use-my-data';
import { Consents } from './Consents';
import { Identity } from './Identity';
import { Contact } from './Contact';
import { Readers, Visit } from './Seen';
import { useReader } from '../reader';

/** What is asked once more before it is done. */
type Asking = { what: 'erase' } | { what: 'withdraw'; kind: ConsentKind };

function What({ declaration }: { declaration: Pick<DeclarationData, 'content' | 'village' | 'attachments'> }) {
  const { words } = useReader();
  return (
    <Card className="k-stack">
      <Heading level={2}>{words.myData.said}</Heading>
      {filedSentences(declaration, chinaDay(now()), words).map((sentence) => (
        <View key={sentence}>{sentence}</View>
      ))}
      <AttachedFiles attachments={declaration.attachments} />
    </Card>
  );
}

/** What its helper typed, and that its household denied it; there is nothing to change. */
function DeniedOne({ denied }: { denied: DeniedData }) {
  const { words } = useReader();
  return (
    <Page title={words.hardship[denied.content.hardship.kind].name} onBack={() => void back('myData')}>
      <DeniedCard denied={denied} />
      <View className="k-sub">{words.myData.deniedWords}</View>
      <What declaration={denied} />
    </Page>
  );
}

interface OneProps {
  declaration: DeclarationData;
  data: MyData;
  load: Load<unknown>;
}

function One({ declaration, data, load }: OneProps) {
  const { words } = useReader();
  const say = words.myData;
  const { id, kept } = declaration;
  const [asking, setAsking] = useState<Asking>();
  /** What the server has taken since the page was opened. */
  const [done, setDone] = useState<'correct' | RequestKind>();
  // What it has taken is shown at once; the rest may have changed while there was no signal.
  const told = () => void load.reload();
  const consents = useOwnStatements('changeConsent', id, (answer) => {
    takeDeclaration(id, () => answer);
    told();
  });
  const corrections = useOwnStatements('correct', id, (_answer, { body }) => {
    const { data: correction } = Correction.safeParse(body);
    if (correction)
      takeDeclaration(id, ({ content, sms }) => ({
        content: corrected(content, correction),
        ...(sms === undefined ? {} : { sms: correction.sms ?? sms }),
      }));
    setDone('correct');
    told();
  });
  const requests = useOwnStatements('askAboutData', id, (request) => {
    changeMyData((before) => ({
      requests: [request, ...before.requests.filter((each) => each.id !== request.id)],
    }));
    setDone(request.kind);
    told();
  });
  const isAsked = (kind: RequestKind) =>
    data.requests.some((each) => each.declarationId === id && each.kind === kind && each.state === 'open');
  const statementFor = (kind: RequestKind) =>
    requests.statements.find(({ body }) => NewRequest.safeParse(body).data?.kind === kind);
  const erasing = statementFor('erase');

  const change = (kind: ConsentKind, given: boolean) =>
    void consents.hand(() => ({ params: { id }, body: { kind, given, version: CONSENT_VERSION } }));
  const erase = () =>
    void requests.hand((requestId) => ({ body: { id: requestId, declarationId: id, kind: 'erase' } }));
  const noRoom = consents.noRoom || corrections.noRoom || requests.noRoom;

  let over: ReactNode;
  if (asking) {
    const { what, ...sheet } =
      asking.what === 'erase'
        ? { ...asking, title: say.eraseTitle, words: say.eraseWords, yes: say.eraseYes, act: erase }
        : {
            ...asking,
            title: say.withdrawTitle(words.consentKind[asking.kind]),
            words: say.withdrawWords,
            yes: say.withdrawYes,
            act: () => change(asking.kind, false),
          };
    over = (
      <Confirm
        key={what}
        danger
        title={sheet.title}
        words={sheet.words}
        yes={sheet.yes}
        onYes={() => {
          sheet.act();
          setAsking(undefined);
        }}
        onNo={() => setAsking(undefined)}
      />
    );
  }
  return (
    <Page title={words.hardship[declaration.kind].name} onBack={() => void back('myData')} over={over}>
      {load.error !== undefined && (
        <Trouble
          error={load.error}
          stale={words.progress.stale(ageWords(data.takenAt, now(), words.date))}
          onRetry={() => void load.reload()}
        />
      )}
      {noRoom && <Banner look="error">{words.statements.noRoom}</Banner>}
      <What declaration={declaration} />
      <Consents
        consents={declaration.consents}
        statements={consents.statements}
        onChange={(kind, given) => {
          if (given) change(kind, true);
          else setAsking({ what: 'withdraw', kind });
        }}
      />
      <Contact
        declaration={declaration}
        statement={corrections.statements[0]}
        done={done === 'correct'}
        onSave={(body, typed) => {
          setDone(undefined);
          return corrections.hand(() => ({ params: { id }, body }), { typed });
        }}
      />
      {kept !== 'joined' && (
        <Identity
          declaration={declaration}
          asked={isAsked('correct_identity')}
          statement={statementFor('correct_identity')}
          done={done === 'correct_identity'}
          onAsk={(request, typed) => requests.hand((requestId) => ({ body: request(requestId) }), { typed })}
        />
      )}
      <Visit visit={declaration.visit} />
      <Readers readers={declaration.readers} />
      <Card className="k-stack">
        <Heading level={2}>{say.erase}</Heading>
        {done === 'erase' ? (
          <Banner look="done">{say.asked}</Banner>
        ) : (
          <View className="k-sub">{isAsked('erase') ? say.asking : kept ? say.kept[kept] : say.eraseWords}</View>
        )}
        {erasing ? (
          <OnItsWay {...erasing}>{say.requestKind.erase}</OnItsWay>
        ) : (
          <View className="k-row">
            {kept || isAsked('erase') ? (
              <Button small look="quiet" onTap={() => void go('progress', { id })}>
                {say.progress}
              </Button>
            ) : (
              <Button small look="danger" onTap={() => setAsking({ what: 'erase' })}>
                {say.eraseAsk}
              </Button>
            )}
          </View>
        )}
      </Card>
    </Page>
  );
}

export default function MyDeclarationDataPage() {
  const { words } = useReader();
  const say = words.myData;
  const { id } = useParams('myDeclarationData');
  const { data, load } = useOwnData();
  const declaration = data?.declarations.find((each) => each.id === id);
  if (data && declaration) return <One declaration={declaration} data={data} load={load} />;
  const denied = data?.denied.find((each) => each.id === id);
  if (denied) return <DeniedOne denied={denied} />;
  return (
    <Page title={say.title} onBack={() => void back('myData')}>
      {load.error !== undefined && <Trouble error={load.error} onRetry={() => void load.reload()} />}
      {load.loading && data === undefined && <Loading rows={3} />}
      {!load.loading && load.error === undefined && <Empty title={say.gone} />}
    </Page>
  );
}
