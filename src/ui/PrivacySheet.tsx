/** Says what a person's data are used for, and asks whether they agree; over the page that wants to know. */
import { View } from '@tarojs/components';
import { createContext, useContext, useEffect, useRef } from 'react';
import { go, usePageName } from '../platform/navigation';
import { openPrivacyContract, weChatKeepsPrivacy } from '../platform/privacy';
import type { PrivateUse } from '../shared/contract/privacy';
import { contentRoles } from '../shared/contract/session';
import { AgreeButton } from './AgreeButton';
import { Button } from './Button';
import { useReader } from './kit-context';
import { Press } from './Press';
import { Sheet, SheetButtons } from './Sheet';

interface Question {
  page: string;
  what: PrivateUse;
  agree(): void;
  refuse(): void;
}

/** What is asked just now, if anything; the app provides it. */
export const PrivacyContext = createContext<Question | undefined>(undefined);

function Asked({ what, agree, refuse }: Question) {
  const { words } = useReader();
  const say = words.privacy.sheet;
  return (
    <Sheet id="k-privacy" title={say.title} onClose={refuse}>
      <View>{say.uses[what]}</View>
      <View className="k-sub">{say.who(contentRoles.map((role) => words.role[role]).join(words.readBack.list))}</View>
      <View className="k-sub">{say.refusing}</View>
      <View>
        <Press className="k-plain" role="link" onTap={() => void go('privacy')}>
          {say.more}
        </Press>
        {weChatKeepsPrivacy() && (
          <Press className="k-plain" role="link" onTap={openPrivacyContract}>
            {say.contract}
          </Press>
        )}
      </View>
      <SheetButtons>
        <Button look="quiet" onTap={refuse}>
          {say.no}
        </Button>
        <AgreeButton onAgree={agree}>{say.yes}</AgreeButton>
      </SheetButtons>
    </Sheet>
  );
}

export function PrivacySheet() {
  const page = usePageName();
  const question = useContext(PrivacyContext);
  const mine = question?.page === page ? question : undefined;
  const latest = useRef(mine);
  latest.current = mine;
  // Gone back without an answer: nobody agreed, and the next page is not asked instead.
  useEffect(() => () => latest.current?.refuse(), []);
  return mine ? <Asked {...mine} /> : null;
}
