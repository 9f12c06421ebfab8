/** Which village: city, county, town and village one after another, or the village by its name. */
import { key } from '../shared/base/text';
import { View } from '@tarojs/components';
import { useState } from 'react';
import {
  countyPrefix,
  enclosing,
  type County,
  type CountyPrefix,
  type Province,
  type VillagePath,
} from '../shared/contract/area';
import { Button } from './Button';
import { ChoiceList } from './ChoiceList';
import { Field } from './Field';
import { useReader } from './kit-context';
import { Loading } from './Loading';
import { SelectField } from './PickerField';
import { Trouble } from './Trouble';
import { useLoad, type Load } from './use-load';

const named = (areas: readonly { code: string; name: string }[]) =>
  areas.map(({ code, name }) => ({ value: code, title: name }));
/** More than this is no answer to a search. */
const FOUND_MOST = 8;

interface VillagePickerProps {
  /** Both throw what `callServer` throws, where nothing is known. */
  areas: {
    province(): Promise<Province>;
    county(county: CountyPrefix): Promise<County>;
    /** The most likely one. */
    lastCounty(): County | undefined;
  };
  village: VillagePath | undefined;
  /** Of the control for the village, to which `attendTo` leads. */
  id: string;
  error?: string;
  onPick(village: VillagePath): void;
  /** Where the list can't be had: what can be done instead. */
  without?: Without;
}

interface Without {
  words: string;
  /** What it is called, and what it does. */
  instead?: { title: string; onTap(): void };
}

interface CountyProps extends VillagePickerProps {
  county: CountyPrefix;
}

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

/** Town and village of a county, one after the other or by the village's name. */
function InCounty({ areas, county, village: chosen, id, error: wrong, onPick, without }: CountyProps) {
  const { words } = useReader();
  const say = words.declare.village;
  const [townCode, setTown] = useState(() =>
    chosen && countyPrefix(chosen.code) === county ? enclosing(chosen.code, 'town') : undefined,
  );
  const [sought, seek] = useState('');
  const { data, error, reload } = useLoad(() => areas.county(county), county);
  if (!data) return error === undefined ? <Loading rows={1} /> : <NoList {...{ error, reload, without }} />;

  const town = data.towns.find(({ code }) => code === townCode);
  const all: VillagePath[] = data.towns.flatMap(({ name, villages }) =>
    villages.map((village) => ({ code: village.code, village: village.name, town: name, county: data.name })),
  );
  const choose = (code: string) => {
    const village = all.find((each) => each.code === code);
    if (!village) return;
    setTown(enclosing(code, 'town'));
    onPick(village);
  };
  const found =
    key(sought) === '' ? undefined : all.filter(({ village }) => village.includes(key(sought))).slice(0, FOUND_MOST);
  return (
    <>
      <SelectField id="town" label={say.town} options={named(data.towns)} value={townCode} onPick={setTown} />
      {town && (
        <SelectField
          id={id}
          error={wrong}
          label={say.village}
          options={named(town.villages)}
          value={chosen?.code}
          onPick={choose}
        />
      )}
      <Field id="search" label={say.search} hint={say.searchHint} value={sought} onCommit={seek} />
      {found?.length === 0 && <View className="k-sub">{say.notFound}</View>}
      {found !== undefined && found.length > 0 && (
        <ChoiceList
          label={say.found}
          options={found.map(({ code, village, town: townName }) => ({ value: code, title: village, words: townName }))}
          value={chosen?.code}
          onChoose={choose}
        />
      )}
    </>
  );
}

export function VillagePicker(props: VillagePickerProps) {
  const { areas, village, error: wrong, without } = props;
  const { words } = useReader();
  const say = words.declare.village;
  const [likely] = useState(() => village?.code ?? areas.lastCounty()?.code);
  const [cityCode, setCity] = useState(likely && enclosing(likely, 'city'));
  const [countyCode, setCounty] = useState(likely && enclosing(likely, 'county'));
  const { data, error, reload } = useLoad(areas.province, 'province');
  if (!data) return error === undefined ? <Loading rows={2} /> : <NoList {...{ error, reload, without }} />;

  const city = data.cities.find(({ code }) => code === cityCode);
  const pickCity = (code: string) => {
    setCity(code);
    setCounty(undefined);
  };
  return (
    <>
      <SelectField
        id="city"
        label={say.city}
        options={named(data.cities)}
        value={cityCode}
        error={city ? undefined : wrong}
        onPick={pickCity}
      />
      {city && (
        <SelectField
          id="county"
          label={say.county}
          options={named(city.counties)}
          value={countyCode}
          error={countyCode ? undefined : wrong}
          onPick={setCounty}
        />
      )}
      {countyCode && <InCounty key={countyCode} {...props} county={countyPrefix(countyCode)} />}
    </>
  );
}
