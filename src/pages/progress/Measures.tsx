/** What help was agreed: by whom, by when, and whether it has arrived. */
import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { chinaDay, type ChinaDay } from '../../shared/base/china-time';
import { plainDay } from '../../shared/say/days';
import type { CaseProgress } from '../../shared/contract/progress';
import type { Words } from '../../shared/words';
import { addFollowWords } from '../../shared/words/follow';
import { Button, Card, Heading, Tag, useReader, type Tone } from '../../ui';
import './Measures.css';

type Measure = CaseProgress['measures'][number];
/** As its household sees it: one that is late, or that it may say has arrived, stands out. */
type Standing = Measure['state'] | 'late' | 'toConfirm' | 'missing';

const tones: Record<Standing, Tone> = {
  agreed: 'plain',
  late: 'amber',
  delivered: 'green',
  toConfirm: 'amber',
  confirmed: 'green',
  missing: 'amber',
};

function standingOf({ state, dueOn, missingOn }: Measure, today: ChinaDay, mayConfirm: boolean): Standing {
  if (missingOn !== undefined) return 'missing';
  if (state === 'agreed' && dueOn < today) return 'late';
  return state === 'delivered' && mayConfirm ? 'toConfirm' : state;
}

/** By which department and by when, or when it came. */
function sentenceOf(measure: Measure, standing: Standing, today: ChinaDay, words: Words): string {
  const { measures: say } = words.progress;
  const { department, dueOn, deliveredOn = dueOn, missingOn } = measure;
  const who = words.department[department];
  const day = (on: ChinaDay) => plainDay(on, today, words.date);
  if (missingOn !== undefined) return say.missing(who, day(missingOn));
  if (standing === 'late') return say.late(who, day(dueOn));
  return standing === 'agreed' ? say.agreed(who, words.due.byDay(day(dueOn))) : say.delivered(who, day(deliveredOn));
}

interface MeasuresProps {
  progress: CaseProgress;
  /** Whether it is the reader's to say that help has arrived. */
  mayConfirm: boolean;
  onConfirm(measure: string): void;
  /** Absent while the server knows no such answer. */
  onDeny?: ((measure: string) => void) | undefined;
}

export function Measures({ progress, mayConfirm, onConfirm, onDeny }: MeasuresProps) {
  const words = addFollowWords(useReader());
  const { measures: say } = words.progress;
  const { own } = words.follow;
  const { measures, status } = progress;
  const today = chinaDay(now());
  if (measures.length === 0 && status !== 'monitored') return null;
  return (
    <Card className="k-stack k-stack--wide">
      <Heading level={2}>{say.title}</Heading>
      {measures.length === 0 && <View className="k-sub">{say.none}</View>}
      {measures.map((measure) => {
        const standing = standingOf(measure, today, mayConfirm);
        const name = words.measure[measure.kind];
        return (
          <View key={measure.id} className="measure k-stack">
            <View className="k-row">
              <View className="k-grow k-strong">{name}</View>
              <Tag tone={tones[standing]}>{say.standing[standing]}</Tag>
            </View>
            {measure.what !== undefined && <View className="measure__what">{measure.what}</View>}
            <View className="k-small">{sentenceOf(measure, standing, today, words)}</View>
            {standing === 'toConfirm' && (
              <View className="k-row">
                {onDeny && (
                  <Button
                    small
                    look="quiet"
                    label={[own.deny_measure.name, name].join('，')}
                    onTap={() => onDeny(measure.id)}
                  >
                    {own.deny_measure.name}
                  </Button>
                )}
                <Button small label={[own.confirm_measure.name, name].join('，')} onTap={() => onConfirm(measure.id)}>
                  {own.confirm_measure.name}
                </Button>
              </View>
            )}
          </View>
        );
      })}
    </Card>
  );
}
