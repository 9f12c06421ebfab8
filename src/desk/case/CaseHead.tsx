import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import type { CaseDetail } from '../../shared/case';
import type { Account } from '../../shared/session';
import { holders, type Actor } from '../../shared/workflow';
import type { Words } from '../../shared/words';
import { Card, Heading, Notice, useReader } from '../../ui';
import { deskActionsOf } from '../acting/actions';
import { CaseTags } from '../queue/CaseTags';
import { tagsOf, titleOf, whereAndWhen } from '../queue/row-words';
import { viewsOf } from '../scope';
import './case.css';

/** Why there is nothing to do here. */
function whyIdle(holder: Actor | undefined, account: Account, { role, staff: { case: say } }: Words): string {
  if (holder === undefined) return say.noActionEnded;
  if (account.roles.some((own) => own.role === holder)) return say.notYet;
  return say.noAction(role[holder]) + (viewsOf(account).includes('todo') ? '' : say.reader);
}

/** What somebody said with the last action, such as an objection: who opens the case came for it. */
function LastWord({ detail: { events, allowed } }: { detail: CaseDetail }) {
  const { words } = useReader();
  const last = events[events.length - 1];
  if (last?.words === undefined) return null;
  return (
    <Card tone={deskActionsOf(allowed).length > 0 ? 'amber' : 'plain'} className="d-last">
      <View className="k-strong">{words.event[last.action]}</View>
      <View className="d-last__words">{last.words}</View>
      <View className="k-small">{words.staff.case.event(words.role[last.by], last.name)}</View>
    </Card>
  );
}

/** Whose case it is, how it stands, and what was said last. */
export function CaseHead({ detail, account }: { detail: CaseDetail; account: Account }) {
  const { words } = useReader();
  const holder = holders[detail.status];
  const idle = deskActionsOf(detail.allowed).length === 0;
  return (
    <View className="d-head">
      <CaseTags tags={tagsOf(detail, now(), words, { withStatus: true })} />
      <Heading>{titleOf(detail, words)}</Heading>
      <View className="k-small">{whereAndWhen(detail, now(), words)}</View>
      {idle && <Notice>{whyIdle(holder, account, words)}</Notice>}
      <LastWord detail={detail} />
    </View>
  );
}
