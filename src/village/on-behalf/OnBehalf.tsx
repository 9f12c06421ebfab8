import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { back, replace } from '../../platform/navigation';
import { sayVillage, type VillagePath } from '../../shared/contract/area';
import { phoneOf, textOf } from '../../shared/base/text';
import { fieldProblems } from '../../shared/contract/problem';
import type { Account } from '../../shared/contract/session';
import { useDraftSync } from '../../stores/draft-sync';
import { useDraft } from '../../stores/draft';
import { useReader } from '../../desk/reader';
import { Confirm, FormContext, Heading, LinkCard, Page, useForm, useProblems } from '../../ui';
import { useOwnVillages } from '../own-villages';
import { You, type Typed } from './You';
import { storageKeys } from '../../platform/storage-keys';
import { findStored, forget, store } from '../../platform/storage';
import { Name, Phone } from '../../shared/base/identity';
import * as z from '../../shared/base/zod';

/** Who files, on their own phone and only when they want it kept. */
const Filer = z.object({ name: Name, phone: Phone });
type Filer = z.infer<typeof Filer>;

const findFiler = (): Filer | undefined => findStored(storageKeys.filer, Filer);

function keepFiler(filer: Filer | undefined): void {
  if (filer === undefined) forget(storageKeys.filer);
  else store(storageKeys.filer, filer);
}

/** One tap on a village begins the declaration; a draft that is there is asked about first. */
export function OnBehalf({ account }: { account: Account }) {
  const { words } = useReader();
  const { home } = words;
  const say = words.staff.onBehalf;
  const form = useForm();
  const villages = useOwnVillages(account);
  const draft = useDraft((state) => state.draft);
  const [kept] = useState(findFiler);
  const [known, setKnown] = useState(kept !== undefined);
  const [keep, setKeep] = useState(kept !== undefined);
  const { at, show } = useProblems();
  const [asking, setAsking] = useState<{ village: VillagePath | undefined }>();
  const [typed, setTyped] = useState<Typed>(kept ?? { name: account.name ?? '', phone: '' });
  // A tap on a village hands on what was typed last, and reads it in the same moment.
  const latest = useRef(typed);
  const type = (change: Partial<Typed>) => {
    latest.current = { ...latest.current, ...change };
    setTyped(latest.current);
    show([]);
  };

  const begin = async (village: VillagePath | undefined) => {
    form.commit();
    const filer = Filer.safeParse({ name: textOf(latest.current.name), phone: phoneOf(latest.current.phone) });
    if (!filer.success) {
      setAsking(undefined);
      return show(fieldProblems(filer.error));
    }
    keepFiler(keep ? filer.data : undefined);
    useDraftSync.getState().discard();
    await useDraft.getState().begin(true, account.id, { village, helper: filer.data });
    await replace('declare');
  };
  const choose = (village: VillagePath | undefined) => {
    if (draft) setAsking({ village });
    else void begin(village);
  };
  const over = asking && (
    <Confirm
      title={home.anotherTitle}
      words={home.anotherWords}
      yes={home.draftContinue}
      no={home.anotherNew}
      onYes={() => void replace('declare')}
      onNo={() => void begin(asking.village)}
      onClose={() => setAsking(undefined)}
    />
  );
  return (
    <Page title={say.title} onBack={() => void back('queue')} over={over}>
      <FormContext.Provider value={form}>
        <View className="k-sub">{say.sub}</View>
        <You
          typed={typed}
          known={known}
          keep={keep}
          at={at}
          onType={type}
          onKeep={setKeep}
          onChange={() => setKnown(false)}
        />
        <Heading level={2}>{say.village}</Heading>
        {villages.map((village) => (
          <LinkCard
            key={village.code}
            title={sayVillage(village.village)}
            words={village.town}
            onTap={() => choose(village)}
          />
        ))}
        <LinkCard title={say.elsewhere} words={say.elsewhereWords} onTap={() => choose(undefined)} />
      </FormContext.Provider>
    </Page>
  );
}
