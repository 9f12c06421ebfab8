import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import type { CaseDetail, FormActionType } from '../../shared/contract/case';
import { chinaDay, type ChinaDay } from '../../shared/base/china-time';
import { plainDay } from '../../shared/say/days';
import type { StaffWords } from '../../shared/words/staff';
import { useReader } from '../reader';
import { Button, Card, Heading, Tag, type Tone } from '../../ui';
import { spoken } from '../../ui/a11y';
import { deskActionsOf, type InHand } from '../acting/offered';
import { measureWords } from '../acting/action-words';
import { measuresFor } from '../scope';
import type { ActOn } from './use-case';
import './parts.css';

type Measure = CaseDetail['measures'][number];

const tones: Record<Measure['state'], Tone> = { agreed: 'plain', delivered: 'blue', confirmed: 'green' };

/** What takes a measure in a state further, and how its button is said. */
const next = {
  agreed: { action: 'deliver_measure', say: 'deliver', spoken: 'deliverThis' },
  delivered: { action: 'confirm_measure', say: 'confirm', spoken: 'confirmThis' },
  confirmed: undefined,
} as const satisfies Record<Measure['state'], { action: FormActionType; say: string; spoken: string } | undefined>;

function whenWords(
  { dueOn, deliveredOn, missingOn }: Measure,
  today: ChinaDay,
  { date, staff: { case: say } }: StaffWords,
): string {
  if (missingOn) return say.measureMissing(plainDay(missingOn, today, date), plainDay(dueOn, today, date));
  return deliveredOn
    ? say.measureDelivered(plainDay(deliveredOn, today, date))
    : say.measureDue(plainDay(dueOn, today, date));
}

interface OneProps {
  measure: Measure;
  /** Whether the reader can take it further. */
  open: boolean;
  /** Whether the reader can say that it has not come. */
  mayDeny: boolean;
  onAct: ActOn;
}

function One({ measure, open, mayDeny, onAct }: OneProps) {
  const { words } = useReader();
  const say = words.staff.case;
  const today = chinaDay(now());
  const name = measureWords(measure, words);
  const late = measure.state === 'agreed' && measure.dueOn < today;
  const step = next[measure.state];
  return (
    <View className="d-part" {...spoken({ role: 'listitem' })}>
      <View className="k-row k-row--tight">
        <View className="d-part__name">{name}</View>
        {measure.missingOn !== undefined && <Tag tone="amber">{say.notCome}</Tag>}
        <Tag tone={late ? 'red' : tones[measure.state]}>
          {late ? say.measureLate : words.measureState[measure.state]}
        </Tag>
      </View>
      <View className="k-small">{whenWords(measure, today, words)}</View>
      {measure.what !== undefined && <View className="d-part__words">{measure.what}</View>}
      {open && step && (
        <View className="d-part__acts">
          <Button
            small
            look="quiet"
            label={say[step.spoken](name)}
            onTap={() => onAct(step.action, { measure: measure.id })}
          >
            {say[step.say]}
          </Button>
          {mayDeny && measure.state === 'delivered' && (
            <Button
              small
              look="quiet"
              label={say.denyThis(name)}
              onTap={() => onAct('deny_measure', { measure: measure.id })}
            >
              {say.deny}
            </Button>
          )}
        </View>
      )}
    </View>
  );
}

/** What was agreed to help, and how far each has come. */
export function Measures({ inHand, onAct }: { inHand: InHand; onAct: ActOn }) {
  const say = useReader().words.staff.case;
  const { detail, account } = inHand;
  const measures = measuresFor(detail, account);
  if (measures.length === 0 && detail.status !== 'monitored') return null;
  const actions = deskActionsOf(inHand);
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.measuresTitle}</Heading>
      {measures.length === 0 && <View className="k-sub">{say.noMeasures}</View>}
      <View {...spoken({ role: 'list' })}>
        {measures.map((measure) => {
          const step = next[measure.state];
          return (
            <One
              key={measure.id}
              measure={measure}
              mayDeny={actions.includes('deny_measure')}
              open={step !== undefined && actions.includes(step.action)}
              onAct={onAct}
            />
          );
        })}
      </View>
    </Card>
  );
}
