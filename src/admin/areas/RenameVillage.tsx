import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { callServer } from '../../platform/server';
import { findVillageKind, VillageName, wholeVillageName } from '../../shared/contract/admin';
import { sayVillage, type Area } from '../../shared/contract/area';
import { fieldProblems } from '../../shared/contract/problem';
import { useReader } from '../reader';
import { Button, Confirm, Field, FormContext, Trouble, useForm, useProblems } from '../../ui';
import { useSending } from '../use-sending';
import { MAX_NAME } from './names';
import './areas.css';

interface RenameVillageProps {
  village: Area;
  /** Brings the list up to date, so that it never says the old name beside the news. */
  reload(): Promise<void>;
  onRenamed(what: string): void;
  onLeave(): void;
}

export function RenameVillage({ village, reload, onRenamed, onLeave }: RenameVillageProps) {
  const { words } = useReader();
  const say = words.admin.areas;
  const form = useForm();
  const [name, setName] = useState(village.name);
  const typed = useRef(village.name);
  const { at, show } = useProblems();
  const [asking, setAsking] = useState<string>();
  const sending = useSending({ 'area.name_taken': '/name' });
  const kind = findVillageKind(village.code);

  const ask = () => {
    form.commit();
    sending.clear();
    const parsed = VillageName.safeParse({ name: wholeVillageName(typed.current, kind) });
    if (!parsed.success) return show(fieldProblems(parsed.error));
    if (sayVillage(parsed.data.name) === village.name) return show([{ pointer: '/name', words: say.same }]);
    show([]);
    setAsking(parsed.data.name);
  };
  const rename = async (next: string) => {
    let renamed: Area | undefined;
    const found = await sending.run(async () => {
      renamed = await callServer('renameVillage', { params: { village: village.code }, body: { name: next } });
      await reload();
    });
    if (renamed) return onRenamed(say.renamed(village.name, sayVillage(renamed.name)));
    setAsking(undefined);
    show(found);
  };
  return (
    <FormContext.Provider value={form}>
      <View className="k-stack k-stack--wide">
        <View className="k-sub">{say.nowCalled(village.name)}</View>
        {sending.trouble !== undefined && <Trouble error={sending.trouble} />}
        <Field
          {...at('/name')}
          label={say.newName}
          {...(kind && { hint: say.nameHint[kind] })}
          max={MAX_NAME}
          value={name}
          onCommit={(text) => {
            typed.current = text;
            setName(text);
          }}
        />
        <View className="k-row">
          <Button small look="quiet" grow={0.6} onTap={onLeave}>
            {say.renameLeave}
          </Button>
          <Button small onTap={ask}>
            {say.renameAsk}
          </Button>
        </View>
      </View>
      {asking !== undefined && (
        <Confirm
          title={say.renameTitle}
          words={say.renameWords}
          yes={say.renameAsk}
          no={say.renameLeave}
          busy={sending.busy ? say.renaming : undefined}
          onYes={() => void rename(asking)}
          onNo={() => setAsking(undefined)}
        >
          <View className="a-change">
            <View className="k-small">{say.before}</View>
            <View>{village.name}</View>
            <View className="k-small">{say.after}</View>
            <View className="k-strong">{sayVillage(asking)}</View>
            <View className="k-small">{say.whole(asking)}</View>
          </View>
        </Confirm>
      )}
    </FormContext.Provider>
  );
}
