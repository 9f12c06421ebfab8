/**
 * What a text says: one fixed sentence an event, in Chinese whatever the helper read, short enough for one part (70
 * characters with the signature in front). No name, place, number of a case, hardship or address of a page.
 */
import type { SmsKind } from '../../src/shared/contract/sms';

const sentences: Record<SmsKind, string> = {
  filed: '有人替您家报了防贫申报，村里会上门核实。不是您家的意思，请告诉村里',
  received: '您家的防贫申报已收到，村里会上门核实',
  asked_more: '您家的防贫申报还有事要问，请等村里联系或告诉帮您申报的人',
  on_notice: '您家的防贫申报评议过了，正在村里公示',
  not_established: '您家的防贫申报有了核实结果。有不同意见，可以提异议',
  recognized: '您家的防贫申报通过了，接下来商定怎么帮',
  measure_agreed: '您家的帮扶定下来了，村里会告诉您是什么',
  measure_delivered: '您家的帮扶有一项办好了。没有收到，请告诉村里',
  elimination_proposed: '村里提出您家不用再帮扶了。不同意，请告诉村里',
  elimination_stopped: '您家的帮扶接着办',
  eliminated: '您家的帮扶结束了。又有难处，可以再报',
  reopened: '您家的防贫申报要重新核实，村里会上门',
};

/** @param hotline as the policy in force there has it */
export const smsTextOf = (kind: SmsKind, hotline: string): string =>
  `${sentences[kind]}。详情问村里或打${hotline}，不想再收也这样说。`;
