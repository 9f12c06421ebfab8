/** Words of what was recorded wrongly and put right. */
export const correction = {
  mark: '已更正',
  comma: '，',
  colon: '：',
  kind: { vote: '评议票数', category: '类别', delivery: '落实日期' },
  title: {
    proposed: (what: string) => `提出更正：${what}`,
    countersigned: (what: string) => `更正：${what}`,
    refused: (what: string) => `没有更正：${what}`,
  },
  delivered: (day: string) => `${day}落实`,
  sentence: {
    proposed: (was: string, now: string) => `现在记的：${was}。提出改成：${now}。同意以前，还按现在记的算。`,
    countersigned: (was: string, now: string) => `原来记错了：${was}。更正成：${now}。`,
    refused: (was: string, now: string) => `还是：${was}。没有改成：${now}。`,
  },
  because: (reason: string) => `原因：${reason}`,
  both: (first: string, second: string) => `${first}提出，${second}决定`,
};
