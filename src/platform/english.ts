/** The second language is a script of its own: a tenth of the main package, for few readers. */
import type { Words } from '../shared/words';
import type { Ensure } from './later-scripts';
import './later-scripts';

declare const require: { ensure: Ensure<{ english: Words }> };

/** @returns undefined where it cannot be fetched now */
export const loadEnglish = (): Promise<Words | undefined> =>
  new Promise((resolve) =>
    require.ensure(
      [],
      (require) => resolve(require('../shared/words/english').english),
      () => resolve(undefined),
      'pages/settings/english',
    ),
  );
