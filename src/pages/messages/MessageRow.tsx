import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { ageWords } from '../../shared/say/days';
import { digestWords } from '../../shared/say/digest';
import { dutyWords } from '../../shared/say/duties';
import { dataMessages, isAboutDeputies, isAboutDuties, type Message } from '../../shared/contract/message';
import type { Account } from '../../shared/contract/session';
import { sayVillage } from '../../shared/contract/area';
import { markOpened } from '../../stores/inbox';
import { useMine } from '../../stores/mine';
import { findList } from '../../stores/session';
import { classes, Icon, Press, Tag, useReader } from '../../ui';
import './MessageRow.css';

/** The case opens in the package of the list that one works from. */
const casePages = { queue: 'case', officeCases: 'officeCase' } as const;

/** To the declaration for its household, to the case for who acts on it; to a complaint or its answer, or to who stands in for whom. */
function open({ kind, declarationId, caseId, complaintId, recovery }: Message, account: Account): void {
  if (complaintId !== undefined)
    return void (kind === 'complaint_answered' ? go('complaints') : go('complaint', { id: complaintId }));
  if (recovery !== undefined && recovery !== 'to_compare') return void go('recovery');
  if (kind === 'data_request' && recovery === undefined) return void go('requests');
  if (isAboutDeputies(kind)) return void go('deputies');
  if (isAboutDuties(kind)) return void go('settings');
  if (kind === 'digest') return void go(findList(account) ?? 'officeCases');
  if (dataMessages.includes(kind)) return void go('myData');
  if (declarationId !== undefined) return void go('progress', { id: declarationId });
  const list = findList(account);
  if (list && caseId !== undefined) void go(casePages[list], { id: caseId });
}

/** Which of several declarations a message is about, in words. */
function useWhich({ declarationId }: Message): string | undefined {
  const { words } = useReader();
  const { declarations, denied } = useMine();
  const shut = denied.find(({ id }) => id === declarationId);
  if (shut) return words.progress.forWhom(shut.applicantName);
  const found = declarations.find(({ id }) => id === declarationId);
  if (!found || declarations.length + denied.length < 2) return undefined;
  return found.forSomeoneElse ? words.progress.forWhom(found.applicantName) : words.hardship[found.kind].name;
}

export function MessageRow({ message, account }: { message: Message; account: Account }) {
  const { words } = useReader();
  const say = words.messages;
  const { id, kind, recovery, at, read, about, step, village, duty, done, digest } = message;
  const age = say.age(ageWords(at, now(), words.date));
  const which = useWhich(message);
  const when = [age, which].filter(Boolean).join(words.progress.dot);
  const title = digest ? digestWords(digest, words) : recovery ? words.recoveryMessage[recovery] : words.message[kind];
  const where = [
    digest && (digest.weekly ? say.digestWeekly : words.message.digest),
    step && say.step[step],
    village && sayVillage(village.village),
    about,
    duty && dutyWords([duty], words),
  ]
    .filter(Boolean)
    .join(words.progress.dot);
  const fresh = !read && !done;
  const tap = () => {
    // That it was seen is said again the next time if it doesn't get through.
    if (!read && account.roles.length > 0) markOpened(id).catch(() => undefined);
    open(message, account);
  };
  return (
    <Press
      className={classes('k-card', 'message', fresh && 'message--new')}
      label={[done ? say.done : !read && say.unread, where, title, when].filter(Boolean).join('，')}
      onTap={tap}
    >
      <View className="k-grow k-stack message__words">
        {where !== '' && <View className="k-strong">{where}</View>}
        <View className={classes(fresh && 'message__title', done && 'k-sub')}>{title}</View>
        <View className="k-row k-row--tight">
          {done && <Tag tone="plain">{say.done}</Tag>}
          {fresh && <Tag tone="amber">{say.unread}</Tag>}
          <View className="k-small">{when}</View>
        </View>
      </View>
      <Icon name="forward" />
    </Press>
  );
}
