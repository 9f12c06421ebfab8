/** My declarations, each as it stands: who has it, by when, and whom to call. */
import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { callPhone } from '../../platform/phone';
import { NoConnection } from '../../platform/server';
import { chinaDay } from '../../shared/china-time';
import { ageWords, dayWords } from '../../shared/day-words';
import type { DeclarationSummary } from '../../shared/declaration';
import { dueWords } from '../../shared/due-words';
import type { Words } from '../../shared/words';
import { useMine } from '../../stores/mine';
import { Button, Card, Empty, Heading, Loading, Notice, StatusTag, Tag, Trouble, useReader, type Load } from '../../ui';

function waitingFor({ progress }: DeclarationSummary, words: Words): string {
  const { heldBy, due, contact, status } = progress;
  if (heldBy === undefined) return words.progress.now[status];
  if (heldBy === 'household')
    return progress.allowed.includes('supply') ? words.progress.heldByYou : words.progress.heldByAnother;
  const who =
    contact.role === heldBy && contact.name !== undefined
      ? words.progress.contact(words.role[heldBy], contact.name)
      : words.role[heldBy];
  if (due === undefined) return words.progress.heldBy(who);
  const { by } = dueWords(due, now(), words);
  return heldBy === 'first_secretary' ? words.progress.visitBy(who, by) : words.progress.answerBy(who, by);
}

function DeclarationCard({ declaration }: { declaration: DeclarationSummary }) {
  const { words } = useReader();
  const say = words.home;
  const { progress, kind, filedAt, forSomeoneElse, applicantName } = declaration;
  const day = dayWords(chinaDay(filedAt), chinaDay(now()), words.date);
  const left = progress.due?.overdue ? dueWords(progress.due, now(), words).short : undefined;
  return (
    <Card className="k-stack">
      <View className="k-row">
        <View className="k-grow k-strong">{words.kind[kind]}</View>
        {left !== undefined && <Tag tone="red">{left}</Tag>}
        <StatusTag status={progress.status} />
      </View>
      <View>
        <View className="k-small">{forSomeoneElse ? say.filedFor(applicantName, day) : say.filed(day)}</View>
        <View>{waitingFor(declaration, words)}</View>
      </View>
      <View className="k-row">
        <Button small look="quiet" onTap={() => void go('progress', { id: declaration.id })}>
          {say.follow}
        </Button>
        <Button small look="quiet" onTap={() => callPhone(progress.contact.phone)}>
          {say.call}
        </Button>
      </View>
    </Card>
  );
}

export function Mine({ load }: { load: Load<void> }) {
  const { words } = useReader();
  const say = words.home;
  const { declarations, asOf } = useMine();
  const offline = load.error instanceof NoConnection;
  const known = asOf !== undefined;
  return (
    <View className="k-stack k-stack--wide">
      <Heading level={2}>{say.mine}</Heading>
      {load.error !== undefined &&
        (known && offline ? (
          <Notice look="offline">{words.progress.stale(ageWords(asOf, now(), words.date))}</Notice>
        ) : (
          <Trouble error={load.error} onRetry={() => void load.reload()} />
        ))}
      {!known && load.loading && <Loading rows={1} />}
      {known && declarations.length === 0 && <Empty title={say.mineEmpty} words={say.mineEmptyWords} />}
      {declarations.map((declaration) => (
        <DeclarationCard key={declaration.id} declaration={declaration} />
      ))}
    </View>
  );
}
