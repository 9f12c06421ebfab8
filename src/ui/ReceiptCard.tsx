import { View } from '@tarojs/components';
import { spoken } from './a11y';
import { Card } from './Card';
import { useReader } from './kit-context';
import { Tag } from './Tag';
import './ReceiptCard.css';

/** As it is read over the phone, symbol by symbol: a whole word could not be written down. */
const aloud = (receipt: string) => [...receipt].join(' ').replace(/ - /g, '，');

/** The number in its groups, large enough to be read aloud from. */
export function ReceiptGroups({ receipt }: { receipt: string }) {
  return (
    <View className="k-receipt k-receipt--large" {...spoken({ role: 'img', label: aloud(receipt) })}>
      {receipt.split('-').map((group) => (
        <View key={group} className="k-receipt__group">
          {group}
        </View>
      ))}
    </View>
  );
}

export function ReceiptCard({ receipt }: { receipt: string }) {
  const { words } = useReader();
  return (
    <Card>
      <View className="k-row">
        <View className="k-grow k-sub">{words.receipt.number}</View>
        <Tag tone="green">{words.receipt.received}</Tag>
      </View>
      <View className="k-receipt">{receipt}</View>
      <View className="k-sub">{words.receipt.readAloud}</View>
    </Card>
  );
}
