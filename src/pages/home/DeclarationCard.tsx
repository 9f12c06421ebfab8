/** One of my declarations as it stands: who has it, by when, and whom to call. */
import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { callPhone } from '../../platform/phone';
import { chinaDay } from '../../shared/base/china-time';
import type { DeclarationSummary } from '../../shared/contract/declaration';
import { dueWords } from '../../shared/say/deadlines';
import { filedWords } from '../../shared/say/declaration';
import { asksOfHousehold, lateness, shortSentence } from '../../shared/say/progress';
import { usePendingActions } from '../../stores/pending-actions';
import { useUploadsOf } from '../../stores/uploads';
import { Button, Card, StatusTag, Tag, uploadWords, useReader } from '../../ui';

export function DeclarationCard({ declaration }: { declaration: DeclarationSummary }) {
  const { words } = useReader();
  const say = words.home;
  const { id, progress, kind, filedAt, forSomeoneElse, applicantName } = declaration;
  const clock = now();
  const filed = filedWords(filedAt, forSomeoneElse ? applicantName : undefined, chinaDay(clock), words);
  const late = progress.due && lateness(progress) ? dueWords(progress.due, clock, words).short : undefined;
  const asked = asksOfHousehold(progress);
  const unsent = usePendingActions().some(({ caseId }) => caseId === progress.caseId);
  const uploads = useUploadsOf(id);
  const refused = uploads.filter((each) => each.refused !== undefined).length;
  const follow = asked === 'supply' ? say.answer : say.follow;
  const labelOf = (button: string) => say.ofOne(button, words.hardship[kind].name, filed);
  return (
    <Card className="k-stack">
      <View className="k-row">
        <View className="k-grow k-strong">{words.hardship[kind].name}</View>
        {late !== undefined && <Tag tone="amber">{late}</Tag>}
        <StatusTag status={progress.status} />
      </View>
      <View>
        <View className="k-small">{filed}</View>
        <View>{shortSentence(progress, clock, words)}</View>
        {asked === 'confirm_measure' && <View className="k-strong">{words.progress.measureArrived}</View>}
        {unsent && <View className="k-strong">{words.progress.unsentOnHome}</View>}
        {uploads.length > 0 && (
          <View className="k-strong">
            {refused > 0 ? words.media.uploads.refusedShort(refused) : uploadWords(uploads, words)}
          </View>
        )}
      </View>
      <View className="k-row">
        <Button
          small
          look={asked === undefined && !unsent && refused === 0 ? 'quiet' : 'primary'}
          label={labelOf(follow)}
          onTap={() => void go('progress', { id })}
        >
          {follow}
        </Button>
        <Button small look="quiet" label={labelOf(say.call)} onTap={() => callPhone(progress.contact.phone)}>
          {say.call}
        </Button>
      </View>
    </Card>
  );
}
