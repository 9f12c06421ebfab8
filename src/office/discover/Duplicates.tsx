import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { sayVillage } from '../../shared/contract/area';
import type { LikelyDuplicate } from '../../shared/contract/duplicate';
import { chinaDay } from '../../shared/base/china-time';
import { dayWords } from '../../shared/say/days';
import { useReader } from '../../desk/reader';
import { Card, Field, Heading, LinkCard } from '../../ui';
import type { PartProps } from './part';

interface DuplicatesProps extends PartProps {
  duplicates: readonly LikelyDuplicate[];
  onOpen(caseId: string): void;
}

const MAX_WORDS = 300;

/** Cases that are likely the same household's: it is one of them, or it is said why not. */
export function Duplicates({ duplicates, draft, answer, at, onOpen }: DuplicatesProps) {
  const { words } = useReader();
  const say = words.staff.discovery;
  const today = chinaDay(now());
  return (
    <View id={at('/duplicates').id}>
      <Card tone="amber" className="k-stack k-stack--wide">
        <Heading level={2}>{say.likely(duplicates.length)}</Heading>
        <View>{say.likelyWords}</View>
        {duplicates.map(({ caseId, applicantName, village, status, openedAt, because }) => (
          <LinkCard
            key={caseId}
            title={say.likelyOne(applicantName, sayVillage(village.village))}
            words={say.likelyWhy(
              because.map((each) => say.because[each]),
              words.staff.queue.status[status],
              dayWords(chinaDay(openedAt), today, words.date),
            )}
            onTap={() => onOpen(caseId)}
          />
        ))}
        <Field
          {...at('/notDuplicate')}
          kind="long"
          label={say.another}
          placeholder={say.anotherExample}
          max={MAX_WORDS}
          value={draft.notDuplicate}
          onCommit={(notDuplicate) => answer({ notDuplicate })}
        />
      </Card>
    </View>
  );
}
