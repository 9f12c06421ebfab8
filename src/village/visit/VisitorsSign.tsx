import { View } from '@tarojs/components';
import { shownName } from '../../shared/base/text';
import { SIGNING_VISITORS } from '../../shared/contract/second-visitor';
import { useReader } from '../../desk/reader';
import { Card, Heading } from '../../ui';
import { signaturePointer } from './request';
import { SignHere } from './SignHere';
import type { StepProps } from './step';

/** Whoever went there signs for it; where who writes filed the household too, it is said why. */
export function VisitorsSign({ draft, answer, at }: StepProps) {
  const say = useReader().words.staff.visit.people;
  const { visitors, visitorInk = [], filer } = draft;
  return (
    <Card className="k-stack k-stack--wide">
      <View>
        <Heading level={2}>{say.bothSign}</Heading>
        {filer !== undefined && <View className="k-small">{say.secondWhy}</View>}
      </View>
      {visitors.slice(0, SIGNING_VISITORS).map((name, index) => (
        <SignHere
          // Another name is another hand.
          key={`${index}/${name}`}
          id={`v-visitor-${index}`}
          name={shownName(name) || say.visitor(index + 1)}
          ink={visitorInk[index] ?? []}
          place={at(signaturePointer(index))}
          onChange={(ink) => answer((now) => ({ visitorInk: withInk(now.visitorInk, index, ink) }))}
        />
      ))}
    </Card>
  );
}

/** One visitor's ink changed. */
export function withInk(all: number[][][] = [], index: number, ink: number[][]): number[][][] {
  return Array.from({ length: Math.max(all.length, SIGNING_VISITORS) }, (_, at) =>
    at === index ? ink : (all[at] ?? []),
  );
}
