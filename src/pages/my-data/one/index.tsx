/** One of my declarations: what is kept of it, and what I can change, take back or ask about it. */
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { now } from '../../../platform/clock';
import { back, go, useParams } from '../../../platform/navigation';
import { newId } from '../../../platform/random';
import { callServer } from '../../../platform/server';
import { chinaDay } from '../../../shared/china-time';
import { CONSENT_VERSION, type ConsentKind } from '../../../shared/consent';
import { filedSentences } from '../../../shared/filed-words';
import type { DeclarationData, MyData, NewRequest } from '../../../shared/rights';
import {
  AttachedFiles,
  Button,
  Card,
  Confirm,
  Empty,
  Heading,
  Loading,
  Notice,
  Page,
  Trouble,
  useReader,
  type Load,
} from '../../../ui';
import { useDoing } from '../use-doing';
import { useMyData } from '../use-my-data';
import { Consents } from './Consents';
import { Identity } from './Identity';
import { Reach } from './Reach';
import { Readers, Visit } from './Seen';

/** What is asked once more before it is done. */
type Asking = { what: 'erase'; id: string } | { what: 'withdraw'; kind: ConsentKind };

function What({ declaration }: { declaration: DeclarationData }) {
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

interface OneProps {
  declaration: DeclarationData;
  data: MyData;
  load: Load<MyData | undefined>;
}

function One({ declaration, data, load }: OneProps) {
  const { words } = useReader();
  const say = words.myData;
  const { id, kept } = declaration;
  const doing = useDoing(load.reload);
  const [asking, setAsking] = useState<Asking>();
  const [done, setDone] = useState<string>();
  const isAsked = (kind: NewRequest['kind']) =>
    data.requests.some((each) => each.declarationId === id && each.kind === kind && each.state === 'open');

  const run = async (act: () => Promise<unknown>, saying?: string) => {
    setDone(undefined);
    const good = await doing.run(act);
    setAsking(undefined);
    if (good) setDone(saying);
    return good;
  };
  const change = (kind: ConsentKind, given: boolean) =>
    run(() => callServer('changeConsent', { params: { id }, body: { kind, given, version: CONSENT_VERSION } }));
  const ask = (body: NewRequest) => run(() => callServer('askAboutData', { body }), say.asked);

  let over: ReactNode;
  if (asking) {
    const {
      title,
      words: explained,
      yes,
      act,
    } = asking.what === 'erase'
      ? {
          title: say.eraseTitle,
          words: say.eraseWords,
          yes: say.eraseYes,
          act: () => ask({ id: asking.id, declarationId: id, kind: 'erase' }),
        }
      : {
          title: say.withdrawTitle(words.consentKind[asking.kind]),
          words: say.withdrawWords,
          yes: say.withdrawYes,
          act: () => change(asking.kind, false),
        };
    over = (
      <Confirm
        danger
        title={title}
        words={explained}
        yes={yes}
        busy={doing.busy ? say.busy : undefined}
        onYes={() => void act()}
        onNo={() => setAsking(undefined)}
      />
    );
  }
  return (
    <Page title={words.kind[declaration.kind]} onBack={() => void back('myData')} over={over}>
      {load.error !== undefined && <Trouble error={load.error} onRetry={() => void load.reload()} />}
      {doing.error !== undefined && <Trouble error={doing.error} />}
      {done !== undefined && <Notice look="done">{done}</Notice>}
      <What declaration={declaration} />
      {declaration.denied ? (
        <Notice title={say.denied}>{say.deniedWords}</Notice>
      ) : (
        <>
          <Consents
            consents={declaration.consents}
            busy={doing.busy}
            onChange={(kind, given) => {
              if (given) void change(kind, true);
              else setAsking({ what: 'withdraw', kind });
            }}
          />
          <Reach
            declaration={declaration}
            busy={doing.busy}
            onSave={(body) => run(() => callServer('correct', { params: { id }, body }), say.corrected)}
          />
        </>
      )}
      {kept !== 'joined' && (
        <Identity declaration={declaration} asked={isAsked('correct_identity')} busy={doing.busy} onAsk={ask} />
      )}
      <Visit visit={declaration.visit} />
      <Readers readers={declaration.readers} />
      <Card className="k-stack">
        <Heading level={2}>{say.erase}</Heading>
        <View className="k-sub">{isAsked('erase') ? say.asking : kept ? say.kept[kept] : say.eraseWords}</View>
        <View className="k-row">
          {kept || isAsked('erase') ? (
            <Button small look="quiet" onTap={() => void go('progress', { id })}>
              {say.progress}
            </Button>
          ) : (
            <Button
              small
              look="danger"
              onTap={() => void newId().then((requestId) => setAsking({ what: 'erase', id: requestId }))}
            >
              {say.eraseAsk}
            </Button>
          )}
        </View>
      </Card>
    </Page>
  );
}

export default function MyDeclarationDataPage() {
  const { words } = useReader();
  const say = words.myData;
  const { id } = useParams('myDeclarationData');
  const load = useMyData();
  const { data } = load;
  const declaration = data?.declarations.find((each) => each.id === id);
  if (data && declaration) return <One declaration={declaration} data={data} load={load} />;
  return (
    <Page title={say.title} onBack={() => void back('myData')}>
      {load.error !== undefined && <Trouble error={load.error} onRetry={() => void load.reload()} />}
      {load.loading && data === undefined && <Loading rows={3} />}
      {!load.loading && load.error === undefined && <Empty title={say.gone} />}
    </Page>
  );
}
