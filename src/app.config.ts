import { laterPackages, pages, routeOf, subpackages } from './pages';

/** The version of WeChat's 同声传译 plugin; only a mini program whose owner has added it may name it. */
const speech = process.env.TARO_APP_WECHAT_SI;

const paths = Object.values(pages).map(({ folder }) => `${folder}/index`);
const rootOf = (path: string) => subpackages.find((root) => path.startsWith(`${root}/`));

export default defineAppConfig({
  pages: paths.filter((path) => !rootOf(path)),
  subPackages: subpackages.map((root) => ({
    root,
    pages: paths.filter((path) => rootOf(path) === root).map((path) => path.slice(root.length + 1)),
  })),
  // A phone that loses its signal after the first screen has them.
  preloadRule: { [routeOf('home').slice(1)]: { network: 'all', packages: laterPackages } },
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
  permission: { 'scope.userLocation': { desc: '您点了“我在哪”或“标出家在这里”，好找到村和家' } },
  lazyCodeLoading: 'requiredComponents',
});
