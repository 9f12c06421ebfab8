import { View } from '@tarojs/components';
import { Card } from './Card';
import { classes } from './classes';
import { useReader } from './kit-context';
import { Tag } from './Tag';
import './ReceiptCard.css';

/** The number as it is read aloud, symbol by symbol. */
export function ReceiptCard({ receipt, large }: { receipt: string; large?: boolean }) {
  const { words } = useReader();
  return (
    <Card>
      <View className="k-row">
        <View className="k-grow k-sub">{words.receipt.number}</View>
        <Tag tone="green">{words.receipt.received}</Tag>
      </View>
      <View className={classes('k-receipt', large && 'k-receipt--large')}>{receipt}</View>
      <View className="k-sub">{words.receipt.readAloud}</View>
    </Card>
  );
}
