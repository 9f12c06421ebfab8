/** Someone's roles while they are changed. */
import { useState } from 'react';
import { callServer } from '../../platform/server';
import type { RolesChange, StaffAccount } from '../../shared/contract/admin';
import { refreshAccount, useAccount } from '../../stores/session';
import { useLoad } from '../../ui';
import { useSending } from '../use-sending';

export function useRoles(id: string) {
  const me = useAccount();
  const load = useLoad(() => callServer('getStaff', { params: { id } }), id);
  const [changed, setChanged] = useState<StaffAccount>();
  const sending = useSending();
  return {
    load,
    /** As it was loaded, or as the last change left it. */
    staff: changed ?? load.data,
    isMe: me?.id === id,
    sending,
    /** What was corrected stands there. */
    corrected: setChanged,
    /** Whether it was done; `sending.trouble` says why not. */
    async change(change: RolesChange): Promise<boolean> {
      let done = false;
      await sending.run(async () => {
        setChanged(await callServer('changeRoles', { params: { id }, body: change }));
        done = true;
      });
      // One's own workbenches follow one's own roles.
      if (done && me?.id === id) refreshAccount().catch(() => undefined);
      return done;
    },
  };
}
