import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { jumpTo } from '../../platform/focus';
import { go, replace } from '../../platform/navigation';
import type { QueueView } from '../../shared/contract/case';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../reader';
import { Press } from '../../ui';
import { spoken } from '../../ui/a11y';
import { useTodoCountsOnScreen } from '../queue/use-todo-counts';
import { placesOf } from '../scope';
import { placesFor, type DeskPlace, type PlaceName } from './places';
import { SideLink } from './SideLink';
import { useUnreadOnScreen } from './use-unread';
import { useWaiting } from './use-waiting';
import './side.css';

type SideBarProps = PropsWithChildren<{
  account: Account;
  views: readonly QueueView[];
  /** The list, or the place beside the lists, that is open. */
  current?: QueueView | PlaceName;
  /** How many are in the list. */
  count?: number;
  onView(view: QueueView): void;
  /** The element that the keyboard can jump to, over all that stands here. */
  skipTo?: string;
}>;

/** The way between overview, lists and the rest on a desktop: only what is there. */
export function SideBar({ account, views, current, count, onView, skipTo, children }: SideBarProps) {
  const { words } = useReader();
  const { queue } = words.staff;
  const places = placesFor(account, words, useWaiting(account));
  const todo = useTodoCountsOnScreen(account.id)?.todo.all;
  const unread = useUnreadOnScreen();
  // A list stays open below, with its filters; from one place beside the lists to another nothing piles up.
  const move = places.some(({ name }) => name === current) ? replace : go;
  const link = ({ name, title, params, count: waiting }: DeskPlace) => (
    <SideLink key={name} on={name === current} count={waiting || undefined} onTap={() => void move(name, params)}>
      {title}
    </SideLink>
  );
  return (
    <View className="d-side" {...spoken({ role: 'navigation', label: queue.placesLabel })}>
      {skipTo !== undefined && (
        <Press className="d-side__skip" role="link" onTap={() => jumpTo(skipTo)}>
          {queue.skip}
        </Press>
      )}
      <View className="d-side__title">{queue.platform(placesOf(account, words))}</View>
      <View className="d-side__links">
        {places.filter(({ name }) => name === 'overview').map(link)}
        {views.map((view) => (
          <SideLink
            key={view}
            on={view === current}
            count={view === current ? count : view === 'todo' ? todo : undefined}
            onTap={() => onView(view)}
          >
            {queue.views[view]}
          </SideLink>
        ))}
        {places.filter(({ name }) => name !== 'overview').map(link)}
      </View>
      {children}
      <View className="d-side__links d-side__last">
        <SideLink count={unread > 0 ? unread : undefined} onTap={() => void go('messages')}>
          {words.messages.title}
        </SideLink>
        <SideLink onTap={() => void go('settings')}>{queue.settings}</SideLink>
      </View>
    </View>
  );
}
