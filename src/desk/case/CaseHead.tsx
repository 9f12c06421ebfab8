import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import type { CaseDetail } from '../../shared/contract/case';
import { milestoneOf, milestones } from '../../shared/contract/progress';
import { personWords } from '../../shared/say/progress';
import { manners } from '../../shared/contract/workflow';
import type { StaffWords } from '../../shared/words/staff';
import { useReader } from '../reader';
import { Card, Heading, Banner } from '../../ui';
import type { InHand } from '../acting/offered';
import { CaseTags } from '../queue/CaseTags';
import { tagsOf, titleOf, whereAndWhen } from '../queue/row-words';
import { findIdleWords } from './idle';
import { Standing } from './Standing';
import './case.css';

/** What somebody said with the last action, such as an objection: who opens the case came for it. */
function LastWord({ detail: { events }, forMe }: { detail: CaseDetail; forMe: boolean }) {
  const { words } = useReader();
  const last = events[events.length - 1];
  // An objection to the notice has a place of its own, where it can be answered.
  if (last?.words === undefined || last.action === 'object_to_notice') return null;
  // What a visit found has its own card.
  if (manners[last.action].words === 'visit') return null;
  return (
    <Card tone={forMe ? 'amber' : 'plain'} className="d-last">
      <View className="k-strong">{words.event[last.action]}</View>
      <View className="d-last__words">{last.words}</View>
      <View className="k-small">{personWords({ ...last, role: last.by }, words)}</View>
    </Card>
  );
}

/** Whether the county has decided; before, a category is the village's proposal. */
function isDecided({ status }: CaseDetail): boolean {
  const milestone = milestoneOf[status];
  return (
    status === 'eliminated' || (milestone !== undefined && milestones.indexOf(milestone) > milestones.indexOf('review'))
  );
}

/** `来源：农户申报 · 村里建议：边缘易致贫户` */
function originWords(detail: CaseDetail, words: StaffWords): string {
  const { case: say, queue } = words.staff;
  const { category } = detail;
  const said = category && (isDecided(detail) ? say.decided : say.proposed)(words.category[category]);
  return [say.origin(words.origin[detail.origin]), ...(said ? [said] : [])].join(queue.dot);
}

/** Whose case it is, how it stands, and what was said last. @param named the head of its pane says whose it is */
export function CaseHead({ inHand, named }: { inHand: InHand; named: boolean }) {
  const { words } = useReader();
  const { detail, account } = inHand;
  const clock = now();
  const idle = findIdleWords(inHand, clock, words);
  return (
    <View className="d-head">
      {/* The category is said below, with who says so. */}
      <CaseTags tags={tagsOf({ ...detail, category: undefined }, clock, words, { withStatus: true, account })} />
      {!named && <Heading>{titleOf(detail, words)}</Heading>}
      <View className="k-small">{whereAndWhen(detail, clock, words)}</View>
      <View className="k-small">{originWords(detail, words)}</View>
      <Standing detail={detail} />
      {idle !== undefined && <Banner>{idle}</Banner>}
      <LastWord detail={detail} forMe={idle === undefined} />
    </View>
  );
}
