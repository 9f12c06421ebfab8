import { View } from '@tarojs/components';
import { Facts } from '../../../desk/case/Facts';
import { useReader } from '../../../desk/reader';
import { now } from '../../../platform/clock';
import { chinaDay } from '../../../shared/base/china-time';
import type { HouseholdRecord } from '../../../shared/contract/household';
import { plainDay } from '../../../shared/say/days';
import { Card, Heading } from '../../../ui';

/** What the county's register says of it. */
export function Registered({ registered }: { registered: NonNullable<HouseholdRecord['registered']> }) {
  const { words } = useReader();
  const say = words.staff.household;
  const { number, asOf, formerlyPoor, helper, helperUnit } = registered;
  return (
    <View className="d-record__part">
      <Heading level={2}>{say.registered}</Heading>
      <Card>
        <Facts
          facts={[
            { name: say.registerNumber, value: number },
            { name: say.formerlyPoor, value: formerlyPoor === null ? say.unknown : formerlyPoor ? say.yes : say.no },
            ...(helper === undefined ? [] : [{ name: say.helper, value: say.helperOf(helper, helperUnit) }]),
            { name: say.registerAsOf, value: plainDay(asOf, chinaDay(now()), words.date) },
          ]}
        />
      </Card>
    </View>
  );
}
