import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { callServer } from '../../platform/server';
import { NewVillage, villageKinds, wholeVillageName, type VillageKind } from '../../shared/contract/admin';
import type { Area } from '../../shared/contract/area';
import { fieldProblems } from '../../shared/contract/problem';
import { useReader } from '../reader';
import {
  Button,
  Card,
  ChoiceList,
  Confirm,
  Field,
  FormContext,
  Heading,
  fieldId,
  Trouble,
  useForm,
  useProblems,
} from '../../ui';
import { useSending } from '../use-sending';
import { MAX_NAME } from './names';

interface AddVillageProps {
  town: Area;
  /** Brings the list up to date. */
  reload(): Promise<void>;
  onAdded(what: string): void;
  onLeave(): void;
}

/** Most of the new ones are villages. */
const kindsFirstVillage: readonly VillageKind[] = [...villageKinds].reverse();

export function AddVillage({ town, reload, onAdded, onLeave }: AddVillageProps) {
  const { words } = useReader();
  const say = words.admin.areas;
  const form = useForm();
  const [kind, setKind] = useState<VillageKind>('village');
  const [name, setName] = useState('');
  const typed = useRef('');
  const { at, show } = useProblems();
  const [asking, setAsking] = useState<NewVillage>();
  const sending = useSending({ 'area.name_taken': '/name' });

  const ask = () => {
    form.commit();
    sending.clear();
    const parsed = NewVillage.safeParse({ town: town.code, name: wholeVillageName(typed.current, kind), kind });
    show(parsed.success ? [] : fieldProblems(parsed.error));
    setAsking(parsed.data);
  };
  const add = async (village: NewVillage) => {
    let added: Area | undefined;
    const found = await sending.run(async () => {
      added = await callServer('addVillage', { body: village });
      await reload();
    });
    if (added) return onAdded(say.added(added.name, added.code));
    setAsking(undefined);
    show(found);
  };
  return (
    <FormContext.Provider value={form}>
      <Card className="k-stack k-stack--wide">
        <Heading level={2}>{say.add}</Heading>
        {sending.trouble !== undefined && <Trouble error={sending.trouble} />}
        <ChoiceList
          id={fieldId('/kind')}
          label={say.kind}
          options={kindsFirstVillage.map((each) => ({ value: each, title: say.kinds[each] }))}
          value={kind}
          onChoose={(each) => setKind(each)}
        />
        <Field
          {...at('/name')}
          label={say.name}
          max={MAX_NAME}
          hint={say.nameHint[kind]}
          value={name}
          onCommit={(text) => {
            typed.current = text;
            setName(text);
          }}
        />
        <View className="k-row">
          <Button small look="quiet" grow={0.6} onTap={onLeave}>
            {say.leave}
          </Button>
          <Button small onTap={ask}>
            {say.addAsk}
          </Button>
        </View>
      </Card>
      {asking && (
        <Confirm
          title={say.addTitle(asking.name, town.name)}
          words={say.addWords}
          yes={say.addAsk}
          no={say.leave}
          busy={sending.busy ? say.adding : undefined}
          onYes={() => void add(asking)}
          onNo={() => setAsking(undefined)}
        />
      )}
    </FormContext.Provider>
  );
}
