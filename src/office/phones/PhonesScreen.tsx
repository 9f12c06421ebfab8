import { View } from '@tarojs/components';
import { useState } from 'react';
import { PrintChip, PrintHead } from '../../desk/queue/PrintHead';
import { back, go } from '../../platform/navigation';
import { callPhone } from '../../platform/phone';
import { callServer } from '../../platform/server';
import { key } from '../../shared/base/text';
import { outermost, sayVillage, type AreaCode } from '../../shared/contract/area';
import type { Phone, PhoneList, PhoneTown } from '../../shared/contract/phones';
import type { Account } from '../../shared/contract/session';
import { roleWords } from '../../shared/say/duties';
import { findList } from '../../stores/session';
import {
  Card,
  Chip,
  Empty,
  Field,
  FormContext,
  Heading,
  LinkCard,
  Loading,
  Page,
  Trouble,
  useForm,
  useFresh,
} from '../../ui';
import { useReader } from './reader';
import './phones.css';

function Person({ person }: { person: Phone }) {
  const { words } = useReader();
  const say = words.staff.phones;
  const { name = say.unnamed, phone, deputyFor } = person;
  return (
    <View className="p-person">
      <View className="p-person__who">
        <View className="k-strong">{name}</View>
        <View className="k-small">
          {[roleWords(person, words), ...(deputyFor ? [say.standsIn(deputyFor)] : [])].join(words.staff.queue.dot)}
        </View>
      </View>
      {phone === undefined ? (
        <View className="k-small">{say.noPhone}</View>
      ) : (
        <>
          <Chip label={say.call(name, phone)} onTap={() => callPhone(phone)}>
            {phone}
          </Chip>
          <View className="p-person__printed">{phone}</View>
        </>
      )}
    </View>
  );
}

/** @param nobody what is said where there is none */
function People({ of, nobody }: { of: readonly Phone[]; nobody?: string | undefined }) {
  return (
    <>
      {nobody !== undefined && <View className="k-small p-nobody">{nobody}</View>}
      {of.length > 0 && (
        <View className="p-people">
          {of.map((person, at) => (
            <Person key={at} person={person} />
          ))}
        </View>
      )}
    </>
  );
}

const hasSecretary = (people: readonly Phone[]) => people.some(({ role }) => role === 'first_secretary');

function Town({ town }: { town: PhoneTown }) {
  const say = useReader().words.staff.phones;
  const served = hasSecretary(town.people);
  const reviewed = town.people.some(({ role }) => role === 'township_reviewer');
  // Nobody is sent to a township that has nobody.
  const ask = reviewed ? 'town' : 'county';
  return (
    <Card className="k-stack p-town">
      <Heading level={2}>{town.name}</Heading>
      <People of={town.people} nobody={reviewed ? undefined : say.nobodyTown} />
      {town.villages.map(({ code, name, people }) => (
        <View key={code} className="p-village">
          <View className="k-strong">{name}</View>
          <People
            of={people}
            nobody={
              served || hasSecretary(people)
                ? undefined
                : (people.length === 0 ? say.nobodyVillage : say.noSecretary)[ask]
            }
          />
        </View>
      ))}
    </Card>
  );
}

/** What holds a word: whole towns by their name, else villages by theirs or by somebody in them. */
export function narrowed(towns: readonly PhoneTown[], said: string): PhoneTown[] {
  const sought = key(said);
  if (sought === '') return [...towns];
  const has = (text: string | undefined) => key(text ?? '').includes(sought);
  const holds = ({ name, people }: { name: string; people: readonly Phone[] }) =>
    has(name) || people.some((person) => has(person.name));
  return towns.flatMap((town) => {
    if (holds(town)) return [town];
    const villages = town.villages.filter(holds);
    return villages.length > 0 ? [{ ...town, villages }] : [];
  });
}

function Lists({ list, said }: { list: PhoneList; said: string }) {
  const { words } = useReader();
  const say = words.staff.phones;
  const towns = narrowed(list.towns, said);
  return (
    <>
      <Card className="k-stack">
        <Heading level={2}>{say.county}</Heading>
        <People of={list.people} nobody={list.people.length === 0 ? say.nobodyCounty : undefined} />
        <View className="p-person">
          <View className="p-person__who k-strong">{say.hotline}</View>
          <Chip label={say.call(say.hotline, list.hotline)} onTap={() => callPhone(list.hotline)}>
            {list.hotline}
          </Chip>
          <View className="p-person__printed">{list.hotline}</View>
        </View>
      </Card>
      {towns.length === 0 && said !== '' && <Empty title={say.none(said)} />}
      {towns.map((town) => (
        <Town key={town.code} town={town} />
      ))}
    </>
  );
}

/** Whom to call about each village of an area. */
export function PhonesScreen({ account, area }: { account: Account; area: AreaCode | undefined }) {
  const { words } = useReader();
  const say = words.staff.phones;
  const form = useForm();
  const [said, setSaid] = useState('');
  const { data, error, loading, reload } = useFresh(
    () => callServer('listPhones', { query: { area } }),
    `${account.id} ${area ?? ''}`,
  );
  const own = outermost(account.roles.map((each) => each.area.code));
  const title = data ? say.titleOf(sayVillage(data.area.name)) : say.title;
  return (
    <Page title={title} wide onBack={() => void back(findList(account) ?? 'home')} right={<PrintChip />}>
      <View className="p-main k-stack k-stack--wide">
        <PrintHead title={title} narrowed={said} />
        <View className="k-sub">{say.lead}</View>
        {own.length > 1 && area === undefined && (
          <View className="k-row">
            {own.map((code) => (
              <Chip key={code} on={code === data?.area.code} onTap={() => void go('phones', { area: code })}>
                {sayVillage(account.roles.find((each) => each.area.code === code)?.area.name ?? code)}
              </Chip>
            ))}
          </View>
        )}
        {error !== undefined && <Trouble error={error} onRetry={() => void reload()} />}
        {!data && loading && <Loading rows={4} />}
        {data && data.counties.length > 0 && (
          <>
            <Heading level={2}>{say.counties}</Heading>
            {data.counties.map(({ code, name }) => (
              <LinkCard key={code} title={name} onTap={() => void go('phones', { area: code })} />
            ))}
          </>
        )}
        {data && data.counties.length === 0 && (
          <>
            <FormContext.Provider value={form}>
              <View className="d-find">
                <Field
                  id="f-phones"
                  label={say.search}
                  placeholder={say.searchHint}
                  value={said}
                  onType={setSaid}
                  onCommit={setSaid}
                />
              </View>
            </FormContext.Provider>
            <Lists list={data} said={said} />
          </>
        )}
      </View>
    </Page>
  );
}
