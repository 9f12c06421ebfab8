import { View } from '@tarojs/components';
import type { Attachment } from '../shared/contract/attachment';
import { spoken } from './a11y';
import { classes } from './classes';
import { Button } from './Button';
import { FoldedPhotos } from './FoldedPhotos';
import { useKitWords } from './kit-context';
import { Tag } from './Tag';
import './Timeline.css';

export interface Stage {
  key: string;
  state: 'done' | 'now' | 'todo';
  title: string;
  /** When and where, or what is waited for. */
  words?: string;
  /** What somebody said with it. */
  quote?: string;
  /** What became of it since, in a word. */
  mark?: string;
  /** What can be done about it. */
  act?: { words: string; label: string; onTap(): void };
  /** What was photographed of it. */
  photos?: readonly Attachment[];
}

interface TimelineProps {
  stages: readonly Stage[];
  /** A mere sequence: how far it has come is not said. */
  plain?: boolean;
}

/** Like a parcel on its way: what is done, what is now, what comes. */
export function Timeline({ stages, plain }: TimelineProps) {
  const { stageState } = useKitWords();
  return (
    <View className="k-timeline" {...spoken({ role: 'list' })}>
      {stages.map(({ key, state, title, words, quote, mark, act, photos }) => {
        const label = [!plain && stageState[state], title, mark, words, quote].filter(Boolean).join('，');
        return (
          <View
            key={key}
            className={classes('k-timeline__stage', `k-timeline__stage--${state}`)}
            {...spoken({ role: 'listitem', label: photos || act ? undefined : label })}
          >
            {/* What is said as one is tapped as one: the photos stand beside it. */}
            <View {...(photos || act ? spoken({ role: 'group', label }) : {})}>
              <View className="k-timeline__dot" />
              <View className="k-timeline__title">{title}</View>
              {mark !== undefined && (
                <View className="k-row">
                  <Tag tone="amber">{mark}</Tag>
                </View>
              )}
              {words !== undefined && <View className="k-small">{words}</View>}
              {quote !== undefined && <View className="k-timeline__quote">{quote}</View>}
            </View>
            {photos && <FoldedPhotos photos={photos} />}
            {act && (
              <View className="k-row k-timeline__act">
                <Button small look="quiet" label={act.label} onTap={act.onTap}>
                  {act.words}
                </Button>
              </View>
            )}
          </View>
        );
      })}
    </View>
  );
}
