import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { chinaDay } from '../../shared/china-time';
import type { Waiting } from '../../shared/outbox';
import type { FieldProblem, Problem } from '../../shared/problem';
import { fieldSentence } from '../../shared/words';
import type { StaffWords } from '../../shared/words/staff';
import { useReader } from '../../desk/reader';
import { Button, Card, Notice } from '../../ui';
import { Changed } from '../../desk/acting/Changed';
import { ConditionList } from '../../desk/case/Conditions';
import { visitActions } from './draft';
import { findDraftOf } from './mend';
import { writtenIn } from './read-back';
import { stepOf } from './request';

function sectionOf(problem: FieldProblem, { staff }: StaffWords): string {
  const { readBack } = staff.visit;
  const step = stepOf(problem);
  return step === 'readBack' ? readBack.title : readBack.sections[step];
}

interface RefusedProps {
  item: Waiting;
  problem: Problem;
  /** Opens it again, as based on the version that was looked at; absent where it can't be mended here. */
  onMend: ((seen?: number) => void) | undefined;
  onDrop(): void;
}

/** Why the server did not take it, in full, and what to do with it. */
export function Refused({ item, problem, onMend, onDrop }: RefusedProps) {
  const { words, locale } = useReader();
  const { sent: say, readBack } = words.staff.visit;
  const { current, errors = [], conditions } = problem;
  const { basedOn, type } = item.request;
  const draft = findDraftOf(item, item.request.id);
  const action = visitActions.find((each) => each === type);
  const possible = current === undefined || current.allowed.some((each) => each === type);
  return (
    <>
      <Notice look="error" title={say.refused}>
        <View>{words.problem[problem.code]}</View>
        {errors.map((error) => (
          <View key={error.pointer} className="k-small">
            {readBack.colon(sectionOf(error, words), fieldSentence(error, locale))}
          </View>
        ))}
        <View className="k-small">{say.refusedWords}</View>
      </Notice>
      {conditions && (
        <Card>
          <ConditionList conditions={conditions} />
        </Card>
      )}
      {current && (
        <Changed
          conflict={{
            news: current.events.filter(({ seq }) => seq > basedOn),
            possible: possible && onMend !== undefined,
            accept: () => onMend?.(current.version),
          }}
          own={draft && action ? writtenIn({ draft, action, today: chinaDay(now()), words }, possible) : []}
          onLeave={onDrop}
        />
      )}
      <View className="k-row">
        {!current && onMend && <Button onTap={() => onMend()}>{say.mend}</Button>}
        <Button look="danger" onTap={onDrop}>
          {say.drop}
        </Button>
      </View>
    </>
  );
}
