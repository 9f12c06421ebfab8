/** Words of comparing the card of who asks for declarations from a new phone. */
export const recovery = {
  title: '有人换了手机，要找回申报',
  words: (receipt: string, when: string) =>
    `${when}提的，受理编号 ${receipt}。请当面看身份证是不是申报人本人，再输入对方手机上的核对码。`,
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
};
