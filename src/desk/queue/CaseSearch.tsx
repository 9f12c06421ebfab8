import { View } from '@tarojs/components';
import { useRef, useState, type ReactNode } from 'react';
import { attendTo } from '../../platform/focus';
import type { Area } from '../../shared/contract/area';
import { fieldProblems } from '../../shared/contract/problem';
import { Receipt } from '../../shared/contract/receipt';
import { useReader } from '../reader';
import { Button, Chip, Field, FormContext, fieldId, Trouble, useForm, useProblems } from '../../ui';
import { spoken } from '../../ui/a11y';
import type { Filters } from './filters';
import type { CaseSearchInHand } from './use-case-search';
import { whatIsMeant } from './what-is-meant';
import './queue.css';

interface CaseSearchProps {
  filters: Filters;
  search: CaseSearchInHand;
  /** Those that the list can be narrowed to. */
  places: readonly Area[];
  /** A chip at its left. */
  beside?: ReactNode;
  /** The field stands open. */
  always?: boolean;
  onFilter(change: Partial<Filters>): void;
}

export const SEARCH = '/search';

/** Finds a case by what somebody says on the phone: a receipt number, a name or part of it, a phone, a village. */
export function CaseSearch({ filters, search, places, beside, always = false, onFilter }: CaseSearchProps) {
  const { queue } = useReader().words.staff;
  const [open, setOpen] = useState(false);
  const { looking, look, leave } = search;
  if (looking)
    return (
      <>
        <View className="d-found">
          <View className="k-grow k-strong" {...spoken({ role: 'status' })}>
            {looking.found ? queue.foundOf(looking.said, looking.found.cases.length) : queue.looking(looking.said)}
          </View>
          <Chip onTap={leave}>{queue.wholeList}</Chip>
        </View>
        {looking.found?.more && <View className="k-small">{queue.foundMore}</View>}
        {looking.error !== undefined && (
          <Trouble error={looking.error} onRetry={() => look(looking.person, looking.said)} />
        )}
      </>
    );
  if (filters.receipt !== undefined)
    return (
      <View className="d-found">
        <View className="k-grow k-strong">{queue.receiptIs(filters.receipt)}</View>
        <Chip onTap={() => onFilter({ receipt: undefined })}>{queue.wholeList}</Chip>
      </View>
    );
  const field = (
    <SearchField
      places={places}
      onReceipt={(receipt) => onFilter({ receipt })}
      onPlace={({ code }) => onFilter({ area: code })}
      onPerson={look}
      onLeave={always ? undefined : () => setOpen(false)}
    />
  );
  if (always)
    return (
      <>
        {field}
        {beside !== undefined && <View className="d-chips">{beside}</View>}
      </>
    );
  if (open) return field;
  const ask = () => {
    setOpen(true);
    attendTo(fieldId(SEARCH));
  };
  return (
    <View className="d-chips">
      {beside}
      <Chip onTap={ask}>{queue.search}</Chip>
    </View>
  );
}

interface SearchFieldProps {
  places: readonly Area[];
  onReceipt(receipt: Receipt): void;
  onPlace(area: Area): void;
  onPerson: CaseSearchInHand['look'];
  onLeave: (() => void) | undefined;
}

function SearchField({ places, onReceipt, onPlace, onPerson, onLeave }: SearchFieldProps) {
  const { words } = useReader();
  const { queue } = words.staff;
  const form = useForm();
  const typed = useRef('');
  const [value, setValue] = useState('');
  const { at, show } = useProblems();
  const find = () => {
    form.commit();
    const meant = whatIsMeant(typed.current, places);
    if (!meant) return show([{ pointer: SEARCH, code: 'required' }]);
    if (meant.is === 'place') return onPlace(meant.area);
    if (meant.is === 'person') return onPerson(meant.person, meant.said);
    const receipt = Receipt.safeParse(meant.receipt);
    if (receipt.success) onReceipt(receipt.data);
    else show(fieldProblems(receipt.error, SEARCH));
  };
  return (
    <FormContext.Provider value={form}>
      <View className="d-find">
        <Field
          {...at(SEARCH)}
          label={queue.searchLabel}
          placeholder={queue.searchFor}
          value={value}
          onCommit={(text) => {
            typed.current = text;
            setValue(text);
          }}
          onEnter={find}
        />
        <View className="k-row">
          {onLeave && (
            <Button small look="quiet" grow={0.6} onTap={onLeave}>
              {words.kit.cancel}
            </Button>
          )}
          <Button small onTap={find}>
            {queue.find}
          </Button>
        </View>
      </View>
    </FormContext.Provider>
  );
}
