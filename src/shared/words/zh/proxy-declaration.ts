/** Words of filing for somebody else, and of how the household answers for it. */
import type { confirmationWays } from '../../contract/confirmation';

export const proxyDeclaration = {
  link: '别人替我报的',
  linkWords: '看看报了什么，说一声同不同意',
  how: { phone: '电话里说的', visit: '上门时说的', sign_in: '自己登录说的' } satisfies Record<
    (typeof confirmationWays)[number],
    string
  >,
  /** To who filed it, once the household has said no. */
  denied: (day: string) => `这户人${day}说没有同意由您代填，办理的内容您看不到了。`,
  /** To who filed as the household, once it was found to be another. */
  notTheirs: (day: string) => `${day}村里核对过：这件不是您家报的。要是弄错了，带身份证去乡镇核对。`,
  /** To who filed it. */
  filer: {
    waiting: '本人还没有确认。不确认也照样办。',
    confirmed: '本人已经确认。',
    title: '请把受理编号告诉本人',
    ways: '本人可以这样确认：接村里的电话说一声，上门时听一遍再签字，或者用自己的微信登录，点“别人替我报的”（要填身份证号）。',
    messages: '办到哪一步，发消息给您；本人自己登录确认以后，也发给本人。',
  },
};
