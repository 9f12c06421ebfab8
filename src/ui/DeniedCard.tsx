/** What a helper is left with of a declaration that its household denied. */
import { View } from '@tarojs/components';
import { now } from '../platform/clock';
import { chinaDay } from '../shared/base/china-time';
import { dayWords } from '../shared/say/days';
import type { DeniedDeclaration } from '../shared/contract/declaration';
import { filedWords } from '../shared/say/declaration';
import { Card } from './Card';
import { useReader } from './kit-context';

export function DeniedCard({ denied: { filedAt, applicantName, deniedOn, asSelf } }: { denied: DeniedDeclaration }) {
  const { words } = useReader();
  const today = chinaDay(now());
  return (
    <Card className="k-stack">
      <View className="k-small">{filedWords(filedAt, asSelf ? undefined : applicantName, today, words)}</View>
      <View>{words.proxyDeclaration[asSelf ? 'notTheirs' : 'denied'](dayWords(deniedOn, today, words.date))}</View>
    </Card>
  );
}
