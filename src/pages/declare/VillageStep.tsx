import { View } from '@tarojs/components';
import { useState } from 'react';
import { callServer } from '../../platform/server';
import { countyPrefix, enclosing, type VillagePath } from '../../shared/area';
import { ChoiceList, Field, Loading, SelectField, Trouble, useLoad, useReader } from '../../ui';
import type { StepProps } from './step';

const named = (areas: readonly { code: string; name: string }[]) =>
  areas.map(({ code, name }) => ({ value: code, title: name }));
/** More than this is no answer to a search. */
const FOUND_MOST = 8;

interface CountyProps extends StepProps {
  county: string;
}

/** Town and village of a county, by two wheels or by the village's name. */
function InCounty({ county, draft, answer, at }: CountyProps) {
  const { words } = useReader();
  const say = words.declare.village;
  const [townCode, setTown] = useState(() =>
    draft.village && countyPrefix(draft.village.code) === county ? enclosing(draft.village.code, 'town') : undefined,
  );
  const [sought, seek] = useState('');
  const { data, error, reload } = useLoad(() => callServer('getCounty', { params: { county } }), county);
  if (!data)
    return error === undefined ? <Loading rows={1} /> : <Trouble error={error} onRetry={() => void reload()} />;

  const town = data.towns.find(({ code }) => code === townCode);
  const all: VillagePath[] = data.towns.flatMap(({ name, villages }) =>
    villages.map((village) => ({ code: village.code, village: village.name, town: name, county: data.name })),
  );
  const choose = (code: string) => {
    const village = all.find((each) => each.code === code);
    if (!village) return;
    setTown(enclosing(code, 'town'));
    answer({ village });
  };
  const found =
    sought.trim() === ''
      ? undefined
      : all.filter(({ village }) => village.includes(sought.trim())).slice(0, FOUND_MOST);
  return (
    <>
      <SelectField id="town" label={say.town} options={named(data.towns)} value={townCode} onPick={setTown} />
      {town && (
        <SelectField
          {...at('/village')}
          label={say.village}
          options={named(town.villages)}
          value={draft.village?.code}
          onPick={choose}
        />
      )}
      <Field id="search" label={say.search} hint={say.searchHint} max={20} value={sought} onCommit={seek} />
      {found?.length === 0 && <View className="k-sub">{say.notFound}</View>}
      {found !== undefined && found.length > 0 && (
        <ChoiceList
          label={say.found}
          options={found.map(({ code, village, town: townName }) => ({ value: code, title: village, words: townName }))}
          value={draft.village?.code}
          onChoose={choose}
        />
      )}
    </>
  );
}

export function VillageStep(props: StepProps) {
  const { draft, at } = props;
  const { words } = useReader();
  const say = words.declare.village;
  const chosen = draft.village?.code;
  const [cityCode, setCity] = useState(chosen && enclosing(chosen, 'city'));
  const [countyCode, setCounty] = useState(chosen && enclosing(chosen, 'county'));
  const { data, error, reload } = useLoad(() => callServer('listCounties'), 'all');
  if (!data)
    return error === undefined ? <Loading rows={2} /> : <Trouble error={error} onRetry={() => void reload()} />;

  const city = data.cities.find(({ code }) => code === cityCode);
  const pickCity = (code: string) => {
    setCity(code);
    setCounty(undefined);
  };
  const where = at('/village');
  return (
    <>
      <SelectField
        id="city"
        label={say.city}
        options={named(data.cities)}
        value={cityCode}
        error={city ? undefined : where.error}
        onPick={pickCity}
      />
      {city && (
        <SelectField
          id="county"
          label={say.county}
          options={named(city.counties)}
          value={countyCode}
          error={countyCode ? undefined : where.error}
          onPick={setCounty}
        />
      )}
      {countyCode && <InCounty key={countyCode} {...props} county={countyPrefix(countyCode)} />}
    </>
  );
}
