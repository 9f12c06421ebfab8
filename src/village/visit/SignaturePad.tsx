import { View } from '@tarojs/components';
import { useState } from 'react';
import { fullScreenPad } from '../../platform/pad';
import { useReader } from '../../desk/reader';
import { Banner, Button } from '../../ui';
import { spoken } from '../../ui/a11y';
import type { Ink } from '../../ui/ink';
import { isInkFull, Signature } from '../../ui/Signature';
import { useOver } from '../../ui/use-over';

interface SignaturePadProps {
  /** Unique on the page. */
  id: string;
  /** Who is to sign, as they are asked. */
  title: string;
  /** Whose it is and whether it is there, for who listens. */
  label: string;
  ink: Ink;
  /** Told after each stroke, and of none when it is begun again. */
  onDraw(ink: Ink): void;
  onDone(): void;
}

/** All of the screen to sign on; a tall one is written on sideways. */
export function SignaturePad({ id, title, label, ink, onDraw, onDone }: SignaturePadProps) {
  const say = useReader().words.staff.visit.authorization;
  const [size] = useState(fullScreenPad);
  /** Counts the fresh sheets. */
  const [sheet, setSheet] = useState(0);
  useOver(`${id}-pad`, onDone);
  return (
    <View className="v-pad" id={`${id}-pad`} {...spoken({ role: 'dialog', modal: true, label: title })}>
      <View className="v-pad__head">
        <View className="k-strong">{title}</View>
        {size.sideways && <View className="k-small">{say.sideways}</View>}
      </View>
      <View className="v-pad__sheet" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        <Signature key={sheet} id={`${id}-${sheet}`} label={label} ink={ink} onDraw={onDraw} />
      </View>
      {isInkFull(ink) && <Banner look="warn">{say.full}</Banner>}
      <View className="v-pad__foot">
        <Button
          look="quiet"
          onTap={() => {
            onDraw([]);
            setSheet(sheet + 1);
          }}
        >
          {say.again}
        </Button>
        <Button onTap={onDone}>{say.written}</Button>
      </View>
    </View>
  );
}
