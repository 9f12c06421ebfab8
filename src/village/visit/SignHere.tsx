import { View } from '@tarojs/components';
import { useState } from 'react';
import { useReader } from '../../desk/reader';
import { Banner, Button, FieldError, type FieldPlace } from '../../ui';
import { isInkFull, Signature } from '../../ui/Signature';

interface SignHereProps {
  id: string;
  name: string;
  ink: number[][];
  place: FieldPlace;
  onChange(ink: number[][]): void;
}

/** Where somebody writes their name, and may begin again. */
export function SignHere({ id, name, ink, place, onChange }: SignHereProps) {
  const say = useReader().words.staff.visit.authorization;
  /** Counts the fresh sheets. */
  const [sheet, setSheet] = useState(0);
  return (
    <View className="k-stack" id={place.id}>
      <Signature
        key={sheet}
        id={`${id}-${sheet}`}
        label={say.field(name, ink.length > 0)}
        ink={ink}
        onDraw={(drawn) => onChange(drawn.map((stroke) => [...stroke]))}
      />
      {isInkFull(ink) && <Banner look="warn">{say.full}</Banner>}
      <FieldError error={place.error} />
      {ink.length > 0 && (
        <View className="k-row">
          <Button
            small
            look="quiet"
            onTap={() => {
              onChange([]);
              setSheet(sheet + 1);
            }}
          >
            {say.again}
          </Button>
        </View>
      )}
    </View>
  );
}
