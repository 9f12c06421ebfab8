import { View } from '@tarojs/components';
import { useRef } from 'react';
import { newId } from '../../platform/random';
import { callServer } from '../../platform/server';
import type { Invitation, StaffAccount } from '../../shared/contract/admin';
import { useReader } from '../reader';
import { Button, Card, Confirm, Trouble } from '../../ui';
import { ActivationCode } from '../ActivationCode';
import { useSending } from '../use-sending';

interface MoveProps {
  staff: StaffAccount;
  onCode(invitation: Invitation): void;
  onNo(): void;
}

/** Asks once more: whoever enters the code is this person from then on. */
export function MoveSheet({ staff, onCode, onNo }: MoveProps) {
  const say = useReader().words.admin.move;
  const sending = useSending();
  // Tapped twice it is one code.
  const id = useRef<string>();
  const offer = () =>
    void sending.run(async () => {
      id.current ??= await newId();
      onCode(await callServer('moveStaff', { params: { id: staff.id }, body: { id: id.current } }));
    });
  return (
    <Confirm
      title={say.askTitle(staff.name ?? '')}
      words={say.askWords}
      yes={say.yes}
      no={say.no}
      busy={sending.busy ? say.busy : undefined}
      onYes={offer}
      onNo={onNo}
    >
      <View className="k-small">{say.onlyThere}</View>
      {sending.trouble !== undefined && <Trouble error={sending.trouble} />}
    </Confirm>
  );
}

/** The code, this once, and what it does. */
export function MoveCode({ name, invitation, onClose }: { name: string; invitation: Invitation; onClose(): void }) {
  const say = useReader().words.admin.move;
  return (
    <View className="k-stack">
      <ActivationCode name={name} invitation={invitation} how={say.how} />
      <Card>
        <View className="k-small">{say.onlyThere}</View>
      </Card>
      <View className="k-row">
        <Button small look="quiet" onTap={onClose}>
          {say.close}
        </Button>
      </View>
    </View>
  );
}
