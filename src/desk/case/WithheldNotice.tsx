import { View } from '@tarojs/components';
import type { CaseDetail } from '../../shared/contract/case';
import { useReader } from '../reader';
import { Banner } from '../../ui';

/** Why parts of the case are not to be read any more, and what is left to do. */
export function WithheldNotice({ withheld }: Pick<CaseDetail, 'withheld'>) {
  const { words } = useReader();
  const say = words.staff.rights;
  if (withheld.length === 0) return null;
  const kinds = withheld.map((kind) => words.consentKind[kind]).join(words.staff.case.list);
  return (
    <Banner title={say.withheldTitle(kinds)}>
      <View>{say.withheldWords}</View>
    </Banner>
  );
}
