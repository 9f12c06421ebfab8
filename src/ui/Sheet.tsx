import { View } from '@tarojs/components';
import { createContext, type PropsWithChildren } from 'react';
import { spoken } from './a11y';
import { useOver } from './use-over';
import './Confirm.css';

type SheetProps = PropsWithChildren<{
  /** Unique on the page. */
  id: string;
  title: string;
  /** A tap beside it. */
  onClose(): void;
}>;

/** Whether one is in a sheet: WeChat has to be told of a field that does not move with its page. */
export const InSheet = createContext(false);

/** Comes up from the bottom of the page itself, over what it is about; it is only ever opened by a tap. */
export function Sheet({ id, title, onClose, children }: SheetProps) {
  useOver(id, onClose);
  return (
    <View className="k-confirm" id={id}>
      <View className="k-confirm__shade" onClick={onClose} {...spoken({ hidden: true })} />
      <View className="k-confirm__sheet" {...spoken({ role: 'dialog', modal: true, label: title })}>
        <View className="k-confirm__title">{title}</View>
        <InSheet.Provider value>{children}</InSheet.Provider>
      </View>
    </View>
  );
}

/** The answers, at its end. */
export function SheetButtons({ children }: PropsWithChildren) {
  return <View className="k-confirm__buttons">{children}</View>;
}
