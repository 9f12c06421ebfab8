/** The frame of every screen: bar, content, and a foot within the thumb's reach. */
import { View } from '@tarojs/components';
import { useEffect, type PropsWithChildren, type ReactNode } from 'react';
import { useLeftOut } from '../platform/left-out';
import { useTraining } from '../platform/training';
import { back } from '../platform/navigation';
import { getFrame, nameWindow, prefersLargestText } from '../platform/window';
import { spoken } from './a11y';
import { classes } from './classes';
import { Icon } from './Icon';
import { useReader } from './kit-context';
import { Banner } from './Banner';
import { Press } from './Press';
import { PrivacySheet } from './PrivacySheet';
import { useArrival } from './use-arrival';
import './tokens.css';
import './text.css';
import './Page.css';

export type PageProps = PropsWithChildren<{
  title: string;
  /** How many things wait here, said before the title where a browser names its tabs. */
  waiting?: number;
  /** What ‹ does: one page back unless said; `false` for a first page. */
  onBack?: (() => void) | false;
  /** ‹ waits until something under way has ended. */
  backOff?: boolean;
  /** A chip or two at the right of the bar. */
  right?: ReactNode;
  /** Stays in sight under the bar. */
  pinned?: ReactNode;
  /** Buttons that stay at the bottom. */
  foot?: ReactNode;
  /** Staff screens use a desktop's whole width. */
  wide?: boolean;
  /** Stands at the left where there is a desktop's width, and nowhere else. */
  side?: ReactNode;
  /** Lies over everything, e.g. a `Confirm`. */
  over?: ReactNode;
}>;

type BarProps = Pick<PageProps, 'title' | 'onBack' | 'backOff' | 'right' | 'pinned'>;

function Bar({ title, onBack = () => void back(), backOff, right, pinned }: BarProps) {
  const { words } = useReader();
  const { statusBar, capsule, row } = getFrame();
  const arrival = useArrival();
  const training = useTraining();
  return (
    <View className="k-bar" style={{ paddingTop: `${statusBar}px` }} {...spoken({ role: 'banner' })}>
      <View
        className="k-bar__row"
        style={{ minHeight: `${Math.max(row, 48)}px`, ...(capsule > 0 && { marginRight: `${capsule}px` }) }}
      >
        {onBack !== false && (
          <Press className="k-bar__back" label={words.kit.back} disabled={backOff} onTap={onBack}>
            <Icon name="back" />
          </Press>
        )}
        <View ref={arrival} className={classes('k-bar__title', onBack === false && 'k-bar__title--first')}>
          {title}
        </View>
        {right !== undefined && <View className="k-bar__right">{right}</View>}
      </View>
      {training && <View className="k-bar__training">{words.kit.training}</View>}
      {pinned !== undefined && <View className="k-bar__pinned">{pinned}</View>}
    </View>
  );
}

export function Page({ title, waiting, onBack, backOff, right, pinned, foot, wide, side, over, children }: PageProps) {
  const { elder, locale, words } = useReader();
  const leftOut = useLeftOut();
  useEffect(() => nameWindow(title, locale, waiting), [title, locale, waiting]);
  return (
    <View
      className={classes(
        'k-root',
        'k-page',
        elder && 'k-root--elder',
        elder && prefersLargestText() && 'k-root--largest',
        wide && 'k-page--wide',
        side !== undefined && 'k-page--sided',
      )}
    >
      {side !== undefined && <View className="k-page__side">{side}</View>}
      <View className="k-page__column">
        <Bar title={title} onBack={onBack} backOff={backOff} right={right} pinned={pinned} />
        <View className="k-page__main" {...spoken({ role: 'main' })}>
          {leftOut && <Banner look="warn" title={words.problem['app.outdated']} />}
          {children}
        </View>
        {foot !== undefined && foot !== null && <View className="k-foot">{foot}</View>}
      </View>
      {over}
      <PrivacySheet />
    </View>
  );
}
