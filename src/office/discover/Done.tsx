import { View } from '@tarojs/components';
import type { DiscoveryReceipt } from '../../shared/contract/declaration';
import { useReader } from '../../desk/reader';
import { Button, Banner, ReceiptCard } from '../../ui';

interface DoneProps {
  receipt: DiscoveryReceipt;
  onCase(): void;
  onAnother(): void;
}

/** What the server took. */
export function Done({ receipt, onCase, onAnother }: DoneProps) {
  const say = useReader().words.staff.discovery;
  return (
    <>
      <Banner look="done" title={receipt.joinedOpenCase ? say.joined : say.opened}>
        {receipt.joinedOpenCase ? say.joinedWords : say.openedWords}
      </Banner>
      <ReceiptCard receipt={receipt.receipt} />
      <View className="k-row">
        <Button look="quiet" onTap={onAnother}>
          {say.oneMore}
        </Button>
        <Button onTap={onCase}>{say.toCase}</Button>
      </View>
    </>
  );
}
