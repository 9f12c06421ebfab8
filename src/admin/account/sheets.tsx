import { useReader } from '../reader';
import { Confirm, Banner, Trouble } from '../../ui';
import type { Sending } from '../use-sending';

interface SheetProps {
  name: string;
  duty: string;
  sending: Sending;
  onYes(): void;
  onNo(): void;
}

/** @param props.own the administrator takes it from themselves */
export function RevokeSheet({ name, duty, own, sending, onYes, onNo }: SheetProps & { own: boolean }) {
  const say = useReader().words.admin.account;
  return (
    <Confirm
      danger
      title={say.revokeTitle(duty)}
      words={say.revokeWords(name)}
      yes={say.revokeYes}
      no={say.revokeNo}
      busy={sending.busy ? say.revoking : undefined}
      onYes={onYes}
      onNo={onNo}
    >
      {own && <Banner look="warn">{say.revokeOwn}</Banner>}
      {sending.trouble !== undefined && <Trouble error={sending.trouble} />}
    </Confirm>
  );
}

export function GrantSheet({ name, duty, sending, onYes, onNo }: SheetProps) {
  const say = useReader().words.admin.account;
  return (
    <Confirm
      title={say.grantTitle(name)}
      words={duty}
      yes={say.grantYes}
      busy={sending.busy ? say.granting : undefined}
      onYes={onYes}
      onNo={onNo}
    >
      {sending.trouble !== undefined && <Trouble error={sending.trouble} />}
    </Confirm>
  );
}
