/**
 * What `@tarojs/components` is in a browser; config/index.ts puts it in its place. A View is the browser's own element:
 * Taro's is a web component around it, made and drawn one by one, with a library of its own. What the kit makes
 * otherwise in a browser (`*.h5.tsx`) is not here.
 */
export const View = 'div';

/** Named in parts of the kit that only WeChat draws. */
export const Button = 'button';
export const Canvas = 'canvas';

/** Taro would lay it around pages that are pulled to be read anew; in a browser none is. */
export const PullDownRefresh = undefined;
