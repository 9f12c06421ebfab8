import { View } from '@tarojs/components';
import { useState } from 'react';
import { sayVillage, type VillagePath } from '../../shared/contract/area';
import { addComplainWords } from '../../shared/words/complain';
import { areas } from '../../stores/areas';
import { Button, useReader, VillagePicker, type FieldPlace } from '../../ui';

interface WhereProps extends FieldPlace {
  village: VillagePath | undefined;
  onPick(village: VillagePath | undefined): void;
}

/** The likely village, with a way to another one. */
export function Where({ village, ...picker }: WhereProps) {
  const words = addComplainWords(useReader());
  const say = words.complain.form;
  const [choosing, setChoosing] = useState(false);
  if (choosing || village === undefined) return <VillagePicker areas={areas} village={village} {...picker} />;
  return (
    <View className="k-stack">
      <View className="k-field__label">{say.village}</View>
      <View className="k-strong">
        {words.readBack.place(village.county, village.town, sayVillage(village.village))}
      </View>
      <Button small look="quiet" onTap={() => setChoosing(true)}>
        {say.changeVillage}
      </Button>
    </View>
  );
}
