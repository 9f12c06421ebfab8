/** The first screen: tell us, or see how it stands. */
import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { go, sceneOf, useParams, replace } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import { findVillageInScene } from '../../shared/contract/area';
import { isBegun } from '../../shared/contract/draft';
import { prepareProvince } from '../../stores/areas';
import { useDraft } from '../../stores/draft';
import { useDraftSync } from '../../stores/draft-sync';
import { usePendingDeclarations } from '../../stores/pending-declarations';
import { mine, useMine } from '../../stores/mine';
import { refreshPolicy } from '../../stores/policy';
import { useAccount } from '../../stores/session';
import { useSettings } from '../../stores/settings';
import { Chip, Confirm, LinkCard, Page, useFresh, useReader } from '../../ui';
import { Calls } from './Calls';
import { casesOf, openCases } from './cases';
import { ConflictCard } from './ConflictCard';
import { DraftCard } from './DraftCard';
import { Hero } from './Hero';
import { Statements } from './Statements';
import { LittleRoom } from './LittleRoom';
import { Messages } from './Messages';
import { Mine } from './Mine';
import { OpenCases } from './OpenCases';
import { OtherDrafts } from './OtherDrafts';
import { WaitingCards } from './WaitingCards';
import { Ways } from './Ways';
import { Workbenches } from './Workbenches';
import { findNoticeInScene } from '../../shared/contract/notice';

/** A browser keeps the scene in its address: who goes home from a notice is not led back to it. */
let led: string | undefined;

/** A notice's code leads to the notice. */
function useScannedNotice(): void {
  const id = findNoticeInScene(sceneOf(useParams('home').scene));
  useEffect(() => {
    if (id === undefined || led === id) return;
    led = id;
    void replace('notice', { id });
  }, [id]);
}

/** Remembers the village whose code was scanned. */
function useScannedVillage(): void {
  const code = findVillageInScene(sceneOf(useParams('home').scene));
  useEffect(() => {
    if (code === undefined || useDraft.getState().village?.code === code) return;
    // Without an answer the village is simply asked for in the declaration.
    callServer('getVillage', { params: { village: code } }).then(useDraft.getState().setVillage, () => undefined);
  }, [code]);
}

type Asking = { what: 'discard' } | { what: 'open' } | { what: 'another'; for?: 'other' };

export default function HomePage() {
  const { words } = useReader();
  const say = words.home;
  const { elder, setElder } = useSettings();
  const kept = useDraft((state) => state.draft);
  const { conflict, discard } = useDraftSync();
  const account = useAccount();
  const pending = usePendingDeclarations(account?.id);
  // Where the phone had no room for both, the draft is what the one that waits stands in.
  const waits = pending.some(({ id }) => id === kept?.id);
  const draft = kept && !waits && isBegun(kept) ? kept : undefined;
  const load = useFresh(async () => {
    if (account) await mine.load();
  }, account?.id ?? '');
  const told = mine.use() !== undefined;
  const { declarations } = useMine();
  const open = account ? openCases(casesOf(declarations)) : [];
  const [asking, setAsking] = useState<Asking>();
  useScannedVillage();
  useScannedNotice();
  useEffect(() => {
    // Not in the way of what is shown here.
    if (!load.loading) prepareProvince();
  }, [load.loading]);
  useDidShow(() => {
    refreshPolicy();
    void useDraftSync.getState().sync();
  });

  const declare = (whom?: 'other') => {
    if (draft) return setAsking({ what: 'another', for: whom });
    // One that was only looked at makes way without a question.
    if (kept && !waits) discard();
    if (whom === undefined && open.length > 0) return setAsking({ what: 'open' });
    void go('declare', { for: whom });
  };
  const over =
    asking &&
    (asking.what === 'open' ? (
      <OpenCases
        cases={open}
        onOther={() => {
          setAsking(undefined);
          void go('declare');
        }}
        onClose={() => setAsking(undefined)}
      />
    ) : asking.what === 'discard' ? (
      <Confirm
        danger
        title={say.discardTitle}
        words={say.discardWords}
        yes={say.discardYes}
        no={say.discardNo}
        onYes={() => {
          discard();
          setAsking(undefined);
        }}
        onNo={() => setAsking(undefined)}
      />
    ) : (
      <Confirm
        title={say.anotherTitle}
        words={say.anotherWords}
        yes={say.draftContinue}
        no={say.anotherNew}
        onYes={() => {
          setAsking(undefined);
          void go('declare');
        }}
        onNo={() => {
          setAsking(undefined);
          discard();
          void go('declare', { for: asking.for });
        }}
        onClose={() => setAsking(undefined)}
      />
    ));
  return (
    <Page
      title={words.appName}
      onBack={false}
      over={over}
      right={
        <>
          <Chip on={elder} onTap={() => setElder(!elder)}>
            {say.elder}
          </Chip>
          <Chip onTap={() => void go('settings')}>{say.settings}</Chip>
        </>
      }
    >
      <Workbenches />
      <Hero onDeclare={() => declare()} />
      <LittleRoom />
      <Statements onSent={() => void load.reload()} />
      <WaitingCards pending={pending} onSent={() => void load.reload()} />
      {draft && conflict && <ConflictCard draft={draft} there={conflict} />}
      {draft && !conflict && (
        <DraftCard
          draft={draft}
          onContinue={() => void go('declare')}
          onDiscard={() => setAsking({ what: 'discard' })}
        />
      )}
      <OtherDrafts />
      {account && <Messages key={account.id} />}
      {account ? (
        <Mine load={load} waiting={pending.length > 0} />
      ) : (
        <LinkCard title={say.mineSignIn} onTap={() => void go('signIn')} />
      )}
      <Ways
        key={`ways ${account?.id}`}
        wait={account !== undefined && !told && load.error === undefined}
        none={account !== undefined && declarations.length === 0}
        onDeclareForOther={() => declare('other')}
      />
      <Calls />
    </Page>
  );
}
