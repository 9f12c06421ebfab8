/** One case of mine as it stands: who has it, by when, and whom to call. */
import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { callPhone } from '../../platform/phone';
import { chinaDay } from '../../shared/base/china-time';
import { dueWords } from '../../shared/say/deadlines';
import { filedWords } from '../../shared/say/declaration';
import { asksOfHousehold, lateness, shortSentence } from '../../shared/say/progress';
import { usePendingActions } from '../../stores/pending-actions';
import { useUploadsOf } from '../../stores/uploads';
import { Button, Card, StatusTag, Tag, uploadWords, useReader } from '../../ui';
import type { OwnCase } from './cases';

export function DeclarationCard({ shown, filings, kinds }: OwnCase) {
  const { words } = useReader();
  const say = words.home;
  const { id, progress, filedAt, forSomeoneElse, applicantName } = shown;
  const clock = now();
  const filed = filedWords(filedAt, forSomeoneElse ? applicantName : undefined, chinaDay(clock), words);
  const late = progress.due && lateness(progress) ? dueWords(progress.due, clock, words).short : undefined;
  const asked = asksOfHousehold(progress);
  const unsent = usePendingActions().some(({ caseId }) => caseId === progress.caseId);
  const uploads = useUploadsOf(progress.caseId, ...filings.map((each) => each.id));
  const name = kinds.map((kind) => words.hardship[kind].name).join(words.readBack.list);
  const refused = uploads.filter((each) => each.refused !== undefined).length;
  const follow = asked === 'supply' ? say.answer : say.follow;
  const labelOf = (button: string) => say.ofOne(button, name, filed);
  return (
    <Card className="k-stack">
      <View className="k-row">
        <View className="k-grow k-strong">{name}</View>
        {late !== undefined && <Tag tone="amber">{late}</Tag>}
        <StatusTag status={progress.status} />
      </View>
      <View>
        <View className="k-small">{filed}</View>
        {filings.length > 1 && <View className="k-small">{say.together(filings.length)}</View>}
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
