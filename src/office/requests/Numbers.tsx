import { View } from '@tarojs/components';
import { differences, type Unmasked } from '../../shared/contract/unmask';
import { numberWords } from '../../shared/say/number';
import { useReader } from '../../desk/reader';
import { Button } from '../../ui';
import { spoken } from '../../ui/a11y';
import { classes } from '../../ui/classes';

/** Region, birthday, the rest: as it stands on the card. */
const PARTS = [
  [0, 6],
  [6, 14],
  [14, 18],
] as const;

interface NumberProps {
  name: string;
  person: Unmasked['was'];
  off: readonly number[];
}

function Whole({ name, person, off }: NumberProps) {
  const { words } = useReader();
  if (person.noIdNumber)
    return (
      <View>
        <View className="k-small">{name}</View>
        <View className="k-strong">{person.name}</View>
        <View>{numberWords(person, words)}</View>
      </View>
    );
  return (
    <View>
      <View className="k-small">{name}</View>
      <View className="k-strong">{person.name}</View>
      <View className="d-number" {...spoken({ role: 'group', label: [...person.idNumber].join(' ') })}>
        {PARTS.map(([from, below]) => (
          <View key={from} className="d-number__part">
            {[...person.idNumber.slice(from, below)].map((digit, index) => (
              <View
                key={index}
                className={classes('d-number__digit', off.includes(from + index) && 'd-number__digit--off')}
              >
                {digit}
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}

/** Both identity numbers whole, one below the other, and where they differ. */
export function Numbers({ numbers: { was, is }, onHide }: { numbers: Unmasked; onHide(): void }) {
  const say = useReader().words.staff.rights;
  const off = was.noIdNumber ? [] : differences(was.idNumber, is.idNumber);
  return (
    <View className="k-stack">
      <Whole name={say.was} person={was} off={off} />
      <Whole name={say.is} person={is} off={off} />
      {!was.noIdNumber && <View>{off.length === 0 ? say.same : say.differs(off.map((place) => place + 1))}</View>}
      <View className="k-small">{say.noted}</View>
      <View className="k-row">
        <Button small look="quiet" onTap={onHide}>
          {say.mask}
        </Button>
      </View>
    </View>
  );
}
