import { shown } from '../../shared/base/text';
import { View } from '@tarojs/components';
import { useContext, useState } from 'react';
import { Pick } from '../../desk/pick/Pick';
import { countyPrefix, isWithin, levelOf, sayVillage, type Area } from '../../shared/contract/area';
import { areas } from '../../stores/areas';
import { useReader } from '../../desk/reader';
import { Field, FormContext, Loading, SelectField, Trouble, useLoad } from '../../ui';
import type { PartProps } from './part';

/** More than this is no answer to a search. */
const FOUND_MOST = 12;

const titled = (areas: readonly Area[]) => areas.map(({ code, name }) => ({ value: code, title: sayVillage(name) }));

interface WhereProps extends PartProps {
  /** What they answer for, of any level. */
  own: readonly Area[];
}

/** Villages of one county, by two wheels or by their name. */
function InCounty({ county, own, draft, answer, at }: WhereProps & { county: string }) {
  const { words } = useReader();
  const say = words.declare.village;
  const form = useContext(FormContext);
  const [townCode, setTown] = useState<string>();
  const [sought, seek] = useState('');
  const { data, error, reload } = useLoad(() => areas.county(county), county);
  if (!data)
    return error === undefined ? <Loading rows={1} /> : <Trouble error={error} onRetry={() => void reload()} />;
  const mine = (code: string) => own.some((area) => isWithin(code, area.code));
  const towns = data.towns
    .map((town) => ({ ...town, villages: town.villages.filter(({ code }) => mine(code)) }))
    .filter(({ villages }) => villages.length > 0);
  const all = towns.flatMap(({ name, villages }) =>
    villages.map((village) => ({ code: village.code, name: `${name} ${sayVillage(village.name)}` })),
  );
  const choose = (code: string) => answer({ village: all.find((each) => each.code === code) });
  const town = towns.length === 1 ? towns[0] : towns.find(({ code }) => code === townCode);
  const text = shown(sought);
  const found = text === '' ? [] : all.filter(({ name }) => name.includes(text)).slice(0, FOUND_MOST);
  return (
    <>
      <Field
        {...at('/village')}
        label={words.staff.discovery.findVillage}
        hint={say.searchHint}
        value={sought}
        onType={seek}
        onCommit={seek}
        onEnter={form.commit}
      />
      {found.length > 0 && (
        <Pick label={say.found} options={titled(found)} value={draft.village?.code} onPick={choose} />
      )}
      {text !== '' && found.length === 0 && <View className="k-sub">{say.notFound}</View>}
      {towns.length > 1 && (
        <SelectField id="d-town" label={say.town} options={titled(towns)} value={townCode} onPick={setTown} />
      )}
      {town && (
        <SelectField
          id="d-village"
          label={say.village}
          options={titled(town.villages)}
          value={draft.village?.code}
          onPick={choose}
        />
      )}
    </>
  );
}

/** For who answers for more than one county. */
function InProvince(props: WhereProps) {
  const { own, at } = props;
  const { words } = useReader();
  const [county, setCounty] = useState<string>();
  const { data, error, reload } = useLoad(areas.province, 'province');
  if (!data)
    return error === undefined ? <Loading rows={1} /> : <Trouble error={error} onRetry={() => void reload()} />;
  const counties = data.cities
    .flatMap((city) => city.counties)
    .filter(({ code }) => own.some((area) => isWithin(code, area.code) || isWithin(area.code, code)));
  return (
    <>
      <SelectField
        id="d-county"
        label={words.declare.village.county}
        options={titled(counties)}
        value={county}
        error={county === undefined ? at('/village').error : undefined}
        onPick={setCounty}
      />
      {county !== undefined && <InCounty key={county} {...props} county={countyPrefix(county)} />}
    </>
  );
}

/** Which village: a tap for who answers for a few, a search for who answers for many. */
export function Where(props: WhereProps) {
  const { own, draft, answer, at } = props;
  const { words } = useReader();
  const say = words.staff.discovery;
  const counties = new Set(own.map(({ code }) => countyPrefix(code)));
  const [first] = own;
  if (own.every(({ code }) => levelOf(code) === 'village'))
    return (
      <Pick
        {...at('/village')}
        label={say.village}
        options={titled(own)}
        value={draft.village?.code}
        onPick={(code) => answer({ village: own.find((area) => area.code === code) })}
      />
    );
  const inOneCounty = counties.size === 1 && first !== undefined && !['province', 'city'].includes(levelOf(first.code));
  return (
    <>
      {draft.village && <View className="k-strong">{say.chosenVillage(sayVillage(draft.village.name))}</View>}
      {inOneCounty ? <InCounty {...props} county={countyPrefix(first.code)} /> : <InProvince {...props} />}
    </>
  );
}
