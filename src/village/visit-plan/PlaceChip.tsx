import { View } from '@tarojs/components';
import { findCase } from '../../desk/case/stored-cases';
import { useSeePlace } from '../../desk/case/use-see-place';
import { useReader } from '../../desk/reader';
import { Chip } from '../../ui';
import { spoken } from '../../ui/a11y';

/** The way to the door, where the household marked it and the case is on the phone. */
export function PlaceChip({ caseId, name }: { caseId: string; name: string }) {
  const { route: say } = useReader().words.staff;
  const { place, see, said } = useSeePlace(findCase(caseId)?.detail);
  if (!place) return null;
  return (
    <>
      <Chip label={say.placeName(name)} onTap={() => void see()}>
        {say.place}
      </Chip>
      <View className="v-why k-small" {...spoken({ live: 'polite' })}>
        {said}
      </View>
    </>
  );
}
