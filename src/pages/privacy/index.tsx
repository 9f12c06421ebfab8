/** What is used of a person's, when and why, who sees it, how long it stays, and what they can do about it. */
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { callPhone } from '../../platform/phone';
import { weChatKeepsPrivacy } from '../../platform/privacy';
import { chinaDay } from '../../shared/base/china-time';
import { plainDay } from '../../shared/say/days';
import { PRIVACY_SINCE, PRIVACY_VERSION } from '../../shared/contract/privacy';
import { caseRoles, contentRoles, type Role } from '../../shared/contract/session';
import { addPrivacyPageWords } from '../../shared/words/privacy-page';
import { useDraftSync } from '../../stores/draft-sync';
import { refreshPolicy, useHotline, usePolicy } from '../../stores/policy';
import { usePrivacy } from '../../stores/privacy';
import { AgreeButton, Button, Card, Chip, Confirm, Heading, LinkCard, Page, useAloud, useReader } from '../../ui';
import './index.css';

interface Section {
  title: string;
  lines: readonly string[];
}

/** The sections in the order in which they are read; who sees what follows from who may. */
function useSections(): Section[] {
  const words = addPrivacyPageWords(useReader());
  const { sections, someTime, days: daysOf } = words.privacyPage;
  const days = usePolicy()?.draftDays;
  const hotline = useHotline();
  const named = (roles: readonly Role[]) => roles.map((role) => words.role[role]).join(words.readBack.list);
  const others = caseRoles.filter((role) => !contentRoles.includes(role));
  return [
    sections.what,
    sections.never,
    { title: sections.who.title, lines: sections.who.lines(named(contentRoles), named(others)) },
    { title: sections.kept.title, lines: sections.kept.lines(days === undefined ? someTime : daysOf(days)) },
    sections.rights,
    { title: sections.ask.title, lines: sections.ask.lines(hotline) },
  ];
}

export default function PrivacyPage() {
  const reader = useReader();
  const words = addPrivacyPageWords(reader);
  const say = words.privacyPage;
  const hotline = useHotline();
  const sections = useSections();
  const { possible, part, toggle } = useAloud('privacy', reader.locale);
  const { agreed, agree, recall } = usePrivacy();
  const [asking, setAsking] = useState(false);
  useEffect(refreshPolicy, []);
  const taking = asking && (
    <Confirm
      danger
      title={say.status.recallTitle}
      words={say.status.recallWords}
      yes={say.status.recallYes}
      onYes={() => {
        recall();
        useDraftSync.getState().withdraw();
        setAsking(false);
      }}
      onNo={() => setAsking(false)}
    />
  );
  return (
    <Page
      title={say.title}
      over={taking}
      foot={
        <Button icon="phone" onTap={() => callPhone(hotline)}>
          {say.call(hotline)}
        </Button>
      }
    >
      <Heading>{say.lead}</Heading>
      {sections.map(({ title, lines }) => (
        <Card key={title} className="k-stack">
          <View className="k-row">
            <View className="k-grow">
              <Heading level={2}>{title}</Heading>
            </View>
            {possible && (
              <Chip on={part === title} onTap={() => toggle([title, ...lines].join('\n'), title)}>
                {part === title ? say.stop : say.read}
              </Chip>
            )}
          </View>
          {lines.map((line) => (
            <View key={line} className="privacy__line">
              {line}
            </View>
          ))}
        </Card>
      ))}
      <Card className="k-stack" tone={agreed ? 'green' : 'amber'}>
        <View>{agreed ? say.status.agreed : say.status.not}</View>
        {agreed && weChatKeepsPrivacy() && <View className="k-sub">{say.status.inWeChat}</View>}
        <View className="k-row">
          {agreed === false && <AgreeButton onAgree={agree}>{say.status.agree}</AgreeButton>}
          {agreed === true && !weChatKeepsPrivacy() && (
            <Button small look="quiet" onTap={() => setAsking(true)}>
              {say.status.recall}
            </Button>
          )}
        </View>
      </Card>
      <LinkCard title={words.privacy.dataLink} words={words.privacy.dataLinkWords} onTap={() => void go('myData')} />
      <View className="k-small">
        {say.version(PRIVACY_VERSION, plainDay(PRIVACY_SINCE, chinaDay(now()), words.date))}
      </View>
    </Page>
  );
}
