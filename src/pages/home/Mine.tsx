/** My declarations, one card a case, as they were last told. */
import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { ageWords } from '../../shared/say/days';
import { mine, useMine } from '../../stores/mine';
import { DeniedCard, Empty, Heading, Loading, Trouble, useReader, type Load } from '../../ui';
import { casesOf } from './cases';
import { DeclarationCard } from './DeclarationCard';

interface MineProps {
  load: Load<unknown>;
  /** Something is on its way there. */
  waiting: boolean;
}

export function Mine({ load, waiting }: MineProps) {
  const { words } = useReader();
  const say = words.home;
  const { declarations, denied } = useMine();
  const asOf = mine.use()?.asOf;
  const entries = [
    ...casesOf(declarations).map((each) => ({ at: each.filings.at(-1)?.filedAt ?? '', each })),
    ...denied.map((each) => ({ at: each.filedAt, each })),
  ].sort((one, other) => other.at.localeCompare(one.at));
  const known = asOf !== undefined;
  return (
    <View className="k-stack k-stack--wide">
      <Heading level={2}>{say.mine}</Heading>
      {load.error !== undefined && (
        <Trouble
          error={load.error}
          stale={known ? words.progress.stale(ageWords(asOf, now(), words.date)) : undefined}
          onRetry={() => void load.reload()}
        />
      )}
      {!known && load.loading && <Loading rows={1} />}
      {known && !waiting && entries.length === 0 && <Empty title={say.mineEmpty} words={say.mineEmptyWords} />}
      {entries.map(({ each }) =>
        'deniedOn' in each ? (
          <DeniedCard key={each.id} denied={each} />
        ) : (
          <DeclarationCard key={each.shown.id} {...each} />
        ),
      )}
    </View>
  );
}
