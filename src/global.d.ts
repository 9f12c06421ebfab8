/// <reference types="@tarojs/taro" />

/** Set at build time by config/index.ts: '' on H5 (same origin), a full origin on a phone. */
declare const API_BASE: string;

declare module '*.css';
declare module '*.png' {
  const path: string;
  export default path;
}
declare module '*.svg' {
  const path: string;
  export default path;
}
