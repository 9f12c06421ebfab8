import { View } from '@tarojs/components';
import { useState } from 'react';
import { DeskSide, listOf } from '../../desk/side/DeskSide';
import { useReader } from '../../desk/reader';
import { useWide } from '../../desk/use-wide';
import { now } from '../../platform/clock';
import { toTop } from '../../platform/focus';
import { back } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import { ageWords } from '../../shared/say/days';
import type { Account } from '../../shared/contract/session';
import type { Shelter } from '../../shared/contract/shelter';
import { Banner, Button, Card, Empty, Heading, Loading, Page, Tag, Trouble, useLoad } from '../../ui';
import { ShelterForm } from './ShelterForm';

const LIST = 'd-shelters';

export function KeptShelters({ account }: { account: Account }) {
  const { words } = useReader();
  const say = words.staff.shelters;
  const wide = useWide();
  const { data, error, reload } = useLoad(() => callServer('listShelters'), account.id);
  const [form, setForm] = useState<{ shelter?: Shelter }>();
  const [busy, setBusy] = useState<string>();
  const [trouble, setTrouble] = useState<unknown>();
  const [kept, setKept] = useState(false);
  const turn = async ({ id, village, name, address, phone, places, open, version }: Shelter) => {
    setBusy(id);
    setTrouble(undefined);
    try {
      const body = { village: village.code, name, address, phone, places, open: !open, version };
      await callServer('keepShelter', { params: { shelter: id }, body });
    } catch (failed) {
      setTrouble(failed);
    }
    await reload();
    setBusy(undefined);
  };
  return (
    <Page
      wide={wide}
      side={wide ? <DeskSide account={account} current="shelters" skipTo={LIST} /> : undefined}
      title={form ? (form.shelter ? say.change : say.add) : say.title}
      onBack={form ? () => setForm(undefined) : () => void back(listOf(account))}
      foot={
        form ? undefined : (
          <Button
            onTap={() => {
              setKept(false);
              setForm({});
              toTop();
            }}
          >
            {say.add}
          </Button>
        )
      }
    >
      {form ? (
        <ShelterForm
          shelter={form.shelter}
          onLeave={() => setForm(undefined)}
          onKept={() => {
            setForm(undefined);
            setKept(true);
            toTop();
            void reload();
          }}
        />
      ) : (
        <View className="k-stack k-stack--wide" id={LIST}>
          <View className="k-sub">{say.lead}</View>
          {kept && <Banner look="done">{say.kept}</Banner>}
          {trouble !== undefined && <Trouble error={trouble} />}
          {error !== undefined && <Trouble error={error} onRetry={() => void reload()} />}
          {!data && error === undefined && <Loading rows={3} />}
          {data?.shelters.length === 0 && <Empty title={say.none} words={say.noneWords} />}
          {data?.shelters.map((shelter) => (
            <Card key={shelter.id} className="k-stack">
              <View className="k-row">
                <View className="k-grow">
                  <Heading level={2}>{shelter.name}</Heading>
                </View>
                <Tag tone={shelter.open ? 'green' : 'plain'}>{shelter.open ? say.open : say.closed}</Tag>
              </View>
              <View>{[shelter.village.town, shelter.village.village, shelter.address].join(words.readBack.join)}</View>
              <View>{[say.places(shelter.places), words.readBack.phone(shelter.phone)].join(words.readBack.join)}</View>
              <View className="k-small">{say.changedAt(ageWords(shelter.changedAt, now(), words.date))}</View>
              <View className="k-row">
                <Button
                  small
                  look="quiet"
                  label={[say.change, shelter.name].join('，')}
                  onTap={() => {
                    setKept(false);
                    setForm({ shelter });
                    toTop();
                  }}
                >
                  {say.change}
                </Button>
                <Button
                  small
                  look="quiet"
                  busy={busy === shelter.id ? say.sending : undefined}
                  label={[shelter.open ? say.close : say.reopen, shelter.name].join('，')}
                  onTap={() => void turn(shelter)}
                >
                  {shelter.open ? say.close : say.reopen}
                </Button>
              </View>
            </Card>
          ))}
        </View>
      )}
    </Page>
  );
}
