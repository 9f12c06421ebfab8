import { codesWithin } from '../../mock-server/store/areas';
import { readAreas } from '../../mock-server/seed/areas';
import { enclosing, findVillageInScene, isWithin, levelOf, villageScene } from '../../src/shared/contract/area';

const areas = readAreas();

describe('areas', () => {
  it('holds all of Guizhou as published in 2023', () => {
    const count = (level: string) => areas.filter(({ code }) => levelOf(code) === level).length;
    expect([count('county'), count('town'), count('village')]).toEqual([88, 1510, 17964]);
  });

  it('reaches inside and not outside', () => {
    expect(isWithin('520526107001', '520526000000')).toBe(true);
    expect(isWithin('520526107001', '520526107001')).toBe(true);
    expect(isWithin('520526107001', '520527000000')).toBe(false);
    expect(isWithin('520526000000', '520526107001')).toBe(false);
  });

  it('has the same inside as a range of codes', () => {
    for (const outer of ['520000000000', '520500000000', '520526000000', '520526107000', '520526107001']) {
      const { from, below } = codesWithin(outer);
      for (const { code } of areas)
        if (isWithin(code, outer) !== (code >= from && code < below)) throw new Error(`${code} in ${outer}`);
    }
    expect(enclosing('520526107001', 'town')).toBe('520526107000');
  });

  it('reads a village out of the QR scene that it writes, and nothing out of another', () => {
    expect(findVillageInScene(villageScene('520526107001'))).toBe('520526107001');
    expect(villageScene('520526107001').length).toBeLessThanOrEqual(32);
    for (const scene of [undefined, '', 'v520526107000', 'v52052610700', 'x520526107001', 'v520526107001;'])
      expect(findVillageInScene(scene)).toBeUndefined();
  });
});
