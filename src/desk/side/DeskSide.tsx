import type { PropsWithChildren } from 'react';
import { restart } from '../../platform/navigation';
import type { Account } from '../../shared/contract/session';
import { findList } from '../../stores/session';
import { viewsOf } from '../scope';
import type { PlaceName } from './places';
import { SideBar } from './SideBar';

/** The list that an account works from. */
export function listOf(account: Account): 'queue' | 'officeCases' {
  return findList(account) ?? 'officeCases';
}

/** The page of a case, beside the list that an account works from. */
export function caseOf(account: Account): 'case' | 'officeCase' {
  return listOf(account) === 'queue' ? 'case' : 'officeCase';
}

type DeskSideProps = PropsWithChildren<{
  account: Account;
  current: PlaceName;
  skipTo: string;
}>;

/** The side of a page that is no list. */
export function DeskSide({ account, current, skipTo, children }: DeskSideProps) {
  return (
    <SideBar
      account={account}
      views={viewsOf(account)}
      current={current}
      skipTo={skipTo}
      onView={(view) => void restart(listOf(account), { view })}
    >
      {children}
    </SideBar>
  );
}
