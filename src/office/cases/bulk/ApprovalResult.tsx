import { View } from '@tarojs/components';
import { problems, type ProblemCode } from '../../../shared/contract/problem';
import type { StaffWords } from '../../../shared/words/staff';
import type { Answered } from './approvals';
import { useReader } from '../../../desk/reader';
import { Button, Card, Heading, Banner } from '../../../ui';
import { ApprovalRows } from './ApprovalRows';
import './bulk.css';
import { problemSentence } from '../../../shared/words';

const isProblem = (code: string): code is ProblemCode => code in problems;

/** The sentence for a code; a newer server may know one that this app does not. */
const sentence = (code: string | undefined, words: StaffWords): string =>
  problemSentence({ code: code !== undefined && isProblem(code) ? code : 'server.failed' }, words);

interface ApprovalResultProps {
  answered: Answered;
  onDone(): void;
}

/** What became of each. */
export function ApprovalResult({ answered: { approval, outcomes }, onDone }: ApprovalResultProps) {
  const { words } = useReader();
  const { bulk } = words.staff.queue;
  const { cases, type } = approval;
  const outcomeOf = (caseId: string) => outcomes.find((each) => each.caseId === caseId);
  const done = cases.filter(({ caseId }) => outcomeOf(caseId)?.done === true);
  const left = cases.filter(({ caseId }) => outcomeOf(caseId)?.done !== true);
  return (
    <View className="d-bulk">
      {done.length > 0 && <Banner look="done" title={bulk.actions[type].done(done.length)} />}
      {left.length > 0 && (
        <Card className="k-stack">
          <Heading level={2}>{bulk.notDone(left.length)}</Heading>
          <ApprovalRows cases={left} whyNot={(caseId) => sentence(outcomeOf(caseId)?.code, words)} />
          <View className="k-small">{bulk.notDoneWords}</View>
        </Card>
      )}
      {done.length > 0 && (
        <Card className="k-stack">
          <Heading level={2}>{bulk.doneList}</Heading>
          <ApprovalRows cases={done} />
        </Card>
      )}
      <View className="d-bulk__foot">
        <Button onTap={onDone}>{bulk.read}</Button>
      </View>
    </View>
  );
}
