import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { ageWords } from '../../shared/say/days';
import { dataMessages, isAboutDeputies, type Message } from '../../shared/contract/message';
import type { Account } from '../../shared/contract/session';
import { useMine } from '../../stores/mine';
import { findList } from '../../stores/session';
import { classes, Icon, Press, Tag, useReader } from '../../ui';
import './MessageRow.css';

/** The case opens in the package of the list that one works from. */
const casePages = { queue: 'case', officeCases: 'officeCase' } as const;

/** To the declaration for its household, to the case for who acts on it; to a complaint or its answer, or to who stands in for whom. */
function open({ kind, declarationId, caseId, complaintId }: Message, account: Account): void {
  if (complaintId !== undefined)
    return void (kind === 'complaint_answered' ? go('complaints') : go('complaint', { id: complaintId }));
  if (kind === 'data_request') return void go('requests');
  if (isAboutDeputies(kind)) return void go('deputies');
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
  const { kind, at, read, about } = message;
  const age = say.age(ageWords(at, now(), words.date));
  const which = useWhich(message);
  const when = [age, which].filter(Boolean).join(words.progress.dot);
  const title = words.message[kind];
  return (
    <Press
      className={classes('k-card', 'message', !read && 'message--new')}
      label={[!read && say.unread, about, title, when].filter(Boolean).join('，')}
      onTap={() => open(message, account)}
    >
      <View className="k-grow k-stack message__words">
        {about !== undefined && <View className="k-strong">{about}</View>}
        <View className={classes(!read && 'message__title')}>{title}</View>
        <View className="k-row k-row--tight">
          {!read && <Tag tone="amber">{say.unread}</Tag>}
          <View className="k-small">{when}</View>
        </View>
      </View>
      <Icon name="forward" />
    </Press>
  );
}
