import { View } from '@tarojs/components';
import type { FieldProblem, Problem } from '../../shared/contract/problem';
import type { PendingAction } from '../../stores/pending-actions';
import { useReader } from '../reader';
import { Button, Card, Banner } from '../../ui';
import { ConditionList } from '../case/Conditions';
import type { Fact } from '../case/facts';
import { Changed } from './Changed';
import { problemSentence } from '../../shared/words';

export interface Written {
  /** What was written, beside what changed: enough to go on with, or all of it where it can only be copied away. */
  own(possible: boolean): readonly Fact[];
  /** What is wrong with one answer, and where. */
  sayError(error: FieldProblem): string;
}

interface RefusedProps {
  item: PendingAction;
  problem: Problem;
  written: Written;
  /** Opens it again, as based on the version that was looked at; absent where it can't be mended here. */
  onEdit: ((seen?: number) => void) | undefined;
  onDrop(): void;
}

/** Why the server did not take it, in full, and what to do with it. */
export function Refused({ item: { request }, problem, written, onEdit, onDrop }: RefusedProps) {
  const { words } = useReader();
  const { sent: say } = words.staff.visit;
  const { current, errors = [], conditions } = problem;
  const possible = current === undefined || current.allowed.some((each) => each === request.type);
  const own = written.own(possible);
  return (
    <>
      <Banner look="error" title={say.refused}>
        <View>{problemSentence(problem, words)}</View>
        {errors.map((error) => (
          <View key={error.pointer} className="k-small">
            {written.sayError(error)}
          </View>
        ))}
        {onEdit && <View className="k-small">{say.refusedWords}</View>}
      </Banner>
      {conditions && (
        <Card>
          <ConditionList conditions={conditions} />
        </Card>
      )}
      {current && (
        <Changed
          conflict={{
            news: current.events.filter(({ seq }) => seq > request.basedOn),
            possible: possible && onEdit !== undefined,
            accept: () => onEdit?.(current.version),
          }}
          own={own}
          onLeave={onDrop}
        />
      )}
      <View className="k-row">
        {!current && onEdit && <Button onTap={() => onEdit()}>{say.edit}</Button>}
        <Button look="danger" onTap={onDrop}>
          {say.drop}
        </Button>
      </View>
    </>
  );
}
