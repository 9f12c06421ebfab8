/** Words of filing for somebody else, and of how the household answers for it. */
import type { confirmationWays } from '../../contract/confirmation';

export const proxyDeclaration = {
  title: '别人替我报的',
  link: '别人替我报的',
  linkWords: '看看报了什么，说一声同不同意',
  signIn: '登录后看别人替您报的',
  lead: '别人替您家报过？看看报了什么，再说同不同意。',
  leadWords: '不来确认，也照样有人上门。',
  receipt: '受理编号',
  receiptHint: '替您报的人那里有，比如 WN7K-4RXD-93',
  idNumberEnd: '您身份证号的最后六位',
  idNumberEndHint: '最后一位可以是 X',
  find: '看一看',
  finding: '正在找…',
  notSent: '没有连上网，填的还在',
  notSentWords: '有信号了再点一次。',
  another: '查另一件',
  filedBy: (relation: string, name: string, phone: string) => `${relation}${name}替您报的，电话 ${phone}`,
  what: '报的是这些',
  agree: '同意，是这样',
  refuse: '我没同意',
  askAgree: '同意这样报？',
  askAgreeWords: '以后进度在您这里也能看，有消息也告诉您。',
  askRefuse: '没有同意过？',
  askRefuseWords: '村里上门的时候会先问清楚。代填的人从此看不到办理的内容；您可以在进度里撤回。',
  yesAgree: '同意',
  yesRefuse: '没同意',
  no: '再看看',
  agreed: '记下了：您同意',
  refused: '记下了：您没有同意',
  answeredBefore: (how: string) => `已经答复过了（${how}）。`,
  follow: '看进度',
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
  /** To the staff. */
  staff: {
    waiting: (name: string) => `${name}代填的，农户还没有确认`,
    waitingWords: '不影响办理。可以打电话问一声，或者上门时念给农户听、请农户签字。',
    denied: (how: string) => `农户说没有同意这次申报（${how}）`,
    deniedWords: '上门时请先问清楚。该帮的照样帮，由人来定。',
    confirmed: (how: string) => `农户已确认（${how}）`,
    note: '记下农户怎么说',
    tag: '农户说没同意',
  },
};
