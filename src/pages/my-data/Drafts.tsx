/** Declarations that are not filed yet, as far as a copy of them is held. */
import { View } from '@tarojs/components';
import type { MyData } from '../../shared/contract/rights';
import { Card, DraftLines, Heading } from '../../ui';
import { useReader } from './reader';

export function Drafts({ drafts }: Pick<MyData, 'drafts'>) {
  const say = useReader().words.myData;
  if (drafts.length === 0) return null;
  return (
    <>
      <Heading level={2}>{say.drafts}</Heading>
      <Card className="k-stack">
        <View className="k-sub">{say.draftsWords}</View>
        {drafts.map(({ id, draft, savedAt }) => (
          <DraftLines key={id} draft={draft} changedAt={savedAt} />
        ))}
      </Card>
    </>
  );
}
