/** Words of the village's poster. */
export const poster = {
  title: '村里的海报',
  fileName: '海报.pdf',
  link: '打印村里的海报',
  pick: '哪个村的海报',
  head: '家里遇到难处了？',
  lead: '生病、受灾、没活干，扫码告诉我们',
  scan: '微信扫一扫',
  qr: (village: string) => `${village}的申报二维码`,
  steps: ['扫上面的码，选出了什么事', '说几句，可以拍照、可以语音，也可以请人代填', '交上去，村里的第一书记会上门'],
  person: '由人来定，电脑不拒绝任何人',
  free: '申报不收一分钱',
  hotline: '不会用手机？打电话也一样',
  help: '打印出来，贴在村委会、卫生室、小卖部；也可以把手机给人扫。',
  none: '您没有负责的村',
};
