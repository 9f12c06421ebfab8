import { View } from '@tarojs/components';
import { useState, type PropsWithChildren } from 'react';
import { classes, Icon, Press } from '../../ui';
import './parts.css';

/** Details that most readers can do without, behind their name. */
export function More({ title, children }: PropsWithChildren<{ title: string }>) {
  const [open, setOpen] = useState(false);
  return (
    <View className="d-more">
      <Press className="d-more__head" expanded={open} onTap={() => setOpen(!open)}>
        <View className="k-grow">{title}</View>
        <View className={classes('d-more__sign', open && 'd-more__sign--open')}>
          <Icon name="down" />
        </View>
      </Press>
      {open && <View className="d-more__inside">{children}</View>}
    </View>
  );
}
