import { View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import { onKeys } from '../../platform/keys';
import { back, go } from '../../platform/navigation';
import { callPhone } from '../../platform/phone';
import { NoConnection } from '../../platform/server';
import type { CaseDetail } from '../../shared/contract/case';
import type { Account } from '../../shared/contract/session';
import { usePendingActions } from '../../stores/pending-actions';
import { useReader } from '../reader';
import { Button, classes, LinkCard, Loading, Banner, Page, Trouble, VotesCard } from '../../ui';
import { kindWords, titleOf } from '../queue/row-words';
import { PhotosOnTheWay } from '../photos/PhotosOnTheWay';
import { HandedAction } from '../acting/HandedAction';
import { holdsUp } from '../acting/held-up';
import { deskActionsOf, type InHand } from '../acting/offered';
import { isDepartment } from '../scope';
import { useWide } from '../use-wide';
import { ActBar, hasActs } from './ActBar';
import { ActingSide } from './ActingSide';
import { CaseHead } from './CaseHead';
import { Conditions } from './Conditions';
import { Duplicates } from './Duplicates';
import { ProxyDeclarations } from './ProxyDeclarations';
import { History } from './History';
import type { Home } from './home';
import { Measures } from './Measures';
import { NoticeCard } from './NoticeCard';
import { HowOld } from './HowOld';
import { Objections } from './Objections';
import { callables } from './people';
import { isGone } from './read-case';
import { Directions } from './Directions';
import { PendingActionCard } from './PendingActionCard';
import { ACTING, useCase, type ActOn, type CaseOnDesk } from './use-case';
import { photosOfVisit, VisitCard } from './VisitCard';
import { CheckPrompts } from './CheckPrompts';
import { WatchFor } from './WatchFor';
import { SmsCard } from './SmsCard';
import { Statements } from './Statements';
import { WhomToCall } from './WhomToCall';
import { WhoFiled } from './WhoFiled';
import { WhyHere } from './WhyHere';
import { spoken } from '../../ui/a11y';
import '../acting/acting.css';
import './case.css';

/** Why parts of the case are not to be read any more, and what is left to do. */
function WithheldNotice({ withheld }: Pick<CaseDetail, 'withheld'>) {
  const { words } = useReader();
  const say = words.staff.rights;
  if (withheld.length === 0) return null;
  const kinds = withheld.map((kind) => words.consentKind[kind]).join(words.staff.case.list);
  return (
    <Banner title={say.withheldTitle(kinds)}>
      <View>{say.withheldWords}</View>
    </Banner>
  );
}

interface PartProps {
  /** Whose case it is stands over it already. */
  named: boolean;
  inHand: InHand;
  desk: CaseOnDesk;
  home: Home;
}

/** What is known of the case: what was said comes first, then what the present step is decided by. */
function KnownOfIt({ inHand, desk, home, named }: PartProps) {
  const { words } = useReader();
  const { detail } = inHand;
  return (
    <View className="d-case__column d-case__column--facts">
      <CaseHead inHand={inHand} named={named} />
      <WithheldNotice withheld={detail.withheld} />
      {detail.recoveries && (
        <LinkCard
          title={words.staff.case.recovery}
          words={words.staff.case.recoveryWords}
          onTap={() => void go('recoveryCompare', { id: detail.id })}
        />
      )}
      {/* Every case was opened by a declaration; the server keeps them from who only watches. */}
      {detail.filed.length > 0 && <Statements detail={detail} />}
      {/* Who reads all is told which household it is; one of the register has declared nothing. */}
      {detail.filed.length === 0 && detail.householdId === undefined && (
        <Banner>{words.staff.case.withoutContent}</Banner>
      )}
      <Objections inHand={inHand} onAct={desk.act} />
      <ProxyDeclarations inHand={inHand} onAct={desk.act} />
      <WhoFiled inHand={inHand} onAct={desk.act} />
      <Duplicates inHand={inHand} home={home} onAct={desk.act} />
      <Measures inHand={inHand} onAct={desk.act} />
      {!isDepartment(inHand.account) && <Conditions detail={detail} />}
      <VotesCard votes={detail.votes} />
      <VisitCard visit={detail.visit} photos={photosOfVisit(detail)} />
      <WhyHere detail={detail} />
      <WatchFor detail={detail} />
      <CheckPrompts detail={detail} />
    </View>
  );
}

interface AroundProps {
  detail: CaseDetail;
  onAct?: ActOn;
  onChanged(): Promise<void>;
}

/** How to get to the household and how its case came this far; stands aside while somebody acts. */
function Around({ detail, onAct, onChanged }: AroundProps) {
  const say = useReader().words.staff.case;
  const { householdId } = detail;
  return (
    <View className="d-case__column d-aside">
      <NoticeCard detail={detail} />
      {detail.filed.length > 0 && <WhomToCall detail={detail} />}
      <SmsCard detail={detail} onChanged={onChanged} />
      <Directions detail={detail} />
      {householdId !== undefined && (
        <LinkCard
          title={say.householdTitle}
          words={say.householdWords}
          onTap={() => void go('household', { id: householdId })}
        />
      )}
      <History detail={detail} onAct={onAct} />
    </View>
  );
}

interface CaseProps {
  caseId: string;
  account: Account;
  /** The list that the case belongs to. */
  home: Home;
}

interface CaseScreenProps extends CaseProps {
  /** Stands at the left on a desktop. */
  side?: ReactNode;
  /** What can be done while the case itself does not come; `failed` once there is no signal. */
  without?: (failed: boolean) => ReactNode;
}

/** As long as something waits that takes it further, nothing else is begun on it. */
const closed = (detail: CaseDetail): CaseDetail => ({
  ...detail,
  allowed: [],
  correctable: [],
  corrections: detail.corrections?.map((each) => ({ ...each, mayCountersign: false, mayRefuse: false })),
});

/** A case as its page, or the pane beside its list, shows it. */
function useShown({ caseId, account }: CaseProps, wide: boolean) {
  const { words } = useReader();
  const desk = useCase(caseId, account.id, wide);
  const detail = desk.known?.detail;
  const unsent = usePendingActions().filter((item) => item.caseId === caseId);
  // A case that is no longer the reader's is put away, but not from under what they are writing.
  const gone = isGone(desk.load.error) && desk.step.at !== 'writing';
  const underWay = unsent.some(holdsUp);
  const inHand = detail && !gone ? { detail: underWay ? closed(detail) : detail, account, underWay } : undefined;
  const title =
    detail && !gone ? words.staff.case.title(detail.applicantName, kindWords(detail, words)) : words.staff.case.opening;
  return { desk, unsent, gone, inHand, title };
}
type Shown = ReturnType<typeof useShown>;

interface ContentsProps extends CaseProps, Pick<CaseScreenProps, 'without'> {
  shown: Shown;
  wide: boolean;
  /** What can be done stands elsewhere. */
  barElsewhere?: boolean;
  onLeave(): void;
}

function Contents({ caseId, home, shown, wide, barElsewhere, without, onLeave }: ContentsProps) {
  const { words } = useReader();
  const { desk, unsent, gone, inHand } = shown;
  const { data, error, loading, reload } = desk.load;
  const detail = desk.known?.detail;
  const offline = error instanceof NoConnection;
  const { step } = desk;
  const reading = step.at === 'reading';
  return (
    <>
      {desk.known && !gone && (offline || data === undefined) && (
        <HowOld asOf={desk.known.asOf} offline={offline} busy={loading} onRefresh={() => void reload()} />
      )}
      {error !== undefined && !(offline && detail) && (
        <Trouble error={error} onRetry={gone ? undefined : () => void reload()} />
      )}
      {gone && <Button onTap={onLeave}>{words.staff.acting.toQueue}</Button>}
      {detail === undefined && error === undefined && <Loading rows={3} />}
      {reading &&
        unsent.map((item) => <PendingActionCard key={item.request.id} item={item} detail={detail} desk={desk} />)}
      {reading && <PhotosOnTheWay caseId={caseId} onArrived={() => void reload()} />}
      {detail === undefined && (error === undefined || offline) && without?.(error !== undefined)}
      {(detail === undefined || gone) && step.at === 'handed' && (
        <HandedAction item={step.item} action={step.action} onCase={desk.read} />
      )}
      {inHand && (
        <View className={classes('d-case', wide && 'd-case--wide', !reading && 'd-case--acting')}>
          <KnownOfIt inHand={inHand} desk={desk} home={home} named={barElsewhere === true} />
          <View className="d-case__column d-case__column--acts">
            <View id={ACTING} className="d-acting">
              <ActingSide inHand={inHand} desk={desk} wide={wide && !barElsewhere} onQueue={onLeave} />
            </View>
            <Around detail={inHand.detail} {...(reading ? { onAct: desk.act } : {})} onChanged={reload} />
          </View>
        </View>
      )}
    </>
  );
}

const isActing = ({ desk: { step } }: Shown): boolean => step.at === 'choosing' || step.at === 'writing';

/** One case with everything that is known of it, and the way to act on it. */
export function CaseScreen({ side, without, ...props }: CaseScreenProps) {
  const { words } = useReader();
  const wide = useWide();
  const shown = useShown(props, wide);
  const { desk, inHand, title } = shown;
  const leave = () => void back(props.home);
  const foot =
    inHand && desk.step.at === 'reading' && !wide && hasActs(inHand, words) ? (
      <ActBar inHand={inHand} desk={desk} />
    ) : undefined;
  return (
    <Page title={title} wide={wide} side={side} onBack={isActing(shown) ? desk.read : leave} foot={foot}>
      <Contents {...props} shown={shown} wide={wide} without={without} onLeave={leave} />
    </Page>
  );
}

interface CasePaneProps extends CaseProps {
  /** The element that the keys of the list and the case belong to. */
  under: string;
  onLeave(): void;
}

/** The same beside its list: to call and to act stand at its head, and under the keys `c` and `a`. */
export function CasePane({ under, onLeave, ...props }: CasePaneProps) {
  const { words } = useReader();
  const shown = useShown(props, true);
  const { desk, inHand } = shown;
  const title = inHand ? titleOf(inHand.detail, words) : shown.title;
  const reading = desk.step.at === 'reading';
  const acts = inHand && reading && hasActs(inHand, words) ? inHand : undefined;
  useEffect(() => {
    if (!acts) return undefined;
    const [first] = callables(acts.detail, words);
    const actions = deskActionsOf(acts);
    const [only, ...others] = actions;
    return onKeys(under, {
      ...(first && { c: () => callPhone(first.phone) }),
      ...(only && { a: () => (others.length === 0 ? desk.act(only) : desk.choose()) }),
    });
  });
  return (
    <View className="d-pane" {...spoken({ role: 'group', label: title })}>
      <View className="d-pane__head">
        <View className="d-pane__title">{title}</View>
        {isActing(shown) && (
          <Button small look="quiet" onTap={desk.read}>
            {words.kit.back}
          </Button>
        )}
        {acts && (
          <View className="d-pane__acts">
            <ActBar inHand={acts} desk={desk} />
          </View>
        )}
      </View>
      <Contents {...props} shown={shown} wide barElsewhere onLeave={onLeave} />
    </View>
  );
}
