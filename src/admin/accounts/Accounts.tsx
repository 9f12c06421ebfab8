import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWide } from '../../desk/use-wide';
import { go, keepAddress } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import type { StaffAccount } from '../../shared/contract/admin';
import { AreaCode } from '../../shared/contract/area';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../reader';
import { Button, usePages } from '../../ui';
import { AdminPage } from '../AdminPage';
import { ListFrame } from '../ListFrame';
import { AreaFilter } from './AreaFilter';
import { FindStaff, type Found } from '../FindStaff';
import { OpenInvitations } from './OpenInvitations';
import { StaffCard, StaffTable } from './rows';
import './accounts.css';

/** @param opened the area that the address names */
export function Accounts({ account, opened }: { account: Account; opened: string | undefined }) {
  const { words, elder } = useReader();
  const say = words.admin.accounts;
  const wide = useWide();
  const [area, setArea] = useState(() => AreaCode.safeParse(opened).data);
  const list = usePages({
    key: `${account.id}/${area ?? ''}`,
    rows: 'accounts',
    ask: (cursor) => callServer('listStaff', { query: { area, cursor } }),
  });
  const filter = (code: AreaCode | undefined) => {
    setArea(code);
    keepAddress('adminAccounts', { area: code });
  };
  const open = (id: string) => void go('adminAccount', { id });
  const [found, setFound] = useState<Found>();
  const rowsOf = (rows: readonly StaffAccount[]) =>
    wide && !elder ? (
      <StaffTable rows={rows} onOpen={open} />
    ) : (
      <View className="a-list">
        {rows.map((row) => (
          <StaffCard key={row.id} row={row} onOpen={open} />
        ))}
      </View>
    );
  const invite = (
    <Button small={wide} icon="plus" onTap={() => void go('adminInvite')}>
      {say.invite}
    </Button>
  );
  return (
    <AdminPage
      account={account}
      section="accounts"
      first
      title={words.admin.sections.accounts}
      foot={wide ? undefined : invite}
    >
      <View className="a-bar a-staff-bar">
        <AreaFilter account={account} area={area} onFilter={filter} />
        {wide && <View className="a-beside">{invite}</View>}
      </View>
      <FindStaff area={area} found={found} onFound={setFound} />
      {found ? (
        rowsOf(found.accounts ?? [])
      ) : (
        <>
          <OpenInvitations account={account.id} />
          <ListFrame list={list} rows={list.page?.accounts} empty={say.empty} shown={say.shown}>
            {rowsOf}
          </ListFrame>
        </>
      )}
    </AdminPage>
  );
}
