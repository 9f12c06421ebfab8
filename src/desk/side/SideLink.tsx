import { View } from '@tarojs/components';
import { classes, Press } from '../../ui';
import { spoken } from '../../ui/a11y';
import './side.css';

interface SideLinkProps {
  children: string;
  on?: boolean;
  count?: number;
  onTap(): void;
}

export function SideLink({ children, on, count, onTap }: SideLinkProps) {
  return (
    <View {...spoken({ current: on })}>
      <Press className={classes('d-side__link', on && 'd-side__link--on')} role="link" onTap={onTap}>
        <View className="k-grow">{children}</View>
        {count !== undefined && <View className="k-number">{String(count)}</View>}
      </Press>
    </View>
  );
}
