import { View } from '@tarojs/components';
import { caseOf } from '../../desk/side/DeskSide';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { sayVillage } from '../../shared/contract/area';
import { chinaDay } from '../../shared/base/china-time';
import { dayWords, instantWords } from '../../shared/say/days';
import { numberWords } from '../../shared/say/number';
import type { RequestToDecide } from '../../shared/contract/rights';
import type { Account } from '../../shared/contract/session';
import type { Unmasked } from '../../shared/contract/unmask';
import { useReader } from '../../desk/reader';
import { Button, Card, Banner, StatusTag, Tag, type Tone } from '../../ui';
import { Numbers } from './Numbers';
import './requests.css';

const tones: Record<RequestToDecide['state'], Tone> = {
  open: 'amber',
  granted: 'green',
  refused: 'plain',
  taken_back: 'plain',
};

interface OneRequestProps {
  request: RequestToDecide;
  account: Account;
  /** Both numbers whole, while whoever decides compares them. */
  numbers: Unmasked | undefined;
  onDecide(granted: boolean): void;
  onUnmask(): void;
  onHide(): void;
}

/** What somebody asks, as it stands and as it is to become; whoever decides has the identity card before them. */
export function OneRequest({ request, account, numbers, onDecide, onUnmask, onHide }: OneRequestProps) {
  const { words } = useReader();
  const say = words.staff.rights;
  const { kind, state, at, receipt, applicantName, asker, village, status, was, identity, kept, answer, caseId } =
    request;
  const today = chinaDay(now());
  const open = state === 'open';
  return (
    <Card className="k-stack d-request">
      <View className="k-row">
        <View className="k-grow k-strong">{say.kind[kind]}</View>
        <Tag tone={tones[state]}>{say.state[state]}</Tag>
      </View>
      <View className="k-row k-row--tight">
        <View className="k-strong">{applicantName ?? say.erased}</View>
        <StatusTag names={words.staff.queue.status} status={status} />
      </View>
      <View className="k-small">
        {[sayVillage(village.village), say.receipt(receipt), say.asked(dayWords(chinaDay(at), today, words.date))].join(
          words.staff.queue.dot,
        )}
      </View>
      {asker && (
        <View className={asker.relation === 'self' ? 'k-small' : 'k-strong'}>
          {asker.relation === 'self' ? say.asker.self : say.asker[asker.relation](asker.name ?? '')}
        </View>
      )}
      {request.words !== undefined && (
        <View>
          <View className="k-small">
            {say.theirWords[asker === undefined || asker.relation === 'self' ? 'self' : 'other']}
          </View>
          <View className="d-request__words">{request.words}</View>
        </View>
      )}
      {numbers && <Numbers numbers={numbers} onHide={onHide} />}
      {identity && !numbers && (
        <View className="d-request__change">
          {was && (
            <View>
              <View className="k-small">{say.was}</View>
              <View>{say.person(was.name, was.noIdNumber ? numberWords(was, words) : was.idNumber)}</View>
            </View>
          )}
          <View>
            <View className="k-small">{say.is}</View>
            <View className="k-strong">{say.person(identity.name, identity.idNumber)}</View>
          </View>
        </View>
      )}
      {open && identity && !numbers && applicantName !== undefined && (
        <View className="k-row">
          <Button small look="quiet" onTap={onUnmask}>
            {say.unmask}
          </Button>
        </View>
      )}
      {kept && <Banner look="warn">{say.kept[kept]}</Banner>}
      {answer && (
        <View>
          <View>{answer.words}</View>
          <View className="k-small">{say.answered(instantWords(answer.at, now(), words.date), answer.by)}</View>
        </View>
      )}
      {applicantName !== undefined && (
        <View className="k-row">
          <Button small look="quiet" onTap={() => void go(caseOf(account), { id: caseId })}>
            {say.openCase}
          </Button>
          {open && (
            <Button small look="quiet" onTap={() => onDecide(false)}>
              {say.refuse}
            </Button>
          )}
          {open && !kept && (
            <Button small onTap={() => onDecide(true)}>
              {say.grant}
            </Button>
          )}
        </View>
      )}
    </Card>
  );
}
