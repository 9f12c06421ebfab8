/** Words of what was handed over and waits for a signal: corrections, consents, complaints and the like. */
import type { StatementCall } from '../../contract/outgoing';

export const statements = {
  sending: '正在交…',
  waiting: '还没有交出去，都在手机里',
  waitingWords: '有信号了自动交，也可以现在再试。',
  now: '现在交',
  refused: '没有被收下',
  edit: '改一改再交',
  drop: '不要了',
  dropTitle: '不要这一条了？',
  dropWords: '写的会从手机里删掉，找不回来。',
  dropYes: '删掉',
  withdraw: '不交了',
  withdrawTitle: '不交这一条了？',
  withdrawWords: '写的会从手机里删掉。要是刚才其实已经交到了，就照样算数。',
  seen: '知道了',
  noRoom: '手机存满了，存不下。请腾出一些地方再交。',
  manyWaiting: (count: number) => `有 ${count} 样还没交出去，都在手机里`,
  arrived: '已经交到',
  /** Which of several declarations, and how many of a kind. */
  about: (kind: string) => `（${kind}）`,
  times: (count: number) => ` ${count} 条`,
  /** Which leads to its page. */
  kinds: {
    complain: '投诉、建议',
    changeConsent: '同意的改动',
    correct: '电话的改动',
    askAboutData: '对信息的请求',
    recallRequest: '请求的收回',
    objectToNotice: '公示意见',
    confirmDeclaration: '代报的答复',
    handOver: '代班',
    recallHandover: '代班的收回',
    discover: '走访发现',
  } satisfies Record<StatementCall, string>,
};
