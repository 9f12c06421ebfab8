import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { chinaDay } from '../../shared/base/china-time';
import type { ConfirmationAnswer } from '../../shared/contract/confirmation';
import type { ProxyDeclaration } from '../../shared/contract/proxy-declaration';
import { filedSentences } from '../../shared/say/declaration';
import { addProxyAnswerWords } from '../../shared/words/proxy-answer';
import { Card, Heading, Banner, ReceiptCard, useReader } from '../../ui';

interface FoundProps {
  found: ProxyDeclaration;
  answer: ConfirmationAnswer | undefined;
}

/** What was filed and by whom, and what was answered. */
export function Found({ found, answer }: FoundProps) {
  const words = addProxyAnswerWords(useReader());
  const say = words.proxyAnswer;
  const { content, confirmation, receipt } = found;
  const { filer } = content;
  return (
    <>
      {answer && (
        <Banner look="done" title={answer === 'agreed' ? say.agreed : say.refused}>
          {answer === 'agreed' ? say.askAgreeWords : say.askRefuseWords}
        </Banner>
      )}
      {!answer && confirmation.how && (
        <Banner>{say.answeredBefore(words.proxyDeclaration.how[confirmation.how])}</Banner>
      )}
      <Card className="k-stack">
        <Heading level={2}>{say.what}</Heading>
        {filer.relation !== 'self' && (
          <View className="k-strong">
            {say.filedBy(words.helperRelation[filer.relation], filer.name, filer.phone ?? words.kit.none)}
          </View>
        )}
        {filedSentences(found, chinaDay(now()), words).map((sentence) => (
          <View key={sentence}>{sentence}</View>
        ))}
      </Card>
      <ReceiptCard receipt={receipt} />
    </>
  );
}
