/**
 * Scripts that come when they are wanted, each below a page's folder, in whose package WeChat looks for it. They are
 * asked for by webpack's `require.ensure`: Taro makes a plain call of `import()` in a mini program, and leaves this alone.
 * A script leaves out what all pages have that may ask for it: on a page without the session's store its build fails.
 */

/** webpack's way to a script: an element of a page, which WeChat has not. */
declare const __webpack_require__: { l: (address: string, ended: (event: { type: string }) => void) => void };
/** WeChat's `require`, and not what webpack makes of ours. */
declare const __non_webpack_require__: { async: (path: string) => Promise<unknown> };

/** @param path what the script holds; `chunk` names its file */
export type Ensure<Of> = (
  first: [],
  then: (require: (path: string) => Of) => void,
  missing: () => void,
  chunk: string,
) => void;

if (process.env.TARO_ENV === 'weapp')
  __webpack_require__.l = (address, ended) => {
    // WeChat looks for the paths as they stand here: https://developers.weixin.qq.com/miniprogram/dev/framework/subpackages/async.html
    const fetched = address.includes('english')
      ? __non_webpack_require__.async('./pages/settings/english.js')
      : __non_webpack_require__.async('./pages/help/typing-aids.js');
    fetched.then(
      () => ended({ type: 'load' }),
      () => ended({ type: 'missing' }),
    );
  };
