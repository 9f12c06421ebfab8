import { View } from '@tarojs/components';
import { useState } from 'react';
import { useReader } from '../../desk/reader';
import { FieldError, Press, type FieldPlace } from '../../ui';
import { SignaturePicture } from '../../ui/Signature';
import { SignaturePad } from './SignaturePad';

interface SignHereProps {
  id: string;
  name: string;
  ink: number[][];
  place: FieldPlace;
  onChange(ink: number[][]): void;
}

/** Where somebody signs: a tap opens all of the screen to write on. */
export function SignHere({ id, name, ink, place, onChange }: SignHereProps) {
  const say = useReader().words.staff.visit.authorization;
  const [open, setOpen] = useState(false);
  const label = say.field(name, ink.length > 0);
  return (
    <View className="k-stack" id={place.id}>
      <Press className="v-sign" label={say.write(name)} onTap={() => setOpen(true)}>
        {ink.length === 0 ? (
          <View>{say.write(name)}</View>
        ) : (
          <>
            <View className="v-sign__who">
              <View>{name}</View>
              <View className="k-small">{say.rewrite}</View>
            </View>
            <SignaturePicture ink={ink} label={label} />
          </>
        )}
      </Press>
      <FieldError error={place.error} />
      {open && (
        <SignaturePad
          id={id}
          title={say.sign(name)}
          label={label}
          ink={ink}
          onDraw={(drawn) => onChange(drawn.map((stroke) => [...stroke]))}
          onDone={() => setOpen(false)}
        />
      )}
    </View>
  );
}
