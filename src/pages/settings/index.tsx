import { View } from '@tarojs/components';
import { useState } from 'react';
import { go, restart } from '../../platform/navigation';
import { dutyWords } from '../../shared/say/duties';
import { locales } from '../../shared/words';
import { addSettingsWords } from '../../shared/words/settings';
import { useAccount, useSession } from '../../stores/session';
import { usePrivacy } from '../../stores/privacy';
import { useMine } from '../../stores/mine';
import { useSettings } from '../../stores/settings';
import { Banner, Button, Card, ChoiceList, Confirm, Heading, LinkCard, Page, Toggle, useReader } from '../../ui';
import { Activation } from './Activation';
import { OwnNumber } from './OwnNumber';
import { useOutgoing } from '../../stores/outgoing';
import { useUploads } from '../../stores/uploads';
import manifest from '../../../package.json';

const VERSION: string = manifest.version;

/** How many things only this phone has: signing out would lose them. */
function usePendingCount(): number {
  const account = useAccount()?.id;
  const items = useOutgoing((state) => state.items).filter(({ owner }) => owner === undefined || owner === account);
  const files = useUploads(({ items }) => items).filter(({ sent, held, owner }) => !sent && !held && owner === account);
  return items.length + files.length;
}

export default function SettingsPage() {
  const words = addSettingsWords(useReader());
  const say = words.settings;
  const { locale, elder, shown, withoutWords, setLocale, setElder } = useSettings();
  const account = useAccount();
  const agreed = usePrivacy((privacy) => privacy.agreed);
  const [asking, setAsking] = useState(false);
  const unsent = usePendingCount();
  const staff = account !== undefined && account.roles.length > 0;
  // WeChat names nobody: whoever filed for themselves has given their name.
  const filed = useMine().declarations.find(({ forSomeoneElse }) => !forSomeoneElse)?.applicantName;
  const name = account?.name ?? filed;

  const signOut = () => {
    useSession.getState().signOut();
    void restart('home');
  };
  return (
    <Page
      title={say.title}
      over={
        asking && (
          <Confirm
            danger
            title={unsent > 0 ? words.pendingDeclaration.signOutUnsent(unsent) : say.signOutTitle}
            words={unsent > 0 ? words.pendingDeclaration.signOutUnsentWords : say.signOutWords}
            yes={unsent > 0 ? words.pendingDeclaration.signOutYes : say.signOutYes}
            onYes={signOut}
            onNo={() => setAsking(false)}
          />
        )
      }
    >
      <Card>
        <Toggle
          label={say.elder}
          words={say.elderWords}
          onText={words.kit.on}
          offText={words.kit.off}
          value={elder}
          onChange={setElder}
        />
      </Card>
      <Heading level={2}>{say.language}</Heading>
      <ChoiceList
        label={say.language}
        options={locales.map((each) => ({ value: each, title: say.languages[each] }))}
        value={locale}
        onChoose={setLocale}
      />
      {withoutWords ? (
        <Banner look="offline" title={say.englishMissing}>
          <Button small look="quiet" onTap={() => setLocale(locale)}>
            {words.kit.retry}
          </Button>
        </Banner>
      ) : (
        locale !== shown.locale && <View className="k-sub">{say.englishComing}</View>
      )}
      <Heading level={2}>{say.account}</Heading>
      <Card className="k-stack">
        <View>{account === undefined ? say.signedOut : name === undefined ? say.signedIn : say.signedInAs(name)}</View>
        {account !== undefined && account.roles.length > 0 && (
          <View className="k-sub">{dutyWords(account.roles, words)}</View>
        )}
        <View className="k-row">
          {account === undefined ? (
            <Button small look="quiet" onTap={() => void go('signIn')}>
              {say.signIn}
            </Button>
          ) : (
            <Button small look="danger" onTap={() => setAsking(true)}>
              {say.signOut}
            </Button>
          )}
        </View>
      </Card>
      <LinkCard title={words.privacy.dataLink} words={words.privacy.dataLinkWords} onTap={() => void go('myData')} />
      {account !== undefined && staff && <OwnNumber given={account.numberGiven === true} />}
      <LinkCard
        title={words.privacy.link}
        words={words.privacy.linkWords}
        tag={agreed === false ? words.privacy.notAgreed : undefined}
        onTap={() => void go('privacy')}
      />
      <View className="k-small">{say.version(VERSION)}</View>
      {/* One place for both: whoever has just become staff is told so there. */}
      {account !== undefined && <Activation staff={staff} />}
    </Page>
  );
}
