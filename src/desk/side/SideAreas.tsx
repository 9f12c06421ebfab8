import { View } from '@tarojs/components';
import { useReader } from '../reader';
import { spoken } from '../../ui/a11y';
import { classes } from '../../ui';
import { SideLink } from './SideLink';
import type { AreaGroup } from './use-areas';
import './side.css';

interface SideAreasProps {
  areas: readonly AreaGroup[];
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
      {areas.map(({ under, areas: inside }) => (
        <View key={under?.code ?? ''} className={classes(under && 'd-side__group')}>
          {under && (
            <View className="d-side__city">
              <SideLink on={under.code === current} onTap={() => onArea(under.code)}>
                {under.name}
              </SideLink>
            </View>
          )}
          {inside.map(({ code, name }) => (
            <SideLink key={code} on={code === current} onTap={() => onArea(code)}>
              {name}
            </SideLink>
          ))}
        </View>
      ))}
    </View>
  );
}
