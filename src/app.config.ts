export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/declare/index',
    'pages/receipt/index',
    'pages/progress/index',
    'pages/sign-in/index',
    'pages/help/index',
    'pages/settings/index',
  ],
  subPackages: [
    { root: 'village', pages: ['queue/index', 'case/index'] },
    { root: 'county', pages: ['cases/index', 'case/index'] },
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '贵州防贫申报',
    navigationBarBackgroundColor: '#0E4B34',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F5F3EC',
  },
  lazyCodeLoading: 'requiredComponents',
});
