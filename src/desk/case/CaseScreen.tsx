import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { back } from '../../platform/navigation';
import type { Account } from '../../shared/session';
import { classes, Loading, Notice, Page, Trouble, useReader } from '../../ui';
import { useWide } from '../use-wide';
import { ActBar, hasActs } from './ActBar';
import { ActingSide } from './ActingSide';
import { CaseHead } from './CaseHead';
import { History } from './History';
import { TheWay } from './TheWay';
import { ACTING, useCase } from './use-case';
import { WatchFor } from './WatchFor';
import { WhatWasSaid } from './WhatWasSaid';
import { WhomToCall } from './WhomToCall';
import { WhyHere } from './WhyHere';
import '../acting/acting.css';
import './case.css';

interface CaseScreenProps {
  caseId: string;
  account: Account;
  /** The list that the case belongs to. */
  home: 'queue' | 'countyCases';
  /** Stands at the left on a desktop. */
  side?: ReactNode;
}

/** One case with everything that is known of it, and the way to act on it. */
export function CaseScreen({ caseId, account, home, side }: CaseScreenProps) {
  const { words } = useReader();
  const wide = useWide();
  const desk = useCase(caseId, wide);
  const { data: detail, error, reload } = desk.load;
  const reading = desk.step.at === 'reading';
  // Every case was opened by a declaration; the server keeps them from who only watches.
  const readsContent = (detail?.filed.length ?? 0) > 0;
  const leave = () => void back(home);
  const title = detail
    ? words.staff.case.title(detail.applicantName, words.kindFormal[detail.kind])
    : words.staff.case.opening;
  const foot =
    detail && reading && !wide && hasActs(detail, words) ? (
      <ActBar detail={detail} onStart={() => desk.go({ at: 'choosing' })} />
    ) : undefined;
  return (
    <Page
      title={title}
      wide={wide}
      side={side}
      onBack={reading || desk.step.at === 'sent' ? leave : desk.read}
      foot={foot}
    >
      {error !== undefined && <Trouble error={error} onRetry={() => void reload()} />}
      {detail === undefined && error === undefined && <Loading rows={3} />}
      {detail && (
        <View className={classes('d-case', wide && 'd-case--wide', !reading && 'd-case--acting')}>
          <View className="d-case__column d-case__column--facts">
            <CaseHead detail={detail} account={account} />
            <WhyHere assessment={detail.assessment} />
            <WatchFor assessment={detail.assessment} />
            {readsContent ? <WhatWasSaid filed={detail.filed} /> : <Notice>{words.staff.case.withoutContent}</Notice>}
          </View>
          <View className="d-case__column d-case__column--acts">
            <View id={ACTING} className="d-acting">
              <ActingSide detail={detail} desk={desk} wide={wide} onQueue={leave} />
            </View>
            <View className="d-case__column d-aside">
              {readsContent && <WhomToCall detail={detail} />}
              <TheWay village={detail.village} />
              <History detail={detail} />
            </View>
          </View>
        </View>
      )}
    </Page>
  );
}
