import { MAX_NAME } from '../../shared/base/identity';
import { View } from '@tarojs/components';
import { useReader } from '../../desk/reader';
import { Button, Card, Field, Toggle, type Problems } from '../../ui';

export interface Typed {
  name: string;
  phone: string;
}

interface YouProps {
  typed: Typed;
  /** Known from last time: one line in place of the fields. */
  known: boolean;
  keep: boolean;
  at: Problems['at'];
  onType(change: Partial<Typed>): void;
  onKeep(keep: boolean): void;
  onChange(): void;
}

/** The cadre's own name and phone, as they will stand in the declaration. */
export function You({ typed, known, keep, at, onType, onKeep, onChange }: YouProps) {
  const { onBehalf: say, queue } = useReader().words.staff;
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
        {...at('/name')}
        autofill="name"
        label={say.name}
        max={MAX_NAME}
        value={typed.name}
        onCommit={(name) => onType({ name })}
      />
      <Field
        {...at('/phone')}
        kind="phone"
        autofill="tel"
        label={say.phone}
        value={typed.phone}
        onCommit={(phone) => onType({ phone })}
      />
      <Toggle label={say.keep} words={say.keepWords} onText={say.on} offText={say.off} value={keep} onChange={onKeep} />
    </Card>
  );
}
