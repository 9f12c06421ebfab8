import { View } from '@tarojs/components';
import type { ComponentProps } from 'react';
import { useWide } from '../desk/use-wide';
import { go } from '../platform/navigation';
import type { Account } from '../shared/contract/session';
import { useReader } from './reader';
import { Chip, classes, Page } from '../ui';
import { AdminSide, SectionTabs } from './AdminSide';
import type { Section } from './sections';
import './admin.css';

type AdminPageProps = Omit<ComponentProps<typeof Page>, 'wide' | 'side' | 'right'> & {
  account: Account;
  section: Section;
  /** The section's first page: on a phone the way to the others stands over it. */
  first?: boolean;
  /** A form or one thing to read: lines stay short on a desktop too. */
  narrow?: boolean;
};

/** The frame of every administration page. */
export function AdminPage({ account, section, first, narrow, children, ...page }: AdminPageProps) {
  const { words } = useReader();
  const wide = useWide();
  return (
    <Page
      {...page}
      wide={wide}
      side={wide ? <AdminSide account={account} section={section} /> : undefined}
      right={first && !wide ? <Chip onTap={() => void go('settings')}>{words.staff.queue.settings}</Chip> : undefined}
    >
      {first && !wide && <SectionTabs section={section} />}
      <View id="a-main" className={classes('a-main', narrow && 'a-main--narrow')}>
        {children}
      </View>
    </Page>
  );
}
