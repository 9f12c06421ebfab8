import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import type { CaseDetail } from '../../shared/contract/case';
import { chinaDay } from '../../shared/base/china-time';
import { plainDay } from '../../shared/say/days';
import { milestoneOf } from '../../shared/contract/progress';
import { factorSentence } from '../../shared/words/staff';
import { useReader } from '../reader';
import { Card, Heading, Tag } from '../../ui';
import { spoken } from '../../ui/a11y';
import './case.css';

/** Why the case stands where it stands in the list, every reason with its points; nothing for who may not read it. */
export function WhyHere({ detail: { assessment, assessedUnder, status } }: { detail: CaseDetail }) {
  const { words } = useReader();
  const say = words.staff.case;
  // What only a visit can tell is asked until there was one.
  const asking = milestoneOf[status] === 'visit';
  if (!assessment || (!asking && assessment.factors.length === 0)) return null;
  const { factors, rules, demoPolicy, likelyCategory, priority } = assessment;
  const policyWords =
    assessedUnder && say.policyOf(assessedUnder.area, plainDay(assessedUnder.validFrom, chinaDay(now()), words.date));
  return (
    <Card className="k-stack">
      <Heading level={2}>{priority === 'normal' ? say.whyNormalTitle : say.whyTitle}</Heading>
      <View {...spoken({ role: 'list' })}>
        {factors.map((factor) => (
          <View key={factor.code} className="d-factor" {...spoken({ role: 'listitem' })}>
            <View className="k-grow">{factorSentence(factor, words)}</View>
            <View className="d-factor__points" {...spoken({ role: 'img', label: say.pointsSpoken(factor.weight) })}>
              {say.points(factor.weight)}
            </View>
          </View>
        ))}
        {factors.length === 0 && <View className="d-factor">{say.noFactors}</View>}
        {(asking ? assessment.unknowns : []).map((unknown) => (
          <View key={unknown} className="d-factor" {...spoken({ role: 'listitem' })}>
            <View className="k-grow">{words.unknown[unknown]}</View>
            <View className="d-factor__ask">{say.askThere}</View>
          </View>
        ))}
      </View>
      {asking && (
        <View className="d-text">
          {likelyCategory === undefined ? say.likelyUnknown : say.likely(words.category[likelyCategory])}
        </View>
      )}
      <View className="d-why__foot k-small">
        <View>{say.decidesNothing}</View>
        <View>{say.rules(rules)}</View>
        <View className="k-row k-row--tight">
          {policyWords !== undefined && <View>{policyWords}</View>}
          {demoPolicy && <Tag>{say.demo}</Tag>}
        </View>
        {demoPolicy && <View>{say.demoWords}</View>}
      </View>
    </Card>
  );
}
