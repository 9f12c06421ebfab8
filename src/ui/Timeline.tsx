import { View } from '@tarojs/components';
import type { Attachment } from '../shared/contract/attachment';
import { spoken } from './a11y';
import { classes } from './classes';
import { FoldedPhotos } from './FoldedPhotos';
import { useKitWords } from './kit-context';
import './Timeline.css';

export interface Stage {
  key: string;
  state: 'done' | 'now' | 'todo';
  title: string;
  /** When and where, or what is waited for. */
  words?: string;
  /** What somebody said with it. */
  quote?: string;
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
      {stages.map(({ key, state, title, words, quote, photos }) => {
        const label = [!plain && stageState[state], title, words, quote].filter(Boolean).join('，');
        return (
          <View
            key={key}
            className={classes('k-timeline__stage', `k-timeline__stage--${state}`)}
            {...spoken({ role: 'listitem', label: photos ? undefined : label })}
          >
            {/* What is said as one is tapped as one: the photos stand beside it. */}
            <View {...(photos ? spoken({ role: 'group', label }) : {})}>
              <View className="k-timeline__dot" />
              <View className="k-timeline__title">{title}</View>
              {words !== undefined && <View className="k-small">{words}</View>}
              {quote !== undefined && <View className="k-timeline__quote">{quote}</View>}
            </View>
            {photos && <FoldedPhotos photos={photos} />}
          </View>
        );
      })}
    </View>
  );
}
