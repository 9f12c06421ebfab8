/** Why the office's pages are refused something: the server says it, so that no phone carries it. */
import type { OfficeProblem } from '../../contract/problem';

export const officeProblem: Record<OfficeProblem, string> = {
  'administrator.outside': '这不在您管理的地方以内',
  'administrator.own_role': '不能给自己加办理的身份，请让另一位管理员来办',
  'administrator.own_last_role': '不能取消自己最后一个管理员身份，请让另一位管理员来办',
  'account.not_found': '没有找到这个人，或者不归您管理',
  'area.name_taken': '这个乡镇已经有同名的村',
  'area.codes_used_up': '这个乡镇的村编号用完了',
  'policy.not_found': '没有找到这个版本的政策',
  'policy.version_taken': '这个版本名已经用过，请换一个',
  'policy.own_proposal': '这个版本是您提出的，要换一位管理员来定开始的日子',
  'policy.activated_before': '这个版本已经定过生效日，不能再改。要改请另提一个版本',
  'policy.day_taken': '这一天已经有另一个版本生效，请另选一天',
  'finding.not_found': '没有找到这条提示',
  'finding.changed': '这一户的情况变了，请看过新的再答复',
  'import.not_found': '没有找到这次导入',
  'import.id_reused': '这个编号已经用在另一个文件上，请重新选一次文件',
  'import.changed': '刚才有人改过，请看了现在的情况再办',
  'import.not_possible': '现在这一步办不了，请刷新看看到哪一步了',
  'import.field_unknown': '有一列选得不对，或者两列选了同一项，请改一改',
  'import.undecided': '还有要人定的，请先定下来',
  'import.report_too_large': '行数太多，请只下载有问题的行',
  'register.too_many': '户数太多，请先选一个地方或者筛选，再导出',
  'shelter.not_found': '没有这个安置点',
  'shelter.changed': '这个安置点刚刚有人改过，请看了新的再改',
  'household.not_found': '没有找到这一户，或者不归您管',
};
