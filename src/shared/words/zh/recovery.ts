/** Words of finding one's declarations again from a new phone. */
import { apart } from './spacing';

import type { recoveryStates } from '../../contract/recovery';

export const recovery = {
  title: '换了手机，找回申报',
  signIn: '登录后找回以前的申报',
  lead: '以前报过，现在换了微信？',
  leadWords:
    '写下受理编号和身份证号，再带身份证去村里核对。核对好了，进度和消息都回到这个微信，原来那个微信就看不到了。',
  receipt: '受理编号',
  receiptHint: '在回执、纸质申请表上，比如 WN7K-4RXD-93。找不到就带身份证去村里问',
  idNumber: '身份证号',
  send: '提交，去村里核对',
  sending: '正在提交…',
  notSent: '没有连上网，填的还在',
  notSentWords: '有信号了再点一次。',
  got: '已收到，请带身份证到村里核对',
  gotWords: '把下面六位核对码给第一书记看。对不对得上，当面说，这里不显示。',
  code: '核对码',
  until: (when: string) => `${when} 前有效`,
  state: {
    waiting: '等村里核对',
    done: '找回来了',
    refused: '没有同意',
    expired: '过期了，可以再提',
  } satisfies Record<(typeof recoveryStates)[number], string>,
  reason: (words: string) => `理由：${words}`,
  mine: '我提的',
  toHome: '看我的申报',
  claimTitle: '有人要找回您的申报',
  claimWords: (receipt: string, when: string) =>
    `${when}，有人用另一个微信要找回受理编号 ${receipt} 的申报。村里要看过身份证才会办。`,
  claimMine: '是您自己换手机，不用点什么，带身份证去村里就行。',
  notMe: '不是我',
  disputed: '记下了：不是您。村里核对时会看到。',
  /** To who compares the card. */
  compare: {
    title: '有人换了手机，要找回申报',
    words: (receipt: string, when: string) =>
      `${apart(`${when}提的`)}，受理编号 ${receipt}。请当面看身份证是不是申报人本人，再输入对方手机上的核对码。`,
    disputed: '原来的微信说：不是我。请多问一句，谁在用那个微信。',
    code: '核对码（六位）',
    grant: '身份证对上了，转到新手机',
    granting: '正在办…',
    refuse: '对不上，不同意',
    why: '为什么不同意',
    whyHint: '对方会看到',
    send: '不同意',
    no: '先不办',
    done: '办好了：申报转到新手机，原来的微信不再显示。',
    refused: '记下了，对方会看到理由。',
    of: (name: string) => `${name}要找回申报`,
    none: '没有等您核对的',
  },
};
