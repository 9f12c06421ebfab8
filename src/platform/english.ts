/** The second language is a script of its own: a tenth of the main package, for few readers. */
import type { Words } from '../shared/words';

/** webpack's `import()` of old: Taro makes a plain call of the new one in a mini program, and leaves this alone. */
declare const require: {
  ensure: (
    first: [],
    then: (require: (path: string) => { english: Words }) => void,
    missing: () => void,
    chunk: string,
  ) => void;
};
/** webpack's way to a script: an element of a page, which WeChat has not. */
declare const __webpack_require__: { l: (address: string, ended: (event: { type: string }) => void) => void };
/** WeChat's `require`, and not what webpack makes of ours. */
declare const __non_webpack_require__: { async: (path: string) => Promise<unknown> };

if (process.env.TARO_ENV === 'weapp')
  __webpack_require__.l = (_, ended) => {
    // WeChat looks for the path as it stands here: https://developers.weixin.qq.com/miniprogram/dev/framework/subpackages/async.html
    __non_webpack_require__.async('./pages/settings/english.js').then(
      () => ended({ type: 'load' }),
      () => ended({ type: 'missing' }),
    );
  };

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
