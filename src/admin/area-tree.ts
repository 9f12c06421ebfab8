/** The way through the areas, level by level. */
import { callServer } from '../platform/server';
import { countyPrefix, enclosing, isWithin, levelOf, type Area, type AreaCode } from '../shared/contract/area';

const plain = ({ code, name }: Area): Area => ({ code, name });

/** One level inside: a province's cities, a city's counties, a county's towns, a town's villages. */
export async function areasInside(code: AreaCode): Promise<Area[]> {
  const level = levelOf(code);
  if (level === 'village') return [];
  if (level === 'province' || level === 'city') {
    const { cities } = await callServer('listCounties');
    if (level === 'province') return cities.map(plain);
    return cities.flatMap(({ counties }) => counties).filter((county) => isWithin(county.code, code));
  }
  const { towns } = await callServer('getCounty', { params: { county: countyPrefix(code) } });
  if (level === 'county') return towns.map(plain);
  return towns.find((town) => town.code === code)?.villages ?? [];
}

/** From the city down to the area itself; empty for a province, or for a code that no area has. */
export async function wayTo(code: AreaCode): Promise<Area[]> {
  const level = levelOf(code);
  if (level === 'province') return [];
  const way: Area[] = [];
  for (const [around, here] of [
    [enclosing(code, 'province'), enclosing(code, 'city')],
    [enclosing(code, 'city'), enclosing(code, 'county')],
    [enclosing(code, 'county'), enclosing(code, 'town')],
    [enclosing(code, 'town'), code],
  ] as const) {
    const found = (await areasInside(around)).find((area) => area.code === here);
    if (found === undefined) return [];
    way.push(found);
    if (here === code) return way;
  }
  return way;
}
