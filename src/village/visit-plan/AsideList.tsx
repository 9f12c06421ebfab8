import { View } from '@tarojs/components';
import { go } from '../../platform/navigation';
import { sayVillage } from '../../shared/contract/area';
import { useReader } from '../../desk/reader';
import { Button, Card, Chip, Heading } from '../../ui';
import { nameOf } from './name-of';
import type { Aside } from './plan';

interface AsideListProps {
  title: string;
  stops: readonly Aside[];
  onUndo(caseId: string): void;
}

const becauseWords = {
  visited: 'markedVisited',
  skipped: 'markedSkipped',
  waiting: 'waiting',
  refused: 'refused',
} as const;

/** Households that are no longer on the way today, and why. */
export function AsideList({ title, stops, onUndo }: AsideListProps) {
  const { route: say, queue } = useReader().words.staff;
  if (stops.length === 0) return null;
  return (
    <View className="k-stack">
      <Heading level={2}>{title}</Heading>
      <Card className="v-aside">
        {stops.map(({ row, because }) => {
          const name = nameOf(row);
          return (
            <View key={row.id} className="v-aside__row">
              <View className="k-grow">
                <View>{[name, sayVillage(row.village.village)].join(queue.dot)}</View>
                <View className="k-small">{say[becauseWords[because]]}</View>
              </View>
              {because === 'waiting' ? (
                <View>
                  <Button small look="quiet" label={say.seeName(name)} onTap={() => void go('case', { id: row.id })}>
                    {say.see}
                  </Button>
                </View>
              ) : (
                <Chip label={say.undoName(name)} onTap={() => onUndo(row.id)}>
                  {say.undo}
                </Chip>
              )}
            </View>
          );
        })}
      </Card>
    </View>
  );
}
