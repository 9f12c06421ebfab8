import { View } from '@tarojs/components';
import { useState } from 'react';
import { saveText, type Saved } from '../../platform/save-text';
import { chinaDay } from '../../shared/base/china-time';
import type { MyData } from '../../shared/contract/rights';
import { Button, Card, Banner } from '../../ui';
import { useReader } from './reader';

/** Everything as one file that a person can read and another system too. */
export function Download({ data }: { data: MyData }) {
  const say = useReader().words.myData;
  const [saved, setSaved] = useState<Saved | 'not'>();
  const download = async () => {
    const name = `${say.fileTitle}-${chinaDay(data.takenAt)}.json`;
    setSaved((await saveText(name, JSON.stringify(data, null, 2))) ?? 'not');
  };
  return (
    <Card className="k-stack">
      <View className="k-sub">{say.downloadWords}</View>
      <View className="k-row">
        <Button look="quiet" onTap={() => void download()}>
          {say.download}
        </Button>
      </View>
      {saved !== undefined && (
        <Banner look={saved === 'not' ? 'warn' : 'done'}>{saved === 'not' ? say.notSaved : say.saved[saved]}</Banner>
      )}
    </Card>
  );
}
