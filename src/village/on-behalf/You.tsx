import { View } from '@tarojs/components';
import type { FieldProblem } from '../../shared/contract/problem';
import { fieldSentence } from '../../shared/words';
import { useReader } from '../../desk/reader';
import { Button, Card, Field, Toggle } from '../../ui';

export interface Typed {
  name: string;
  phone: string;
}

export const fieldIds = { '/name': 'f-name', '/phone': 'f-phone' } as const;

interface YouProps {
  typed: Typed;
  /** Known from last time: one line in place of the fields. */
  known: boolean;
  keep: boolean;
  problems: readonly FieldProblem[];
  onType(change: Partial<Typed>): void;
  onKeep(keep: boolean): void;
  onChange(): void;
}

/** The cadre's own name and phone, as they will stand in the declaration. */
export function You({ typed, known, keep, problems, onType, onKeep, onChange }: YouProps) {
  const { words, locale } = useReader();
  const { onBehalf: say, queue } = words.staff;
  const errorAt = (pointer: string) => {
    const problem = problems.find((each) => each.pointer === pointer);
    return problem && fieldSentence(problem, locale);
  };
  if (known)
    return (
      <Card className="k-stack">
        <View className="k-row">
          <View className="k-grow">
            <View className="k-small">{say.you}</View>
            <View className="k-number">{[typed.name, typed.phone].join(queue.dot)}</View>
          </View>
          <View>
            <Button small look="quiet" label={`${say.change}：${say.you}`} onTap={onChange}>
              {say.change}
            </Button>
          </View>
        </View>
      </Card>
    );
  return (
    <Card className="k-stack k-stack--wide">
      <View>
        <View className="k-strong">{say.you}</View>
        <View className="k-small">{say.youWords}</View>
      </View>
      <Field
        id={fieldIds['/name']}
        label={say.name}
        max={30}
        value={typed.name}
        error={errorAt('/name')}
        onCommit={(name) => onType({ name })}
      />
      <Field
        id={fieldIds['/phone']}
        kind="phone"
        label={say.phone}
        max={16}
        value={typed.phone}
        error={errorAt('/phone')}
        onCommit={(phone) => onType({ phone })}
      />
      <Toggle label={say.keep} words={say.keepWords} onText={say.on} offText={say.off} value={keep} onChange={onKeep} />
    </Card>
  );
}
