import { useState } from 'react';
import { enclosing, type VillagePath } from '../../shared/contract/area';
import { useReader } from '../reader';
import { Loading, SelectField, Trouble } from '../../ui';
import type { Villages } from './use-villages';

interface VillageFieldProps {
  id: string;
  label: string;
  hint: string;
  villages: Villages;
  /** Not to be picked: the case is there. */
  except: VillagePath['code'] | undefined;
  value: string | undefined;
  error?: string;
  onPick(code: string): void;
}

const options = (areas: readonly { code: string; name: string }[]) =>
  areas.map(({ code, name }) => ({ value: code, title: name }));

/** A village of one's own area: by town first where there are several. */
export function VillageField({ id, label, hint, villages, except, value, error, onPick }: VillageFieldProps) {
  const { acting } = useReader().words.staff;
  const [townCode, setTown] = useState(value === undefined ? undefined : enclosing(value, 'town'));
  const { data: towns, error: failed, reload } = villages;
  if (!towns)
    return failed === undefined ? <Loading rows={1} /> : <Trouble error={failed} onRetry={() => void reload()} />;
  const town = towns.length === 1 ? towns[0] : towns.find(({ code }) => code === townCode);
  return (
    <>
      {towns.length > 1 && (
        <SelectField
          id={`${id}-town`}
          label={acting.town}
          options={options(towns)}
          value={townCode}
          error={town ? undefined : error}
          onPick={setTown}
        />
      )}
      {town && (
        <SelectField
          id={id}
          label={label}
          hint={hint}
          options={options(town.villages.filter(({ code }) => code !== except))}
          value={value}
          error={error}
          onPick={onPick}
        />
      )}
    </>
  );
}
