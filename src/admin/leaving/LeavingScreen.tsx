import { useState } from 'react';
import { back } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import { isHanded } from '../../shared/contract/deputy';
import type { Account } from '../../shared/contract/session';
import { Banner, Button, Confirm, Empty, Loading, Trouble, useFresh } from '../../ui';
import { AdminPage } from '../AdminPage';
import { useReader } from '../reader';
import { useSending } from '../use-sending';
import { Away } from './Away';
import { Leave, type LeaveSaid } from './Leave';

/** Who stands in for some days, and what somebody leaves behind and to whom. */
export function LeavingScreen({ account, id }: { account: Account; id: string }) {
  const { words } = useReader();
  const say = words.admin.leaving;
  const staff = useFresh(() => callServer('getStaff', { params: { id } }), id);
  const leaving = useFresh(() => callServer('getLeaving', { params: { id } }), id);
  const [asking, setAsking] = useState<LeaveSaid>();
  const [done, setDone] = useState<string>();
  const [over, setOver] = useState(false);
  const sending = useSending();
  const name = staff.data?.name ?? words.admin.accounts.unnamed;
  const depart = () =>
    void sending.run(async () => {
      if (!asking) return;
      const { revoke, to } = asking;
      const left = await callServer('depart', { params: { id }, body: { revoke, ...(to ? { to: to.id } : {}) } });
      setAsking(undefined);
      setDone(say.done);
      setOver(left.roles.length === 0);
      if (left.roles.length > 0) void leaving.reload();
    });
  const trouble = staff.error ?? leaving.error;
  return (
    <AdminPage
      account={account}
      section="accounts"
      narrow
      title={staff.data ? say.title(name) : words.admin.account.opening}
      onBack={() => void back('adminAccounts')}
      over={
        asking && (
          <Confirm
            danger
            title={say.ask(name, asking.revoke.length)}
            words={asking.to ? say.askTo(asking.to.name ?? '') : say.askRule}
            yes={say.yes}
            busy={sending.busy ? say.busy : undefined}
            onYes={depart}
            onNo={() => setAsking(undefined)}
          >
            {sending.trouble !== undefined && <Trouble error={sending.trouble} />}
          </Confirm>
        )
      }
    >
      {trouble !== undefined && !over && <Trouble error={trouble} onRetry={() => void leaving.reload()} />}
      {!leaving.data && trouble === undefined && <Loading rows={3} />}
      {done !== undefined && <Banner look="done">{done}</Banner>}
      {over ? (
        <Empty title={say.gone}>
          <Button onTap={() => void back('adminAccounts')}>{words.admin.account.toList}</Button>
        </Empty>
      ) : (
        leaving.data && (
          <>
            {leaving.data.duties.some(isHanded) && <Away id={id} onDone={setDone} />}
            <Leave leaving={leaving.data} onLeave={setAsking} except={id} />
          </>
        )
      )}
    </AdminPage>
  );
}
