import { View } from '@tarojs/components';
import { useState } from 'react';
import { areaLevels, levelOf, sayVillage, type Area, type AreaLevel } from '../shared/contract/area';
import { useReader } from './reader';
import { Button, Chip, FieldError, Loading, Press, Trouble, useLoad } from '../ui';
import { spoken } from '../ui/a11y';
import { areasInside } from './area-tree';
import { wayWords } from './way-words';
import './admin.css';

interface AreaChoiceProps {
  id: string;
  label: string;
  /** Where one may begin. */
  roots: readonly Area[];
  /** What may be chosen. */
  levels: readonly AreaLevel[];
  /** The chosen area, with those around it before it. */
  way: readonly Area[] | undefined;
  error?: string;
  onChoose(way: readonly Area[] | undefined): void;
}

const depthOf = (level: AreaLevel) => areaLevels.indexOf(level);

/** An area, found by going in level by level. */
export function AreaChoice({ id, label, roots, levels, way, error, onChoose }: AreaChoiceProps) {
  const { words } = useReader();
  const say = words.admin.roleForm;
  return (
    <View className="k-field" id={id}>
      <View className="k-field__label">{label}</View>
      <FieldError above error={error} />
      {way === undefined ? (
        <AreaWalk label={label} roots={roots} levels={levels} onChoose={onChoose} />
      ) : (
        <View className="a-chosen">
          <View className="k-grow">{wayWords(way, words)}</View>
          <Chip label={`${label}，${say.other}`} onTap={() => onChoose(undefined)}>
            {say.other}
          </Chip>
        </View>
      )}
    </View>
  );
}

type WalkProps = Pick<AreaChoiceProps, 'label' | 'roots' | 'levels'> & { onChoose(way: readonly Area[]): void };

function AreaWalk({ label, roots, levels, onChoose }: WalkProps) {
  const { words } = useReader();
  const say = words.admin.roleForm;
  const start = roots.length === 1 ? roots : [];
  const [way, setWay] = useState<readonly Area[]>(start);
  const here = way[way.length - 1];
  const load = useLoad(async () => (here ? areasInside(here.code) : [...roots]), here?.code ?? '');
  const deepest = Math.max(...levels.map(depthOf));
  const goesOn = ({ code }: Area) => depthOf(levelOf(code)) < deepest;
  const take = (area: Area) => (goesOn(area) ? setWay([...way, area]) : onChoose([...way, area]));
  return (
    <View className="a-walk">
      {here && (
        <View className="k-row">
          <View className="k-grow k-sub">{wayWords(way, words)}</View>
          {way.length > start.length && <Chip onTap={() => setWay(way.slice(0, -1))}>{say.up}</Chip>}
        </View>
      )}
      {here && levels.includes(levelOf(here.code)) && (
        <View className="k-row">
          <Button small look="quiet" onTap={() => onChoose(way)}>
            {say.here(here.name)}
          </Button>
        </View>
      )}
      {load.error !== undefined && <Trouble error={load.error} onRetry={() => void load.reload()} />}
      {load.loading && <Loading rows={1} />}
      {!load.loading && load.data && (here === undefined || goesOn(here)) && (
        <View className="a-options" {...spoken({ role: 'group', label: here ? say.inside(here.name) : label })}>
          {load.data.map((area) => (
            <Press key={area.code} className="a-option" onTap={() => take(area)}>
              {sayVillage(area.name)}
            </Press>
          ))}
        </View>
      )}
    </View>
  );
}
