import { View } from '@tarojs/components';
import { useEffect, useMemo, useState } from 'react';
import { isVisitBegun } from '../../desk/acting/stored-visits';
import { isVisit } from '../../desk/acting/table';
import { choiceWords } from '../../desk/acting/action-words';
import { CaseTags } from '../../desk/queue/CaseTags';
import { findRow } from '../../desk/queue/queues';
import { reasonsOf, tagsOf, titleOf, whereAndWhen } from '../../desk/queue/row-words';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import type { Account } from '../../shared/contract/session';
import { allowedActions, staffActionTypes } from '../../shared/contract/workflow';
import { useReader } from '../../desk/reader';
import { Card, LinkCard } from '../../ui';

/** A quick answer makes this needless; it would only flicker. */
const PATIENCE_MS = 1_500;

interface FromListProps {
  caseId: string;
  account: Account;
  /** There is no signal; before that the case may still come. */
  failed: boolean;
}

/** The household as a list showed it last, and the visit, which needs no signal. */
export function FromList({ caseId, account, failed }: FromListProps) {
  const { words } = useReader();
  const say = words.staff.visit;
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const row = useMemo(() => findRow(caseId), [caseId]);
  if (!row || !(failed || late)) return null;
  const at = now();
  const roles = account.roles.map(({ role }) => role);
  return (
    <>
      <Card className="d-card">
        <CaseTags tags={tagsOf(row, at, words, { withStatus: true, account })} />
        <View className="k-strong">{titleOf(row, words)}</View>
        <View className="d-text k-sub">{reasonsOf(row, words)}</View>
        <View className="k-small">{whereAndWhen(row, at, words)}</View>
      </Card>
      {staffActionTypes
        .filter(isVisit)
        .filter((action) => allowedActions(row.status, roles).includes(action))
        .map((action) => (
          <LinkCard
            key={action}
            title={isVisitBegun(caseId, action) ? say.keepGoing : choiceWords(action, row.status, words).name}
            words={isVisitBegun(caseId, action) ? say.halfWritten : say.offlineStart}
            onTap={() => void go('visit', { id: caseId, for: action })}
          />
        ))}
    </>
  );
}
