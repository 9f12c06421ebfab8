import { View } from '@tarojs/components';
import { useEffect, type PropsWithChildren } from 'react';
import { attendTo } from '../platform/focus';
import { spoken } from './a11y';
import { Button } from './Button';
import { useKitWords } from './kit-context';
import './Confirm.css';

type ConfirmProps = PropsWithChildren<{
  title: string;
  words?: string;
  yes: string;
  no?: string;
  danger?: boolean;
  busy?: string;
  onYes(): void;
  onNo(): void;
  /** Tapping beside the sheet decides nothing; the same as `onNo` unless that does something. */
  onClose?: () => void;
}>;

const ID = 'k-confirm';

/** Asks once more, from the bottom of the page itself; pass it as `over` to `Page`. */
export function Confirm({ title, words, yes, no, danger, busy, onYes, onNo, onClose = onNo, children }: ConfirmProps) {
  const kit = useKitWords();
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') attendTo(ID);
  }, []);
  return (
    <View className="k-confirm">
      <View className="k-confirm__shade" onClick={onClose} {...spoken({ hidden: true })} />
      <View className="k-confirm__sheet" id={ID} {...spoken({ role: 'dialog', modal: true, label: title })}>
        <View className="k-confirm__title">{title}</View>
        {words !== undefined && <View className="k-sub">{words}</View>}
        {children}
        <View className="k-confirm__buttons">
          <Button look="quiet" onTap={onNo}>
            {no ?? kit.cancel}
          </Button>
          <Button look={danger ? 'danger' : 'primary'} busy={busy} onTap={onYes}>
            {yes}
          </Button>
        </View>
      </View>
    </View>
  );
}
