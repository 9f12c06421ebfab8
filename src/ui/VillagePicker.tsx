/** Which village: by its name, or city, county, town and village one after another. */
import { View } from '@tarojs/components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import {
  type Area,
  countyPrefix,
  enclosing,
  pathsIn,
  type AreaLevel,
  type County,
  type CountyPrefix,
  type FoundVillages,
  type Province,
  type VillagePath,
} from '../shared/contract/area';
import { Button } from './Button';
import { Heading } from './Heading';
import { useReader } from './kit-context';
import { Loading } from './Loading';
import { SelectField } from './PickerField';
import { Trouble } from './Trouble';
import { useLoad, type Load } from './use-load';
import type { FieldPlace } from './use-problems';
import { VillageSearch } from './VillageSearch';

const named = (areas: readonly { code: string; name: string }[]) =>
  areas.map(({ code, name }) => ({ value: code, title: name }));

interface VillagePickerProps extends FieldPlace {
  /** All throw what `callServer` throws, where nothing is known. */
  areas: {
    province(): Promise<Province>;
    county(county: CountyPrefix): Promise<County>;
    search(name: string, near: CountyPrefix | undefined): Promise<FoundVillages & { partly?: true }>;
    /** The most likely one. */
    lastCounty(): County | undefined;
  };
  village: VillagePath | undefined;
  /** Undefined once another one is sought. */
  onPick(village: VillagePath | undefined): void;
  /** Where the list can't be had: what can be done instead. */
  without?: Without;
  /** What can find the township, or only the county; drawn where one chooses step by step. */
  finder?(onFound: (found: { county: Area; town?: Area | undefined }) => void): ReactNode;
}

interface Without {
  words: string;
  /** What it is called, and what it does. */
  instead?: { title: string; onTap(): void };
}

/** What is asked for one after another; `name` is typed. */
type Part = Exclude<AreaLevel, 'province'> | 'name';

function NoList({
  error,
  reload,
  without,
}: Pick<Load<unknown>, 'error' | 'reload'> & Pick<VillagePickerProps, 'without'>) {
  return (
    <>
      <Trouble error={error} onRetry={() => void reload()} />
      {without && <View className="k-sub">{without.words}</View>}
      {without?.instead && (
        <Button look="quiet" onTap={without.instead.onTap}>
          {without.instead.title}
        </Button>
      )}
    </>
  );
}

interface CountyProps extends Pick<VillagePickerProps, 'areas' | 'without'> {
  county: CountyPrefix;
  townCode: string | undefined;
  villageCode: string | undefined;
  /** What a part's control is called and what is wrong with it. */
  at(part: Part): { id: string; error?: string };
  onTown(code: string): void;
  onPick(village: VillagePath): void;
}

/** Town and village of a county, one after the other. */
function InCounty({ areas, county, townCode, villageCode, at, onTown, onPick, without }: CountyProps) {
  const { words } = useReader();
  const say = words.declare.village;
  const { data, error, reload } = useLoad(() => areas.county(county), county);
  if (!data) return error === undefined ? <Loading rows={1} /> : <NoList {...{ error, reload, without }} />;
  const town = data.towns.find(({ code }) => code === townCode);
  return (
    <>
      <SelectField {...at('town')} label={say.town} options={named(data.towns)} value={townCode} onPick={onTown} />
      {town && (
        <SelectField
          {...at('village')}
          label={say.village}
          options={named(town.villages)}
          value={villageCode}
          onPick={(code) => {
            const picked = pathsIn(data).find((each) => each.code === code);
            if (picked) onPick(picked);
          }}
        />
      )}
    </>
  );
}

export function VillagePicker(props: VillagePickerProps) {
  const { areas, village, id, error: wrong, focus, without, finder, onPick } = props;
  const { words } = useReader();
  const say = words.declare.village;
  const [likely] = useState(() => village?.code ?? areas.lastCounty()?.code);
  const [cityCode, setCity] = useState(likely && enclosing(likely, 'city'));
  const [countyCode, setCounty] = useState(likely && enclosing(likely, 'county'));
  const [townCode, setTown] = useState(village && enclosing(village.code, 'town'));
  const [byName, setByName] = useState(true);
  /** What was missing when 下一步 was tapped: what opens after it is not wrong yet. */
  const [blamed, setBlamed] = useState<Part>();
  const { data, error, reload } = useLoad(areas.province, 'province');

  const city = data?.cities.find(({ code }) => code === cityCode);
  const county = city && countyCode;
  const missing: Part = byName ? 'name' : !city ? 'city' : !county ? 'county' : !townCode ? 'town' : 'village';
  const latest = useRef(missing);
  latest.current = missing;
  useEffect(() => setBlamed(wrong === undefined ? undefined : latest.current), [wrong, focus]);
  if (!data) return error === undefined ? <Loading rows={2} /> : <NoList {...{ error, reload, without }} />;

  const at = (part: Part) => ({
    // Where the person is, there they are led back to.
    id: part === missing ? id : `village-${part}`,
    ...(wrong !== undefined && blamed === part && missing === part && { error: say.missing[part] }),
  });
  const narrow = (change: () => void) => {
    setByName(false);
    setBlamed(undefined);
    change();
    if (village) onPick(undefined);
  };
  return (
    <>
      {village && (
        <View className="k-strong">
          {say.chosen(words.readBack.place(village.county, village.town, village.village))}
        </View>
      )}
      <VillageSearch
        {...{ error: undefined, ...at('name') }}
        focus={focus && byName}
        village={village}
        search={(name) => areas.search(name, countyCode && countyPrefix(countyCode))}
        onType={() => {
          setByName(true);
          setBlamed(undefined);
          if (village) onPick(undefined);
        }}
        onPick={(picked) => {
          setCity(enclosing(picked.code, 'city'));
          setCounty(enclosing(picked.code, 'county'));
          setTown(enclosing(picked.code, 'town'));
          onPick(picked);
        }}
      />
      <Heading level={2}>{say.byLists}</Heading>
      {finder?.(({ county: { code }, town }) =>
        narrow(() => {
          setCity(enclosing(code, 'city'));
          setCounty(code);
          setTown(town?.code);
        }),
      )}
      <SelectField
        {...at('city')}
        label={say.city}
        options={named(data.cities)}
        value={cityCode}
        onPick={(code) =>
          narrow(() => {
            setCity(code);
            setCounty(undefined);
            setTown(undefined);
          })
        }
      />
      {city && (
        <SelectField
          {...at('county')}
          label={say.county}
          options={named(city.counties)}
          value={countyCode}
          onPick={(code) =>
            narrow(() => {
              setCounty(code);
              setTown(undefined);
            })
          }
        />
      )}
      {county && (
        <InCounty
          key={county}
          {...{ areas, without, townCode, at }}
          county={countyPrefix(county)}
          villageCode={village?.code}
          onTown={(code) => narrow(() => setTown(code))}
          onPick={onPick}
        />
      )}
    </>
  );
}
