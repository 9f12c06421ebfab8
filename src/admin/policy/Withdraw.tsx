import { View } from '@tarojs/components';
import { useState } from 'react';
import { settleOn } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import { useReader } from '../reader';
import { Button, Confirm, Trouble } from '../../ui';
import { useSending } from '../use-sending';

/** Takes back a version that is only proposed. */
export function Withdraw({ version }: { version: string }) {
  const say = useReader().words.admin.policy.withdraw;
  const [asking, setAsking] = useState(false);
  const sending = useSending();
  const withdraw = async () => {
    let done = false;
    await sending.run(async () => {
      await callServer('withdrawPolicy', { params: { version } });
      done = true;
    });
    setAsking(false);
    if (done) await settleOn('adminPolicies');
  };
  return (
    <View className="k-row">
      <Button small look="danger" onTap={() => setAsking(true)}>
        {say.ask}
      </Button>
      {sending.trouble !== undefined && <Trouble error={sending.trouble} />}
      {asking && (
        <Confirm
          danger
          title={say.title(version)}
          words={say.words}
          yes={say.yes}
          no={say.no}
          busy={sending.busy ? say.busy : undefined}
          onYes={() => void withdraw()}
          onNo={() => setAsking(false)}
        />
      )}
    </View>
  );
}
