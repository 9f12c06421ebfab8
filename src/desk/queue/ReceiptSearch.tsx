import { View } from '@tarojs/components';
import { useRef, useState, type ReactNode } from 'react';
import { attendTo } from '../../platform/focus';
import { fieldProblems } from '../../shared/contract/problem';
import { Receipt } from '../../shared/contract/receipt';
import { typedReceipt } from '../../shared/base/text';
import { useReader } from '../reader';
import { Button, Chip, Field, FormContext, fieldId, useForm, useProblems } from '../../ui';
import type { Filters } from './filters';
import './queue.css';

interface ReceiptSearchProps {
  filters: Filters;
  /** A chip at its left. */
  beside?: ReactNode;
  onFilter(change: Partial<Filters>): void;
}

const RECEIPT = '/receipt';

/** Finds the one case whose receipt number somebody reads over the phone. */
export function ReceiptSearch({ filters, beside, onFilter }: ReceiptSearchProps) {
  const { queue } = useReader().words.staff;
  const [open, setOpen] = useState(false);
  if (filters.receipt !== undefined)
    return (
      <View className="d-found">
        <View className="k-grow k-strong">{queue.receiptIs(filters.receipt)}</View>
        <Chip onTap={() => onFilter({ receipt: undefined })}>{queue.wholeList}</Chip>
      </View>
    );
  const find = (receipt: Receipt) => {
    setOpen(false);
    onFilter({ receipt });
  };
  if (open) return <ReceiptField onFind={find} onLeave={() => setOpen(false)} />;
  const ask = () => {
    setOpen(true);
    attendTo(fieldId(RECEIPT));
  };
  return (
    <View className="d-chips">
      {beside}
      <Chip onTap={ask}>{queue.findByReceipt}</Chip>
    </View>
  );
}

function ReceiptField({ onFind, onLeave }: { onFind(receipt: Receipt): void; onLeave(): void }) {
  const { words } = useReader();
  const { queue } = words.staff;
  const form = useForm();
  const typed = useRef('');
  const [value, setValue] = useState('');
  const { at, show } = useProblems();
  const find = () => {
    form.commit();
    const receipt = Receipt.safeParse(typedReceipt(typed.current));
    if (receipt.success) return onFind(receipt.data);
    show(fieldProblems(receipt.error, RECEIPT));
  };
  return (
    <FormContext.Provider value={form}>
      <View className="d-find">
        <Field
          {...at(RECEIPT)}
          label={queue.receipt}
          placeholder={queue.receiptExample}
          value={value}
          onCommit={(text) => {
            typed.current = text;
            setValue(text);
          }}
          onEnter={find}
        />
        <View className="k-row">
          <Button small look="quiet" grow={0.6} onTap={onLeave}>
            {words.kit.cancel}
          </Button>
          <Button small onTap={find}>
            {queue.find}
          </Button>
        </View>
      </View>
    </FormContext.Provider>
  );
}
