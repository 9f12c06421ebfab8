/** Words of filing for a household that cannot file itself (代农户申报). */
export const onBehalf = {
  title: '代农户申报',
  sub: '您自己的只填一次。填完念给农户听，农户说对了再交。',
  village: '给哪个村的农户报？点村名就开始',
  elsewhere: '别的村的农户',
  elsewhereWords: '下一步再选是哪个村',
  you: '代填人是您',
  youWords: '写在申报里，好让农户和上面找得到您。',
  name: '您的姓名',
  phone: '您的电话',
  keep: '记在这个手机上',
  keepWords: '下次不用再填。退出登录就清掉。',
  on: '记住',
  off: '不记',
  change: '改',
};
