import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { attendTo } from '../../platform/focus';
import { go } from '../../platform/navigation';
import type { QueueView } from '../../shared/case';
import type { Account } from '../../shared/session';
import { Press, useReader } from '../../ui';
import { spoken } from '../../ui/a11y';
import { placesOf } from '../scope';
import { SideLink } from './SideLink';
import './side.css';

type SideBarProps = PropsWithChildren<{
  account: Account;
  views: readonly QueueView[];
  /** The list that is open. */
  current?: QueueView;
  /** How many are in it. */
  count?: number;
  onView(view: QueueView): void;
  /** The element that the keyboard can jump to, over all that stands here. */
  skipTo?: string;
}>;

/** The way between lists on a desktop: only what is there. */
export function SideBar({ account, views, current, count, onView, skipTo, children }: SideBarProps) {
  const { words } = useReader();
  const { queue } = words.staff;
  return (
    <View className="d-side">
      {skipTo !== undefined && (
        <Press className="d-side__skip" role="link" onTap={() => attendTo(skipTo)}>
          {queue.skip}
        </Press>
      )}
      <View className="d-side__title">{queue.platform(placesOf(account, words))}</View>
      <View className="d-side__links" {...spoken({ role: 'navigation', label: queue.viewsLabel })}>
        {views.map((view) => (
          <SideLink
            key={view}
            on={view === current}
            count={view === current ? count : undefined}
            onTap={() => onView(view)}
          >
            {queue.views[view]}
          </SideLink>
        ))}
      </View>
      {children}
      <View className="d-side__links d-side__last">
        <SideLink onTap={() => void go('settings')}>{queue.settings}</SideLink>
      </View>
    </View>
  );
}
