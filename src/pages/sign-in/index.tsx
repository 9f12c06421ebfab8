import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { getLoginCode, insideWeChat } from '../../platform/login';
import { go, leave } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import type { DemoPerson } from '../../shared/contract/session';
import { useSession } from '../../stores/session';
import { Button, Heading, LinkCard, Loading, Banner, Page, Press, Tag, Trouble, useLoad, useReader } from '../../ui';
import './index.css';

function PersonCard({ person, onTap }: { person: DemoPerson; onTap(): void }) {
  const { words } = useReader();
  const role = words.role[person.role];
  return (
    <Press
      className="k-card person"
      label={[person.name, role, person.area, words.signIn.demo].join('，')}
      onTap={onTap}
    >
      <View className="k-grow k-grow--words">
        <View className="k-strong">{person.name}</View>
        <View className="k-small">{[role, person.area].join(' · ')}</View>
      </View>
      <Tag tone="amber">{words.signIn.demo}</Tag>
    </Press>
  );
}

export default function SignInPage() {
  const { words } = useReader();
  const say = words.signIn;
  const { data: ways, error, reload } = useLoad(() => callServer('signInWays'), 'ways');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();

  const before = useRef(useSession.getState().session);
  // Come back to after somebody has signed in on a page that lay over it: there is nothing more to do here.
  useDidShow(() => {
    const { session } = useSession.getState();
    if (session && session !== before.current) void leave('signIn');
  });

  const signIn = async (getCode: () => Promise<string>) => {
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await useSession.getState().signIn(await getCode());
      await leave('signIn');
    } catch (problem) {
      setFailure(problem);
    }
    setBusy(false);
  };

  return (
    <Page title={say.title}>
      <Heading>{ways?.gateway === 'local' ? say.demoLead : say.lead}</Heading>
      {failure !== undefined && <Trouble error={failure} />}
      {busy && <Banner>{say.busy}</Banner>}
      {ways === undefined &&
        (error === undefined ? <Loading /> : <Trouble error={error} onRetry={() => void reload()} />)}
      {ways?.gateway === 'wechat' && (
        <View className="k-stack">
          <View className="k-sub">{insideWeChat ? say.weChatWords : say.inWeChat}</View>
          {insideWeChat && (
            <View className="k-row">
              <Button busy={busy ? say.busy : undefined} onTap={() => void signIn(getLoginCode)}>
                {say.weChat}
              </Button>
            </View>
          )}
        </View>
      )}
      {ways?.gateway === 'local' && (
        <>
          <View className="k-sub">{say.demoWords}</View>
          <View className="k-stack">
            {ways.demoPeople.map((person) => (
              <PersonCard
                key={person.code}
                person={person}
                onTap={() => void signIn(() => Promise.resolve(person.code))}
              />
            ))}
          </View>
        </>
      )}
      {/* Below who can be chosen: any sooner, and it would be pushed down under a finger. */}
      {(ways !== undefined || error !== undefined) && (
        <LinkCard title={words.privacy.link} words={words.privacy.linkWords} onTap={() => void go('privacy')} />
      )}
    </Page>
  );
}
