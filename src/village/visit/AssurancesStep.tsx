import { View } from '@tarojs/components';
import { assuranceKinds, type AssuranceKind } from '../../shared/contract/visit';
import { useReader } from '../../desk/reader';
import { Card, Field } from '../../ui';
import type { VisitDraft } from './draft';
import { SegmentedChoice } from '../../desk/SegmentedChoice';
import type { StepProps } from './step';

const MAX_PROBLEM = 200;

/** Each assurance, yes or no, and what is wrong. */
export function AssurancesStep({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  const { assurances: say, assurance } = words.staff.visit;
  const change = (kind: AssuranceKind, next: Partial<NonNullable<VisitDraft['assurances'][AssuranceKind]>>) =>
    answer(({ assurances }) => ({
      assurances: { ...assurances, [kind]: { problem: '', ...assurances[kind], ...next } },
    }));
  return (
    <View className="k-stack">
      {assuranceKinds.map((kind) => {
        const { safe, problem = '' } = draft.assurances[kind] ?? {};
        return (
          <Card key={kind} className="k-stack">
            <SegmentedChoice
              {...at(`/body/visit/assurances/${kind}`)}
              label={assurance[kind].name}
              hint={assurance[kind].ask}
              options={[
                { value: 'safe', title: say.safe },
                { value: 'unsafe', title: say.unsafe },
              ]}
              value={safe === undefined ? undefined : safe ? 'safe' : 'unsafe'}
              onChoose={(chosen) => change(kind, { safe: chosen === 'safe' })}
            />
            {safe === false && (
              <Field
                {...at(`/body/visit/assurances/${kind}/problem`)}
                label={say.problem}
                max={MAX_PROBLEM}
                value={problem}
                onCommit={(typed) => change(kind, { problem: typed })}
              />
            )}
          </Card>
        );
      })}
    </View>
  );
}
