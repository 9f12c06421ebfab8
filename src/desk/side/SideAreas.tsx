import { View } from '@tarojs/components';
import type { Area } from '../../shared/contract/area';
import { useReader } from '../reader';
import { spoken } from '../../ui/a11y';
import { SideLink } from './SideLink';
import './side.css';

interface SideAreasProps {
  areas: readonly Area[];
  current: string | undefined;
  onArea(code: string | undefined): void;
}

/** Narrows the list to one of the areas inside one's own. */
export function SideAreas({ areas, current, onArea }: SideAreasProps) {
  const { queue } = useReader().words.staff;
  if (areas.length === 0) return null;
  return (
    <View className="d-side__areas" {...spoken({ role: 'group', label: queue.area })}>
      <View className="d-side__head">{queue.area}</View>
      <SideLink on={current === undefined} onTap={() => onArea(undefined)}>
        {queue.everywhere}
      </SideLink>
      {areas.map(({ code, name }) => (
        <SideLink key={code} on={code === current} onTap={() => onArea(code)}>
          {name}
        </SideLink>
      ))}
    </View>
  );
}
