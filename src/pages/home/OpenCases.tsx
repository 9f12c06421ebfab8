/** Asked before a second declaration: the same trouble is added to, another one is declared. */
import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { chinaDay } from '../../shared/base/china-time';
import { filedWords } from '../../shared/say/declaration';
import { Button, Sheet, useReader } from '../../ui';
import type { OwnCase } from './cases';

interface OpenCasesProps {
  cases: readonly OwnCase[];
  onOther(): void;
  onClose(): void;
}

export function OpenCases({ cases, onOther, onClose }: OpenCasesProps) {
  const { words } = useReader();
  const say = words.home;
  const add = (id: string) => {
    onClose();
    void go('addInformation', { id });
  };
  return (
    <Sheet id="open-cases" title={say.openTitle} onClose={onClose}>
      <View className="k-sub">{say.openWords}</View>
      <View className="k-stack">
        {cases.map(({ shown, kinds }) => (
          <Button key={shown.id} onTap={() => add(shown.id)}>
            {say.addTo(
              kinds.map((kind) => words.hardship[kind].name).join(words.readBack.list),
              filedWords(shown.filedAt, undefined, chinaDay(now()), words),
            )}
          </Button>
        ))}
        <Button look="quiet" onTap={onOther}>
          {say.other}
        </Button>
      </View>
    </Sheet>
  );
}
