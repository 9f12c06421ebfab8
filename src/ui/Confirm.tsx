import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Button } from './Button';
import { useKitWords } from './kit-context';
import { Sheet, SheetButtons } from './Sheet';

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

/** Asks once more; pass it as `over` to `Page`. */
export function Confirm({ title, words, yes, no, danger, busy, onYes, onNo, onClose = onNo, children }: ConfirmProps) {
  const kit = useKitWords();
  return (
    <Sheet id="k-confirm" title={title} onClose={onClose}>
      {words !== undefined && <View className="k-sub">{words}</View>}
      {children}
      <SheetButtons>
        <Button look="quiet" onTap={onNo}>
          {no ?? kit.cancel}
        </Button>
        <Button look={danger ? 'danger' : 'primary'} busy={busy} onTap={onYes}>
          {yes}
        </Button>
      </SheetButtons>
    </Sheet>
  );
}
