import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { useReader } from '../../desk/reader';
import { callServer, ServerProblem } from '../../platform/server';
import { newId } from '../../platform/random';
import { countOf, phoneOf, textOf } from '../../shared/base/text';
import type { VillagePath } from '../../shared/contract/area';
import { fieldProblems } from '../../shared/contract/problem';
import { ShelterToKeep, type Shelter } from '../../shared/contract/shelter';
import { areas } from '../../stores/areas';
import { useOwnWords } from '../../stores/own-words';
import { Button, Card, Field, FormContext, Trouble, useForm, useHandingOn, useProblems, VillagePicker } from '../../ui';

const fields = ['name', 'address', 'phone', 'places'] as const;
type Written = Record<(typeof fields)[number], string> & { village: VillagePath | undefined };

interface ShelterFormProps {
  /** Absent for a new one. */
  shelter: Shelter | undefined;
  onLeave(): void;
  onKept(): void;
}

export function ShelterForm({ shelter, onLeave, onKept }: ShelterFormProps) {
  const { words } = useReader();
  const say = words.staff.shelters;
  const form = useForm();
  useHandingOn(form);
  const problems = useProblems();
  const kept = useOwnWords(`shelter/${shelter?.id ?? 'new'}`);
  const [written, setWritten] = useState<Written>(() => ({
    name: kept.find('name') || (shelter?.name ?? ''),
    address: kept.find('address') || (shelter?.address ?? ''),
    phone: kept.find('phone') || (shelter?.phone ?? ''),
    places: kept.find('places') || String(shelter?.places ?? ''),
    village: shelter?.village,
  }));
  const newest = useRef(written);
  /** The same one sent again is the same shelter. */
  const id = useRef(shelter?.id);
  const [choosing, setChoosing] = useState(shelter === undefined);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const write = (change: Partial<Written>) => {
    newest.current = { ...newest.current, ...change };
    setWritten(newest.current);
    for (const field of fields) if (change[field] !== undefined) kept.keep(field, change[field]);
  };
  const send = async () => {
    form.commit();
    setTrouble(undefined);
    const { village, name, address, phone, places } = newest.current;
    const body = ShelterToKeep.safeParse({
      village: village?.code,
      name: textOf(name),
      address: textOf(address),
      phone: phoneOf(phone),
      places: countOf(places),
      open: shelter?.open ?? true,
      version: shelter?.version ?? 0,
    });
    if (!body.success) {
      const wrong = fieldProblems(body.error);
      if (wrong.some(({ pointer }) => pointer === '/village')) setChoosing(true);
      return problems.show(wrong);
    }
    setBusy(true);
    try {
      id.current ??= await newId();
      await callServer('keepShelter', { params: { shelter: id.current }, body: body.data });
      kept.forget();
      onKept();
    } catch (failed) {
      if (failed instanceof ServerProblem && failed.problem.errors?.length) problems.show(failed.problem.errors);
      else setTrouble(failed);
      setBusy(false);
    }
    return undefined;
  };
  return (
    <FormContext.Provider value={form}>
      <Card className="k-stack k-stack--wide">
        {trouble !== undefined && <Trouble error={trouble} />}
        {choosing ? (
          <VillagePicker
            {...problems.at('/village')}
            areas={areas}
            village={written.village}
            onPick={(village) => write({ village })}
          />
        ) : (
          <View className="k-row">
            <View className="k-grow k-strong">
              {written.village && [written.village.town, written.village.village].join(words.readBack.join)}
            </View>
            <Button small look="quiet" onTap={() => setChoosing(true)}>
              {say.otherVillage}
            </Button>
          </View>
        )}
        <Field
          {...problems.at('/name')}
          label={say.name}
          hint={say.nameHint}
          max={40}
          value={written.name}
          onCommit={(name) => write({ name })}
        />
        <Field
          {...problems.at('/address')}
          label={say.address}
          hint={say.addressHint}
          max={100}
          value={written.address}
          onCommit={(address) => write({ address })}
        />
        <Field
          {...problems.at('/phone')}
          kind="phone"
          label={say.phone}
          value={written.phone}
          onCommit={(phone) => write({ phone })}
        />
        <Field
          {...problems.at('/places')}
          kind="number"
          label={say.placesLabel}
          unit={say.people}
          value={written.places}
          onCommit={(places) => write({ places })}
        />
        <View className="k-row">
          <Button look="quiet" onTap={onLeave}>
            {words.kit.cancel}
          </Button>
          <Button busy={busy ? say.sending : undefined} onTap={() => void send()}>
            {say.send}
          </Button>
        </View>
      </Card>
    </FormContext.Provider>
  );
}
