/** Words of who has no identity number. */
import type { NoNumberReason } from '../../base/no-id-number';

export const noNumber = {
  ask: '没有身份证号？',
  title: '为什么没有身份证号？',
  words: '没有也能报。选一样就行，上门的时候再核对。',
  have: '有身份证号，去填',
  change: '改',
  changeWhat: (why: string) => `改：${why}`,
  reason: {
    newborn: '新生儿，还没上户',
    unregistered: '没有上户口',
    certificate_only: '只有别的证件',
    not_at_hand: '一时说不上来，或者证件丢了',
  } satisfies Record<NoNumberReason, string>,
  bornOn: '哪天出生的',
  certificate: '什么证件',
  certificateHint: '比如出生医学证明、护照',
  number: '证件上的号码',
  use: '就用这 18 位当身份证号',
  under14: '还不满 14 岁',
  under14Words: '是孩子就点一下，要监护人同意。',
  yes: '是',
  no: '不是',
  none: (why: string) => `没有身份证号（${why}）`,
  instead: (why: string, certificate: string) => `${why}：${certificate}`,
};
