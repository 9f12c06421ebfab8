/** Who has it, by when, what comes next, whom to call, and what one can do. */
import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { now } from '../../platform/clock';
import { attendTo, toTop } from '../../platform/focus';
import { go } from '../../platform/navigation';
import { callPhone } from '../../platform/phone';
import { NoConnection, ServerProblem } from '../../platform/server';
import { ageWords } from '../../shared/say/days';
import type { DeclarationDetail, DeclarationSummary } from '../../shared/contract/declaration';
import { lastDay } from '../../shared/say/progress';
import { isEnded } from '../../shared/contract/workflow';
import { addFollowWords } from '../../shared/words/follow';
import { mine } from '../../stores/mine';
import { usePendingActions } from '../../stores/pending-actions';
import { useOwnWords } from '../../stores/own-words';
import {
  Button,
  Card,
  Heading,
  LinkCard,
  Page,
  Press,
  ReceiptCard,
  Timeline,
  Trouble,
  useReader,
  VotesCard,
  type Load,
  fieldId,
} from '../../ui';
import { ActingNotice } from './ActingNotice';
import { Filed } from './Filed';
import { Found } from './Found';
import { Measures } from './Measures';
import { NowCard } from './NowCard';
import { cardActions, isOffered, ownActions, placeOf, type CardAction, type SheetAction } from './own-actions';
import { OwnCard } from './OwnCard';
import { OwnSheet } from './OwnSheet';
import { Sending } from './Sending';
import { eventStages, milestoneStages } from './stages';
import { Subscribing } from './Subscribing';
import { useOwnActions } from './use-own-actions';

interface FollowProps {
  /** The newest that is known. */
  shown: DeclarationSummary;
  /** What was filed, if it was ever opened here. */
  detail: DeclarationDetail | undefined;
  load: Load<DeclarationDetail>;
}

export function Follow({ shown, detail, load }: FollowProps) {
  const words = addFollowWords(useReader());
  const say = words.progress;
  const asOf = mine.use()?.asOf;
  const { caseId } = shown.progress;
  const answer = shown.confirmation?.state;
  const [writing, setWriting] = useState<CardAction>();
  const [sheet, setSheet] = useState<{ type: SheetAction; measure?: string }>();
  const kept = useOwnWords(caseId);
  const adding = usePendingActions().some((each) => each.caseId === caseId && each.request.type === 'add_information');
  const own = useOwnActions(shown, load.reload, ({ type, words: written }) => {
    kept.keep(type, written);
    if (ownActions[type].asks === 'card') setWriting(type as CardAction);
  });
  const { acting, progress } = own;
  const { contact, status, notice } = progress;
  // What became of it is said at the top.
  const said = useRef(acting.state);
  useEffect(() => {
    if (acting.state !== said.current && acting.state !== 'wrong') toTop();
    said.current = acting.state;
  }, [acting.state]);

  const underWay = ['sending', 'waiting', 'changed', 'refused'].includes(acting.state);
  const may = (type: CardAction | SheetAction) => isOffered(progress, type) && !underWay;
  // What was asked stands open at once; everything else waits for a tap.
  const wanted = writing ?? (status === 'awaiting_more' ? 'supply' : undefined);
  const form = wanted !== undefined && may(wanted) ? wanted : undefined;
  const open = (type: CardAction) => {
    own.clear();
    setWriting(type);
    attendTo(fieldId(placeOf(type)));
  };
  // Beside the call there is room for one; the others stand under where it stands now.
  const [mainly, ...others] = cardActions.filter((type) => may(type) && type !== form);
  const foot = (
    <>
      {mainly && (
        <Button look="quiet" onTap={() => open(mainly)}>
          {words.follow.own[mainly].name}
        </Button>
      )}
      <Button icon="phone" grow={1.6} onTap={() => callPhone(contact.phone)}>
        {say.callTo[contact.role]}
      </Button>
    </>
  );
  return (
    <Page
      title={say.title}
      foot={foot}
      over={
        sheet &&
        may(sheet.type) && (
          <OwnSheet
            caseId={caseId}
            type={sheet.type}
            at={own.at}
            onYes={async (text) => {
              const came = await own.act({
                type: sheet.type,
                words: text,
                measure: sheet.measure,
                ...(sheet.type === 'withdraw' && { declaration: shown.id }),
              });
              if (came !== 'wrong') setSheet(undefined);
              return came === 'taken';
            }}
            onNo={() => setSheet(undefined)}
          />
        )
      }
    >
      {load.error instanceof NoConnection && asOf !== undefined && (
        <Trouble
          error={load.error}
          stale={say.stale(ageWords(asOf, now(), words.date))}
          onRetry={() => void load.reload()}
        />
      )}
      {load.error instanceof ServerProblem && <Trouble error={load.error} onRetry={() => void load.reload()} />}
      <ActingNotice acting={acting} onResend={own.resend} onSendAnyway={own.sendAnyway} onRecall={own.recall} />
      {shown.forSomeoneElse && (
        <View className="k-sub">
          <View>{say.forWhom(shown.applicantName)}</View>
          {answer && answer !== 'denied' && <View>{words.proxyDeclaration.filer[answer]}</View>}
        </View>
      )}
      <NowCard progress={progress} />
      {others.map((type) => (
        <Button key={type} look="quiet" onTap={() => open(type)}>
          {words.follow.own[type].name}
        </Button>
      ))}
      <Sending of={caseId} onArrived={() => void load.reload()} />
      <Sending of={shown.id} onArrived={() => void load.reload()} />
      {form && (
        <OwnCard
          key={form}
          caseId={caseId}
          type={form}
          at={own.at}
          onLeave={writing && (() => setWriting(undefined))}
          onSend={async (text) => (await own.act({ type: form, words: text })) === 'taken'}
        />
      )}
      {progress.mayAdd && (
        <LinkCard
          title={say.add}
          words={adding ? say.notSent : say.addWords}
          onTap={() => void go('addInformation', { id: shown.id })}
        />
      )}
      {notice && (
        <LinkCard
          title={say.notice}
          words={say.noticeWords(lastDay(notice.until, now(), words))}
          onTap={() => void go('notice', { id: notice.id })}
        />
      )}
      <Found found={progress.found} />
      <VotesCard votes={progress.votes} />
      <Measures
        progress={progress}
        mayConfirm={may('confirm_measure')}
        onConfirm={(measure) => setSheet({ type: 'confirm_measure', measure })}
        onDeny={may('deny_measure') ? (measure) => setSheet({ type: 'deny_measure', measure }) : undefined}
      />
      <Card className="k-stack k-stack--wide">
        <Heading level={2}>{say.wayTitle}</Heading>
        <Timeline stages={milestoneStages({ ...shown, progress }, now(), words)} />
      </Card>
      <ReceiptCard receipt={shown.receipt} />
      <Card className="k-stack k-stack--wide">
        <Heading level={2}>{say.eventsTitle}</Heading>
        <Timeline plain stages={eventStages(progress, now(), words)} />
      </Card>
      {detail && <Filed declaration={detail} />}
      <LinkCard
        title={words.paper.link}
        words={words.paper.linkWords}
        onTap={() => void go('paper', { id: shown.id })}
      />
      {!isEnded(status) && <Subscribing />}
      <LinkCard
        title={words.complaints.linkAbout}
        words={words.complaints.linkAboutWords}
        onTap={() => void go('complain', { about: shown.id })}
      />
      {isEnded(status) && status !== 'merged' && (
        <LinkCard title={say.declareAgain} words={say.declareAgainWords} onTap={() => void go('declare')} />
      )}
      {may('withdraw') && (
        <Press className="k-plain" onTap={() => setSheet({ type: 'withdraw' })}>
          {words.follow.own.withdraw.name}
        </Press>
      )}
    </Page>
  );
}
