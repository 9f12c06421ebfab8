/** The way to complaints and suggestions, and how old what is kept of them is. */
import { apart } from './spacing';

export const complaints = {
  stale: (age: string) => apart(`现在连不上网，这是${age}的。`),
  link: '投诉和建议',
  linkWords: '办得不好、可以更好，都说一声',
  linkAbout: '对这件事的办理有意见？',
  linkAboutWords: '交给乡镇和县里，村里看不到',
};
