/** The version of WeChat's 同声传译 plugin; only a mini program whose owner has added it may name it. */
const speech = process.env.TARO_APP_WECHAT_SI;

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/declare/index',
    'pages/receipt/index',
    'pages/progress/index',
    'pages/notice/index',
    'pages/messages/index',
    'pages/complaints/index',
    'pages/paper/index',
    'pages/filed-for-me/index',
    'pages/complain/index',
    'pages/sign-in/index',
    'pages/help/index',
    'pages/privacy/index',
    'pages/settings/index',
  ],
  subPackages: [
    { root: 'pages/my-data', pages: ['index', 'one/index'] },
    {
      root: 'village',
      pages: [
        'queue/index',
        'case/index',
        'visit/index',
        'route/index',
        'deputies/index',
        'on-behalf/index',
        'poster/index',
      ],
    },
    {
      root: 'county',
      pages: [
        'cases/index',
        'case/index',
        'overview/index',
        'household/search/index',
        'household/record/index',
        'requests/index',
        'discover/index',
        'complaints/index',
        'complaint/index',
      ],
    },
    {
      root: 'admin',
      pages: [
        'accounts/index',
        'account/index',
        'invite/index',
        'areas/index',
        'policies/index',
        'policy/index',
        'proposal/index',
        'calendars/index',
        'calendar/index',
        'changes/index',
      ],
    },
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '贵州防贫申报',
    navigationBarBackgroundColor: '#0E4B34',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F5F3EC',
  },
  ...(speech ? { plugins: { WechatSI: { version: speech, provider: 'wx069ba97219f66d99' } } } : {}),
  // WeChat asks for both before it says where a phone is: https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '您点了“标出家在这里”，好让第一书记上门时找得到路' } },
  lazyCodeLoading: 'requiredComponents',
});
