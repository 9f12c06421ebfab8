import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { now } from '../../platform/clock';
import { chinaDay } from '../../shared/base/china-time';
import { plainDay } from '../../shared/say/days';
import type { Attachment } from '../../shared/contract/attachment';
import type { CaseDetail } from '../../shared/contract/case';
import { manners } from '../../shared/contract/workflow';
import { incomeWindow, netPerHead, referencePerHead } from '../../shared/contract/income';
import type { ShownVisit } from '../../shared/contract/visit';
import type { StaffWords } from '../../shared/words/staff';
import { yuan } from '../../shared/words/zh/domain';
import { refreshPolicy, usePolicy } from '../../stores/policy';
import { useReader } from '../reader';
import { AttachedFiles, Card, Heading, Tag } from '../../ui';
import { SignaturePicture } from '../../ui/Signature';
import { Facts } from './Facts';
import { More } from './More';
import { assetWords, incomeFacts, memberFacts, unsafeFacts } from './visit-facts';
import './visit.css';

/** The policy's line, as last heard. */
function useLine() {
  useEffect(refreshPolicy, []);
  return usePolicy();
}

function Figure({ name, amount, demo }: { name: string; amount: number | undefined; demo?: boolean }) {
  const { visit, case: say } = useReader().words.staff;
  return (
    <View className="d-figure">
      <View className="k-row k-row--tight">
        <View className="k-small">{name}</View>
        {demo && <Tag>{say.demo}</Tag>}
      </View>
      <View className="d-figure__amount">
        {amount === undefined ? visit.incomes.none : visit.incomes.perHead(yuan(amount))}
      </View>
    </View>
  );
}

/** Income a head beside the line in force. */
function Income({ visit: { incomes, members } }: { visit: ShownVisit }) {
  const say = useReader().words.staff.visit.incomes;
  const policy = useLine();
  const reference = referencePerHead(incomes, members.length);
  return (
    <>
      <View className="d-figures">
        <Figure name={say.net} amount={netPerHead(incomes, members.length)} />
        <Figure name={say.reference} amount={reference} />
        <Figure name={say.line} amount={policy?.monitoringLine} demo={policy?.demo} />
      </View>
      {policy && <View className="k-strong">{reference < policy.monitoringLine ? say.below : say.above}</View>}
      <View className="k-small">{[say.referenceIs, say.notADecision].join(' ')}</View>
    </>
  );
}

function Signatures({ visit: { visitors, members, authorizations } }: { visit: ShownVisit }) {
  const say = useReader().words.staff.case;
  return (
    <>
      {visitors.map(
        ({ name, signature }, index) =>
          signature && (
            <View key={`visitor-${index}`} className="d-signed">
              <View className="d-facts__name">{say.visitorSigned(name)}</View>
              <SignaturePicture ink={signature} label={say.signatureOf(name)} />
            </View>
          ),
      )}
      {authorizations.map((one) => {
        const name = members[one.member]?.name ?? '';
        return (
          <View key={one.member} className="d-signed">
            <View className="d-facts__name">{name}</View>
            {'signature' in one && <SignaturePicture ink={one.signature} label={say.signatureOf(name)} />}
            {'fingerprint' in one && <View className="k-grow">{say.fingerprint}</View>}
            {'witnessed' in one && (
              <>
                <View className="k-grow">{say.witnessedBy(one.witnessed.name)}</View>
                <SignaturePicture ink={one.witnessed.signature} label={say.signatureOf(one.witnessed.name)} />
              </>
            )}
            {'unsigned' in one && <View className="k-grow">{say.unsigned(one.unsigned)}</View>}
          </View>
        );
      })}
    </>
  );
}

/** `10 月 1 日到 …`: the twelve months that the incomes are of. */
function windowWords({ visitedOn }: ShownVisit, { date, staff }: StaffWords): string {
  const { from, to } = incomeWindow(visitedOn);
  const today = chinaDay(now());
  return staff.case.incomesOf(plainDay(from, today, date), plainDay(to, today, date));
}

/** What was photographed at the last visit. */
export function photosOfVisit({ events }: Pick<CaseDetail, 'events'>): readonly Attachment[] {
  const visits = events.filter(({ action }) => manners[action].words === 'visit');
  return visits[visits.length - 1]?.attachments ?? [];
}

interface VisitCardProps {
  visit: ShownVisit | undefined;
  photos: readonly Attachment[];
}

/** What the last visit found and wrote down. */
export function VisitCard({ visit, photos }: VisitCardProps) {
  const { words } = useReader();
  const say = words.staff.case;
  if (!visit) return null;
  const names = visit.visitors.map(({ name }) => name).join(say.list);
  const unsafe = unsafeFacts(visit, words);
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.visitTitle}</Heading>
      <View className="k-small">{say.visitBy(plainDay(visit.visitedOn, chinaDay(now()), words.date), names)}</View>
      <Income visit={visit} />
      <View>
        <View className="k-small">{say.found}</View>
        <View className="d-quote">{visit.findings}</View>
      </View>
      {photos.length > 0 && <AttachedFiles attachments={photos} />}
      {unsafe.length === 0 ? (
        <View className="d-text">{say.allSafe}</View>
      ) : (
        <View>
          <View className="d-text d-text--wrong">{say.unsafeTitle}</View>
          <Facts facts={unsafe} />
        </View>
      )}
      <View className="d-text">{assetWords(visit, words)}</View>
      <View>
        <More title={say.membersTitle(visit.members.length)}>
          <Facts facts={memberFacts(visit, words)} />
        </More>
        <More title={say.incomesTitle}>
          <View className="k-small">{windowWords(visit, words)}</View>
          <Facts facts={incomeFacts(visit, words)} />
        </More>
        <More title={say.signaturesTitle}>
          {visit.authorizations.length === 0 && <View>{words.staff.visit.authorization.nobody}</View>}
          <Signatures visit={visit} />
        </More>
      </View>
    </Card>
  );
}
