import { View } from '@tarojs/components';
import { useComplaints, type WaitingComplaint } from '../../stores/complaints';
import { Button, Notice, useReader } from '../../ui';
import './complaints.css';

interface OnItsWayProps {
  item: WaitingComplaint;
  onMend(): void;
  onDrop(): void;
}

/** One that the server does not have yet, or did not accept. */
export function OnItsWay({ item: { body, refused }, onMend, onDrop }: OnItsWayProps) {
  const { words } = useReader();
  const say = words.complaints;
  const { busy, flush } = useComplaints();
  const written = <View className="complaint__words">{body.words}</View>;
  if (refused)
    return (
      <Notice look="error" title={say.refused}>
        <View>{words.problem[refused.code]}</View>
        {written}
        <View className="k-row">
          <Button small look="quiet" onTap={onDrop}>
            {say.drop}
          </Button>
          <Button small look="quiet" onTap={onMend}>
            {say.mend}
          </Button>
        </View>
      </Notice>
    );
  if (busy) return <Notice title={say.onItsWay}>{written}</Notice>;
  return (
    <Notice look="offline" title={say.unsent}>
      {written}
      <View>{say.unsentWords}</View>
      <View className="k-row">
        <Button small look="quiet" onTap={() => void flush()}>
          {say.sendNow}
        </Button>
      </View>
    </Notice>
  );
}
