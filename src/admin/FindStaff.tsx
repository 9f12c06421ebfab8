import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { callServer } from '../platform/server';
import type { StaffAccount } from '../shared/contract/admin';
import type { AreaCode } from '../shared/contract/area';
import { MAX_NAME } from '../shared/base/identity';
import { shownName } from '../shared/base/text';
import { useReader } from './reader';
import { Button, Chip, Field, FormContext, Trouble, useForm, useProblems } from '../ui';
import { spoken } from '../ui/a11y';

export interface Found {
  said: string;
  accounts?: readonly StaffAccount[];
  more?: boolean;
  error?: unknown;
}

interface FindStaffProps {
  area: AreaCode | undefined;
  found: Found | undefined;
  onFound(found: Found | undefined): void;
}

const FIND = '/find';

/** Finds somebody on the staff by name, part of it, or work phone; neither leaves the page's memory. */
export function FindStaff({ area, found, onFound }: FindStaffProps) {
  const { words } = useReader();
  const say = words.admin.find;
  const form = useForm();
  const typed = useRef('');
  const [value, setValue] = useState('');
  const { at, show } = useProblems();
  const find = async () => {
    form.commit();
    const said = shownName(typed.current).slice(0, MAX_NAME);
    show(said === '' ? [{ pointer: FIND, code: 'required' }] : []);
    if (said === '') return;
    try {
      onFound({ said, ...(await callServer('searchStaff', { body: { find: said, area } })) });
    } catch (error) {
      onFound({ said, error });
    }
  };
  if (found)
    return (
      <>
        <View className="a-bar">
          <View className="k-strong" {...spoken({ role: 'status' })}>
            {found.accounts ? say.found(found.said, found.accounts.length) : found.said}
          </View>
          <Chip onTap={() => onFound(undefined)}>{say.whole}</Chip>
        </View>
        {found.more && <View className="k-small">{say.more}</View>}
        {found.error !== undefined && <Trouble error={found.error} onRetry={() => void find()} />}
      </>
    );
  return (
    <FormContext.Provider value={form}>
      <View className="a-find">
        <View className="k-grow">
          <Field
            {...at(FIND)}
            label={say.label}
            placeholder={say.hint}
            value={value}
            onCommit={(text) => {
              typed.current = text;
              setValue(text);
            }}
            onEnter={() => void find()}
          />
        </View>
        <View className="a-find__go">
          <Button small onTap={() => void find()}>
            {say.go}
          </Button>
        </View>
      </View>
    </FormContext.Provider>
  );
}
