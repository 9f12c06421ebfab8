/** After a lost phone or from a new WeChat: asking for what one filed before, and saying that it was not oneself. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { back, restart } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import type { RecoveryClaim, Recovery } from '../../shared/contract/recovery';
import { instantWords } from '../../shared/say/days';
import { addRecoveryWords } from '../../shared/words/recovery';
import { useAccount } from '../../stores/session';
import { Banner, Button, Card, Heading, Loading, Page, SignInFirst, Tag, Trouble, useFresh, useReader } from '../../ui';
import { Ask } from './Ask';
import './recovery.css';

const toneOf = { waiting: 'amber', done: 'green', refused: 'red', expired: 'plain' } as const;

function Mine({ recovery: { receipt, at, until, code, state, reason } }: { recovery: Recovery }) {
  const words = addRecoveryWords(useReader());
  const say = words.recovery;
  const when = (instant: string) => instantWords(instant, now(), words.date);
  return (
    <Card className="k-stack" {...(state === 'waiting' ? { tone: 'green' as const } : {})}>
      <View className="k-row">
        <View className="k-grow">
          <View className="k-strong k-number">{receipt}</View>
          <View className="k-small">{when(at)}</View>
        </View>
        <Tag tone={toneOf[state]}>{say.state[state]}</Tag>
      </View>
      {state === 'waiting' && (
        <>
          <Heading level={2}>{say.got}</Heading>
          <View>{say.gotWords}</View>
          <View className="recovery-code">
            <View className="k-small">{say.code}</View>
            <View className="recovery-code__digits">{`${code.slice(0, 3)} ${code.slice(3)}`}</View>
            <View className="k-small">{say.until(when(until))}</View>
          </View>
        </>
      )}
      {reason !== undefined && <View>{say.reason(reason)}</View>}
      {state === 'done' && (
        <View className="k-row">
          <Button small onTap={() => void restart('home')}>
            {say.toHome}
          </Button>
        </View>
      )}
    </Card>
  );
}

function Claim({ claim: { id, receipt, at, disputed }, onDone }: { claim: RecoveryClaim; onDone(): Promise<void> }) {
  const words = addRecoveryWords(useReader());
  const say = words.recovery;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const dispute = async () => {
    setBusy(true);
    setTrouble(undefined);
    try {
      await callServer('disputeRecovery', { params: { recovery: id } });
      await onDone();
    } catch (failed) {
      setTrouble(failed);
    }
    setBusy(false);
  };
  return (
    <Banner look="warn" title={say.claimTitle}>
      <View>{say.claimWords(receipt, instantWords(at, now(), words.date))}</View>
      {disputed ? (
        <View className="k-strong">{say.disputed}</View>
      ) : (
        <>
          <View>{say.claimMine}</View>
          {trouble !== undefined && <Trouble error={trouble} />}
          <View className="k-row">
            <Button small look="danger" disabled={busy} onTap={() => void dispute()}>
              {say.notMe}
            </Button>
          </View>
        </>
      )}
    </Banner>
  );
}

function Recovering({ account }: { account: string }) {
  const say = addRecoveryWords(useReader()).recovery;
  const { data, error, loading, reload } = useFresh(() => callServer('listRecoveries'), account);
  const waits = data?.mine.some(({ state }) => state === 'waiting');
  return (
    <Page title={say.title} onBack={() => void back('home')}>
      {error !== undefined && <Trouble error={error} onRetry={() => void reload()} />}
      {data === undefined && loading && <Loading rows={2} />}
      {data?.claims.map((claim) => (
        <Claim key={claim.id} claim={claim} onDone={reload} />
      ))}
      {data?.mine.map((recovery) => (
        <Mine key={recovery.id} recovery={recovery} />
      ))}
      {data && !waits && <Ask onAsked={reload} />}
    </Page>
  );
}

export default function RecoveryPage() {
  const say = addRecoveryWords(useReader()).recovery;
  const account = useAccount();
  if (account) return <Recovering key={account.id} account={account.id} />;
  return (
    <Page title={say.title}>
      <SignInFirst title={say.signIn} />
    </Page>
  );
}
