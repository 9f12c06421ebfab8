/** My declarations, as they were last told. */
import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { NoConnection } from '../../platform/server';
import { ageWords } from '../../shared/day-words';
import { useMine } from '../../stores/mine';
import { Empty, Heading, Loading, Notice, Trouble, useReader, type Load } from '../../ui';
import { DeclarationCard } from './DeclarationCard';

interface MineProps {
  load: Load<void>;
  /** Something is on its way there. */
  waiting: boolean;
}

export function Mine({ load, waiting }: MineProps) {
  const { words } = useReader();
  const say = words.home;
  const { declarations, asOf } = useMine();
  const offline = load.error instanceof NoConnection;
  const known = asOf !== undefined;
  return (
    <View className="k-stack k-stack--wide">
      <Heading level={2}>{say.mine}</Heading>
      {load.error !== undefined &&
        (known && offline ? (
          <Notice look="offline">{words.progress.stale(ageWords(asOf, now(), words.date))}</Notice>
        ) : (
          <Trouble error={load.error} onRetry={() => void load.reload()} />
        ))}
      {!known && load.loading && <Loading rows={1} />}
      {known && !waiting && declarations.length === 0 && <Empty title={say.mineEmpty} words={say.mineEmptyWords} />}
      {declarations.map((declaration) => (
        <DeclarationCard key={declaration.id} declaration={declaration} />
      ))}
    </View>
  );
}
