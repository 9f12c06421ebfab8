import { View } from '@tarojs/components';
import { Fragment } from 'react';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import type { CaseDetail } from '../../shared/contract/case';
import { chinaDay } from '../../shared/base/china-time';
import { instantWords } from '../../shared/say/days';
import { useReader } from '../reader';
import { Banner, Button, Card, Heading } from '../../ui';
import { Attachments } from './Attachments';
import { Facts } from './Facts';
import { circumstanceFacts, hardshipFacts, personFacts } from './facts';
import './case.css';

interface OneProps {
  filed: CaseDetail['filed'][number];
  /** Which declaration of the household it is; undefined when it is the only one. */
  nth: number | undefined;
  head: Pick<CaseDetail, 'applicantName' | 'householdSize'>;
  /** It was filed in another case, which was merged into this one. */
  absorbed?: true;
  /** Absent where its own case has the paper. */
  onPaper?: () => void;
}

function One({ filed, nth, head, absorbed, onPaper }: OneProps) {
  const { receipt, filedAt, content, confirmation, proof, withdrawn } = filed;
  const { words } = useReader();
  const { case: say, filers } = words.staff;
  const at = now();
  const today = chinaDay(at);
  return (
    <Card className="k-stack">
      <Heading level={2}>
        {absorbed ? say.saidInMerged : nth === undefined ? say.saidTitle : say.saidAgain(nth)}
      </Heading>
      {absorbed && <View className="k-small">{say.saidInMergedWords}</View>}
      {withdrawn && <View className="k-small">{filers.withdrawn}</View>}
      {proof?.is === 'stranger' && (
        <Banner look="warn" title={filers.known.stranger(filers.how[proof.how])}>
          {filers.strangerWords}
        </Banner>
      )}
      {content.words !== undefined && (
        <View>
          <View className="k-small">{say.ownWords}</View>
          <View className="d-quote">{content.words}</View>
        </View>
      )}
      <Facts
        facts={[
          ...(content.hardship ? hardshipFacts(content.hardship, today, words) : []),
          ...(content.circumstances ? circumstanceFacts(content.circumstances, words) : []),
        ]}
      />
      <Facts facts={[...personFacts(content, head, words), { name: say.receipt, value: receipt }]} />
      {proof?.is === 'household' && <View className="k-small">{filers.known.household(filers.how[proof.how])}</View>}
      {confirmation?.state === 'confirmed' && confirmation.how && (
        <View className="k-small">{words.staff.proxy.confirmed(words.proxyDeclaration.how[confirmation.how])}</View>
      )}
      {onPaper && (
        <View className="k-row">
          <Button small look="quiet" onTap={onPaper}>
            {words.paper.link}
          </Button>
        </View>
      )}
      {(nth !== undefined || absorbed) && (
        <View className="k-small">{say.filedAt(instantWords(filedAt, at, words.date))}</View>
      )}
    </Card>
  );
}

/** Every declaration of the case, the newest first, and after them what was merged into it. */
export function Statements({ detail }: { detail: CaseDetail }) {
  const { id: caseId, filed, absorbed = [] } = detail;
  const numbered = filed.map((each, index) => ({ filed: each, nth: filed.length > 1 ? index + 1 : undefined }));
  return (
    <>
      {numbered.reverse().map((each) => (
        <Fragment key={each.filed.id}>
          <One {...each} head={detail} onPaper={() => void go('paper', { id: each.filed.id, case: caseId })} />
          <Attachments filed={each.filed} />
        </Fragment>
      ))}
      {absorbed.map((each) => (
        <Fragment key={each.id}>
          <Attachments filed={each} />
          <One absorbed filed={each} nth={undefined} head={detail} />
        </Fragment>
      ))}
    </>
  );
}
